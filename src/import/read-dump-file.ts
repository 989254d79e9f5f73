import { ArchiveError } from "../core/errors.ts";
import { isSameStamp, isSettled, type Stamp, stampOf } from "../platform/files/file-stamp.ts";
import { readBytes } from "../platform/files/read-source.ts";
import { refuseFolder } from "../store/dump-folder.ts";

/** The content of a dump file. */
interface DumpFile {
  readonly bytes: Buffer;
  /** Absent where the file is so new that it may change again and keep its stamp. */
  readonly stamp?: Stamp;
}

/** Read a dump whole. Throws an ArchiveError where the disk refuses, or somebody is still writing. */
export function readDumpFile(path: string): DumpFile {
  const lookedAt = Date.now();
  refuseFolder(path);
  const stamp = stampOf(path);
  const bytes = readBytes(path);
  if (stamp === undefined || !isSameStamp(stamp, stampOf(path))) {
    throw new ArchiveError(
      { file: path },
      "a dump that is complete",
      "a file that changed while it was read",
      "wait until it is written, then run the command again",
    );
  }
  return { bytes, ...(isSettled(stamp, lookedAt) && { stamp }) };
}
