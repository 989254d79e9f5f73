import { expect, test } from "vitest";
import { packParts, unpackParts } from "../../../src/search/transport/packed-parts.ts";
import { ask, bringUpToDate } from "../support/index.ts";
import { makePosts } from "../support/posts.ts";

test("a small index in one part answers as it does in many", async () => {
  const index = bringUpToDate(makePosts(7, 60));
  const packed = packParts(index.store.parts);
  const parts = unpackParts(packed);
  expect([...parts.keys()]).toEqual([...index.store.parts.keys()]);
  const unpacked = { ...index, store: { ...index.store, parts: new Map(parts) } };
  const [a, b] = [await ask(unpacked, "has:photo"), await ask(index, "has:photo")];
  expect(a.keys).toEqual(b.keys);
  expect(a.keys.length).toBeGreaterThan(5);
});

test.each([0, 4, 8, 100])("a changed byte is found: %i", (at) => {
  const packed = packParts(bringUpToDate(makePosts(7, 5)).store.parts);
  const damaged = packed.map((byte, place) => (place === at ? byte ^ 1 : byte));
  expect(() => unpackParts(damaged)).toThrow("all: ");
});
