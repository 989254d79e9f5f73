import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTempFolder } from "./temp-folder.ts";

/** A change within the same tick of the file system's clock would go unnoticed; no person is so fast. */
export function awaitTick(): void {
  const probe = join(makeTempFolder(), "probe");
  const touch = (): number => {
    writeFileSync(probe, "");
    return statSync(probe).mtimeMs;
  };
  for (const now = touch(); touch() === now; );
  rmSync(probe);
}
