import { basename } from "node:path";
import type { DumpPlace } from "../../src/store/dump-files.ts";

/** The place of a file at the top of a folder of dumps. */
export const placeOf = (path: string): DumpPlace => ({ name: basename(path), path });
