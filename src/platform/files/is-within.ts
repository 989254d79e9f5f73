import { isAbsolute, relative, sep } from "node:path";

/** Whether a path is a folder's, or leads into it, as the paths are written: no link is followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
