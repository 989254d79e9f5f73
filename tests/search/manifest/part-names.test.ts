import { expect, test } from "vitest";
import { partNames } from "../../../src/search/manifest/part-names.ts";
import { bringUpToDate, SMALL } from "../support/index.ts";
import { makePosts } from "../support/posts.ts";

test.each([
  ["with pairs", true],
  ["without them", false],
])("the head of a segment names all parts that were written: %s", (_name, withPairs) => {
  const index = bringUpToDate(makePosts(8, 200), undefined, { ...SMALL, withPairs });
  const names = index.manifest.segments.flatMap((head) =>
    Array.from(partNames(head), (part) => `${head.name}/${part}`),
  );
  expect(names.sort()).toEqual([...index.store.parts.keys()].sort());
  for (const kind of ["wo0-0", "wc0-1", "l1", "f3", "k0", "c0-1", ...(withPairs ? ["p0"] : [])]) {
    expect(names.some((name) => name.endsWith(`/${kind}`))).toBe(true);
  }
});
