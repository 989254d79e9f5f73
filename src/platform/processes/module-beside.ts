import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Whether a module (by its `import.meta.url`) is part of a compiled program. */
export const isBundled = (url: string): boolean => url.endsWith(".js");

/**
 * The path of a module in the same folder as another one (by its `import.meta.url`), compiled or
 * not: `read-tasks` is `read-tasks.ts` or `read-tasks.js`.
 */
export const moduleBeside = (url: string, name: string): string =>
  join(dirname(fileURLToPath(url)), name + extname(url));

/** The options with which Node loads such a module in another process. */
export const loaderFor = (url: string): readonly string[] =>
  isBundled(url) ? [] : ["--import", "tsx"];
