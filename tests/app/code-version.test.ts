import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type CodeVersions, readCodeVersions } from "../../src/app/program/code-version.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

/** A file that is changed, and the versions that change with it. */
const cases: readonly (readonly [file: string, versions: readonly (keyof CodeVersions)[]])[] = [
  ["package-lock.json", ["all", "posts", "pages"]],
  ["src/platform/collections/list.ts", ["all", "posts", "pages"]],
  ["src/sources/text/lines.ts", ["all", "posts"]],
  ["src/annotate/places/names.json", ["all", "posts"]],
  ["src/annotate/hashtags.ts", ["all", "posts", "pages", "search"]],
  ["src/store/store.ts", ["all", "posts", "pages", "search"]],
  ["src/site/outputs/list-outputs.ts", ["all", "pages"]],
  ["src/search/words/stem.ts", ["all", "pages", "search"]],
  ["src/site/outputs/search/document-rows.ts", ["all", "pages", "search"]],
  ["templates/pages/home.tsx", ["all", "pages"]],
  ["templates/assets/logo.png", ["all", "pages"]],
  ["src/media/pictures/smaller-copies.ts", ["all", "media"]],
  ["src/media/keep/keep-media.ts", ["all"]],
  ["templates/.home.tsx.swp", []],
  // What only decides when, by whom and how work is done changes nothing that is made.
  ["src/platform/processes/lock.ts", []],
  ["src/app/build-archive.ts", []],
  ["src/verify/finding.ts", []],
  ["scripts/build.ts", []],
  ["bin/annals.cjs", []],
  ["tests/list.test.ts", []],
];

test.each(cases)("a change of %s", (file, versions) => {
  const root = makeTempFolder();
  const write = (path: string, content: Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path] of cases) write(path, Uint8Array.of(0xff, 0xfe));
  const before = readCodeVersions(root);
  expect(readCodeVersions(root)).toEqual(before);
  // Other bytes, though the same text where it is read as UTF-8.
  write(file, Uint8Array.of(0xfe, 0xff));
  const after = readCodeVersions(root);
  const changed = (["all", "posts", "pages", "search", "media"] as const).filter(
    (of) => after[of] !== before[of],
  );
  expect(changed).toEqual(versions);
});
