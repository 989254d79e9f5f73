import { statIfThere } from "./odd-file.ts";
import { diskError } from "./write-file.ts";

/** The size and the time of a file, by which a change is noticed. */
export interface Stamp {
  /** Size in bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds since 1970, with fractions. */
  readonly time: number;
}

/**
 * The stamp of a file; undefined where there is no file. Throws an ArchiveError where the disk
 * refuses.
 */
export function stampOf(path: string): Stamp | undefined {
  try {
    const stats = statIfThere(path);
    return stats?.isFile() ? { size: stats.size, time: stats.mtimeMs } : undefined;
  } catch (error) {
    throw diskError(path, error);
  }
}

/** Whether two stamps are equal; undefined stands for a missing file. */
export const isSameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a?.size === b?.size && a?.time === b?.time;

/**
 * A file that changed less than a tick of the file system's clock (milliseconds) before its stamp
 * was taken may change again and keep that stamp. Times in whole seconds come from a coarse clock.
 */
const TICK = 20;
const COARSE_TICK = 2000;

/**
 * Whether every change after the stamp was taken (milliseconds since 1970) must show in a new
 * stamp.
 */
export const isSettled = ({ time }: Stamp, takenAt: number): boolean =>
  time < takenAt - (time % 1000 === 0 ? COARSE_TICK : TICK);
