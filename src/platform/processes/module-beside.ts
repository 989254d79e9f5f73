import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Whether a module, by its address, is part of a compiled program. */
export const isBundled = (url: string): boolean => url.endsWith(".js");

/**
 * The file of a module that stands in the same folder as another one (by its address), also where both
 * were compiled: `read-tasks` is `read-tasks.ts` or `read-tasks.js`.
 */
export const moduleBeside = (url: string, name: string): string =>
  join(dirname(fileURLToPath(url)), name + extname(url));

/** What Node has to be told to load such a module in another process. */
export const loaderFor = (url: string): readonly string[] =>
  isBundled(url) ? [] : ["--import", "tsx"];
