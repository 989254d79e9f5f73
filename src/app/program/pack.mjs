import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { compile } from "./bundle.mjs";

// What `npm pack` does first: the compiled program, and the types of archive.config.ts.
const root = resolve(import.meta.dirname, "../../..");
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
await compile(root, dist);
const options = [
  ...[
    "--ignoreConfig",
    "--declaration",
    "--emitDeclarationOnly",
    "--rewriteRelativeImportExtensions",
  ],
  ...["--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "--target", "es2023"],
  ...["--module", "nodenext", "--types", "node", "--rootDir", "src", "--outDir", "dist/types"],
];
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/typescript/bin/tsc"), ...options, "src/app/define-archive.ts"],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
