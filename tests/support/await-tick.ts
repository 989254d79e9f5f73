import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSettled, type Stamp, stampOf } from "../../src/platform/files/file-stamp.ts";
import { makeTempFolder } from "./temp-folder.ts";

/** A change within the same tick of the file system's clock would go unnoticed; no person is so fast. */
export const awaitTick = (): void => probeUntil((first, touch) => touch().time !== first.time);

/**
 * What was changed just now is not yet sure to stay as it is read: a command that reads it so early
 * does not remember that there is nothing more to do.
 */
export const awaitSettled = (): void => probeUntil((first) => isSettled(first, Date.now()));

function probeUntil(isOver: (first: Stamp, touch: () => Stamp) => boolean): void {
  const probe = join(makeTempFolder(), "probe");
  const touch = (): Stamp => {
    writeFileSync(probe, "");
    return stampOf(probe) ?? { size: 0, time: 0 };
  };
  for (const first = touch(); !isOver(first, touch); );
  rmSync(probe);
}
