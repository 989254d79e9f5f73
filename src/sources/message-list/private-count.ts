import { privateChatError } from "../reading/private-chat.ts";
import type { SourceRecord } from "../source.ts";
import { PRIVATE_KINDS } from "./list-context.ts";

/** Counts the records of a file, and those that were refused because they are of persons. */
export class PrivateCount {
  records = 0;
  #refused = 0;
  #kind = "";

  counted(record: SourceRecord): SourceRecord {
    this.records += 1;
    if ("leftOut" in record && PRIVATE_KINDS.has(record.leftOut)) {
      this.#refused += 1;
      this.#kind = record.leftOut;
    }
    return record;
  }

  /** Throws an ArchiveError where all records were refused. */
  refuse(file: string): void {
    if (this.records === 0 || this.#refused < this.records) return;
    throw privateChatError(file, `those of a ${this.#kind}`);
  }
}
