import type { Remark } from "../../core/types.ts";
import { formatBytes } from "../../platform/text/format-bytes.ts";
import type { Keeping } from "./keep-file.ts";
import type { WantedFile } from "./wanted-files.ts";

/** What was kept. */
export interface KeepReport {
  readonly files: number;
  readonly bytes: number;
  /** What is not kept, and what is no picture though a message says so. */
  readonly remarks: readonly Remark[];
}

/** Collects what became of files, each of which is told of once. */
export class KeepTally {
  #files = 0;
  #bytes = 0;
  readonly #remarks: Remark[] = [];
  readonly #gone: string[] = [];

  add({ path, kind }: WantedFile, keeping: Keeping): void {
    if ("refused" in keeping) {
      this.#tell(path, `${keeping.refused}: it is not kept`);
      return;
    }
    this.#files++;
    this.#bytes += keeping.kept.size;
    if (kind === "photo" && keeping.kept.use !== "picture") this.#tell(path, NO_PICTURE);
  }

  addTooLarge({ path, size }: WantedFile, largest: number): void {
    const limit = `${formatBytes(largest)} that the settings allow`;
    this.#tell(path, `${formatBytes(size)} are more than the ${limit}: it is not kept`);
  }

  addGone({ path }: WantedFile): void {
    this.#gone.push(path);
  }

  finish(): KeepReport {
    const [first] = this.#gone;
    if (first !== undefined) {
      const others = this.#gone.length === 1 ? "" : `, and ${this.#gone.length - 1} more files`;
      this.#tell(first, `a post names it${others}, which is neither in media/ nor in dumps/`);
    }
    return { files: this.#files, bytes: this.#bytes, remarks: this.#remarks };
  }

  #tell(dump: string, message: string): void {
    this.#remarks.push({ dump, message });
  }
}

const NO_PICTURE =
  "no picture that a page may show, though its message calls it a photo: it is offered as a download";
