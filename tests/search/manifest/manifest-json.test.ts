import { expect, test } from "vitest";
import type { Manifest } from "../../../src/search/manifest/manifest.ts";
import { decodeManifest, encodeManifest } from "../../../src/search/manifest/manifest-json.ts";
import { bringUpToDate, SMALL } from "../support/index.ts";
import { makePosts } from "../support/posts.ts";

/** A base with removed posts, and a recent segment that was merged from two. */
function makeManifest(withPairs: boolean): Manifest {
  const options = { ...SMALL, withPairs };
  const posts = makePosts(8, 200);
  const edited = posts.map((post, at) => (at % 50 === 3 ? { ...post, digest: "edited" } : post));
  const base = bringUpToDate(posts.slice(0, 180), undefined, options);
  const longer = bringUpToDate([...posts.slice(0, 180), ...edited.slice(180, 190)], base, options);
  return bringUpToDate(edited, longer, options).manifest;
}

test.each([
  ["with pairs", true],
  ["without them", false],
])("a manifest that was read is written with the same bytes: %s", (_name, withPairs) => {
  const manifest = makeManifest(withPairs);
  expect(manifest.segments.map(({ posts, dead }) => [posts, dead.length])).toEqual([
    [180, 4],
    [24, 0],
  ]);
  const bytes = encodeManifest(manifest);
  const read = decodeManifest(bytes);
  expect(read).toEqual(manifest);
  expect(encodeManifest(read)).toEqual(bytes);
});
