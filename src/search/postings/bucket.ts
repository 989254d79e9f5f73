import type { DictionaryKind } from "./dictionary.ts";
import type { ListTable } from "./list-table.ts";
import { decodePairBucket, encodePairBucket } from "./pair-bucket.ts";
import { decodeWordBucket, encodeWordBucket } from "./word-bucket.ts";

/** A part of a dictionary as bytes. */
export const encodeBucket = (kind: DictionaryKind, table: ListTable): Uint8Array =>
  kind === "w" ? encodeWordBucket(table) : encodePairBucket(table);

/** What `encodeBucket` wrote; throws a RangeError where it is cut short. */
export const decodeBucket = (kind: DictionaryKind): ((bytes: Uint8Array) => ListTable) =>
  kind === "w" ? decodeWordBucket : decodePairBucket;
