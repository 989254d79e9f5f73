import { statIfThere } from "./odd-file.ts";
import { diskError } from "./write-file.ts";

/** What shows that a file changed: its size or its time. */
export interface Stamp {
  /** Size in bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds since 1970, with fractions. */
  readonly time: number;
}

/** A file's stamp now; undefined where there is none. Throws an ArchiveError where the disk refuses. */
export function stampOf(path: string): Stamp | undefined {
  try {
    const stats = statIfThere(path);
    return stats?.isFile() ? { size: stats.size, time: stats.mtimeMs } : undefined;
  } catch (error) {
    throw diskError(path, error);
  }
}

export const isSameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a?.size === b?.size && a?.time === b?.time;

/**
 * A file that changed this shortly before it was looked at, in milliseconds, may change again within
 * the same tick of the file system's clock; whole seconds tell of a clock that ticks no faster.
 */
const TICK = 20;
const COARSE_TICK = 2000;

/** Whether a file that was looked at then cannot have changed since without another stamp. */
export const isSettled = ({ time }: Stamp, lookedAt: number): boolean =>
  time < lookedAt - (time % 1000 === 0 ? COARSE_TICK : TICK);
