import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash of source folders and files: what was made by the same code need not be made again. Paths
 * are below `root`; the lock file and the runtime's Unicode data count, since they shape results too.
 */
export function codeVersion(root: string, paths: readonly string[]): string {
  const files = [...paths, "package-lock.json"].flatMap((path) => listFiles(root, path)).sort();
  const content = files.map((file) => `${file}\n${readFileSync(join(root, file), "utf8")}`);
  const runtime = `${process.versions.icu ?? ""} ${process.versions.unicode ?? ""}`;
  return hash("sha1", [runtime, ...content].join("\n"), "base64url").slice(0, 16);
}

const listFiles = (root: string, path: string): readonly string[] => {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listFiles(root, `${path}/${entry.name}`)
      : /\.(tsx?|css|svg)$/.test(entry.name)
        ? [`${path}/${entry.name}`]
        : [],
  );
};
