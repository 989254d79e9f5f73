import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import biome from "../biome.json" with { type: "json" };
import { makeTempFolder } from "./support/temp-folder.ts";

/** The rooms of src/ as the lint rules name them, from the lowest to the highest. */
const ROOMS = biome.overrides.map(({ includes }) => includes[0]?.replace(/\/\*\*$/, "") ?? "");

interface Trial {
  readonly file: string;
  readonly imports: string;
  readonly isRefused: boolean;
}

/** One import from each room to each. */
const TRIALS: readonly Trial[] = ROOMS.flatMap((room, from) =>
  ROOMS.map((other, to) => ({
    file: `${room}/to-${other.replaceAll("/", "-")}.ts`,
    imports: `${other}/deep/thing.ts`,
    isRefused: to > from,
  })),
);

const OUTSIDE: readonly Trial[] = [
  { file: "src/app/outside.ts", imports: "scripts/thing.ts", isRefused: true },
  { file: "src/site/views/outside.ts", imports: "templates/thing.ts", isRefused: true },
  { file: "src/core/outside.ts", imports: "tests/thing.ts", isRefused: true },
];

test("lint refuses every import from a room to a higher one, and no other", () => {
  expect(ROOMS.length).toBeGreaterThan(15);
  const root = makeTempFolder();
  const config = { ...biome, vcs: { enabled: false } };
  writeFileSync(join(root, "biome.json"), JSON.stringify(config));
  for (const { file, imports } of [...TRIALS, ...OUTSIDE]) {
    const path = relative(dirname(file), imports);
    mkdirSync(join(root, dirname(file)), { recursive: true });
    const from = path.startsWith(".") ? path : `./${path}`;
    writeFileSync(join(root, file), `export type { Thing } from "${from}";\n`);
  }
  const refused = lint(root);
  const meant = [...TRIALS, ...OUTSIDE].filter(({ isRefused }) => isRefused);
  // Pure rooms are refused some that lie below them, too.
  const pure = TRIALS.filter(
    ({ file, imports }) =>
      /^src\/(?:sources|annotate|dedupe|format)\//.test(file) &&
      /^src\/platform\/(?:files|rows|processes)\//.test(imports),
  );
  expect(pure).toHaveLength(12);
  expect([...refused].sort()).toEqual([...meant, ...pure].map(({ file }) => file).sort());
});

test("lint refuses a circle of files, also one of types", () => {
  const root = makeTempFolder();
  mkdirSync(join(root, "src/core"), { recursive: true });
  writeFileSync(
    join(root, "src/core/a.ts"),
    'import type { B } from "./b.ts";\n\nexport type A = B;\n',
  );
  writeFileSync(
    join(root, "src/core/b.ts"),
    'import type { A } from "./a.ts";\n\nexport type B = A;\n',
  );
  writeFileSync(join(root, "biome.json"), JSON.stringify({ ...biome, vcs: { enabled: false } }));
  expect(lint(root)).toEqual(new Set(["src/core/a.ts", "src/core/b.ts"]));
});

/** The files below a folder in which lint finds something. */
function lint(root: string): ReadonlySet<string> {
  const command = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const words = [command, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, words, {
    ...{ cwd: root, encoding: "utf8", maxBuffer: 100_000_000 },
  });
  const { diagnostics }: { diagnostics: readonly { location: { path: unknown } }[] } =
    JSON.parse(stdout);
  return new Set(
    diagnostics.map(({ location: { path } }) =>
      String(typeof path === "object" && path !== null && "file" in path ? path.file : path),
    ),
  );
}
