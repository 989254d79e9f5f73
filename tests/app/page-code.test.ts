import { readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { expect, test } from "vitest";
import { CODE, isAmong } from "../../src/app/program/code-version.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** Where pages are made: a template from a view, a view from the archive, bodies from post files. */
const MAKERS = [
  "templates/pages.11ty.ts",
  ...["archive/archive", "views/context", "outputs/list-outputs", "render/complete-view"].map(
    (name) => `src/site/${name}.ts`,
  ),
  "src/site/render/render-job.ts",
];

/** `import { a } from "./b.ts"`, `export * from "./b.ts"`; not `import type`. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^;]*?\sfrom\s"(?<path>\.[^"]+)"/gm;

function modulesBehind(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set(entries);
  for (const file of found) {
    for (const { groups } of readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT)) {
      found.add(posix.join(posix.dirname(file), groups?.path ?? ""));
    }
  }
  return found;
}

test("a change of any module that pages are made with re-renders them", () => {
  const modules = [...modulesBehind(MAKERS)];
  expect(modules).toEqual(
    expect.arrayContaining(["templates/components/pager.tsx", "src/site/render/render-text.ts"]),
  );
  expect(modules.filter((file) => !isAmong(CODE.pages, file))).toEqual([]);
});

/** Where posts are indexed, and where indexes are merged. */
const INDEXERS = ["index-tasks", "make-index"].map((name) => `src/site/outputs/search/${name}.ts`);

/** What groups posts and schedules work makes no word of an index; a row names all that it takes. */
const APART = [
  "src/platform/",
  "src/site/archive/",
  "src/site/outputs/",
  "src/store/",
  "src/core/",
];

test("a change of any module that posts are indexed with makes the index anew", () => {
  const modules = [...modulesBehind(INDEXERS)];
  expect(modules).toEqual(
    expect.arrayContaining(["src/search/words/stem.ts", "src/format/plain-text.ts"]),
  );
  const others = modules.filter((file) => !isAmong(CODE.search, file));
  expect(others.filter((file) => !APART.some((folder) => file.startsWith(folder)))).toEqual([]);
});
