import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** The folders of the archive that the project's own folder is: no test may touch them. */
const FOLDERS = ["dumps", "posts", "_site", "media", ".annals"];

/**
 * Before and after all tests: a run in which something touched the project's own archive fails. Vitest
 * only reports what is thrown here, so the exit code is set by hand.
 */
export default function guardOwnFolders(): () => void {
  const before = fingerprint(ROOT, FOLDERS);
  return () => {
    const touched = differences(before, fingerprint(ROOT, FOLDERS));
    if (touched.length === 0) return;
    process.exitCode = 1;
    process.stderr.write(`\nTests touched the project's own archive:\n  ${touched.join("\n  ")}\n`);
  };
}

/** Files and folders by path below a root, each with what shows that it was touched. */
export type Fingerprint = ReadonlyMap<string, string>;

/** The fingerprint of some folders below a root: times, and sizes and hashes of files. */
export const fingerprint = (root: string, folders: readonly string[]): Fingerprint =>
  new Map(
    folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => [folder, ...listBelow(root, folder)])
      .map((path) => [path, markOf(join(root, path))]),
  );

/** Paths that were added, removed or touched, sorted. */
export const differences = (before: Fingerprint, after: Fingerprint): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();

const listBelow = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
    (path) => `${folder}/${path.replaceAll("\\", "/")}`,
  );

function markOf(path: string): string {
  const stats = statSync(path, { bigint: true });
  if (!stats.isFile()) return `${stats.mtimeNs}`;
  const sum = createHash("sha1").update(readFileSync(path)).digest("base64");
  return `${stats.mtimeNs} ${stats.size} ${sum}`;
}
