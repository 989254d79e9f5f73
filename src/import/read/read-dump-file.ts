import { ArchiveError } from "../../core/errors.ts";
import { isSameStamp, isSettled, type Stamp, stampOf } from "../../platform/files/file-stamp.ts";
import { type DumpFile, type DumpPlace, openDump } from "../../store/dump-files.ts";

/** The content of a dump file. */
interface DumpContent {
  readonly bytes: Uint8Array;
  /** Absent where the file is so new that it may change again and keep its stamp. */
  readonly stamp?: Stamp;
}

/** Read a dump whole. Throws an ArchiveError where the disk refuses, or somebody is still writing. */
export async function readDumpFile(place: DumpPlace): Promise<DumpContent> {
  const { dump, finish } = await openSteadyDump(place);
  const bytes = await dump.readAll();
  return { bytes, ...finish() };
}

/**
 * Open a dump that must not change while it is read; `finish` throws an ArchiveError where it did,
 * and returns its stamp.
 */
export async function openSteadyDump(
  place: DumpPlace,
): Promise<{ readonly dump: DumpFile; readonly finish: () => Omit<DumpContent, "bytes"> }> {
  const { path } = place;
  const lookedAt = Date.now();
  const stamp = stampOf(path);
  const finish = () => {
    if (stamp === undefined || !isSameStamp(stamp, stampOf(path))) {
      throw new ArchiveError(
        { file: path },
        "a dump that is complete",
        "a file that changed while it was read",
        "wait until it is written, then run the command again",
      );
    }
    return isSettled(stamp, lookedAt) ? { stamp } : {};
  };
  return { dump: await openDump(place), finish };
}
