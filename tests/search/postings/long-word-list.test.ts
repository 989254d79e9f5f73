import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteWriter } from "../../../src/search/bytes/byte-writer.ts";
import {
  decodeLongWordList,
  encodeImpacts,
  encodePosts,
} from "../../../src/search/postings/long-word-list.ts";

test("a long list is read as it was written, with its impacts or without them", () => {
  const item = fc.tuple(fc.nat(1000), fc.nat(63));
  fc.assert(
    fc.property(fc.array(item), fc.nat(1000), (items, first) => {
      let post = first - 1;
      const posts = Uint32Array.from(items, ([gap]) => (post += gap + 1));
      const values = Uint32Array.from(items, ([, impact]) => impact);
      const range = { from: 0, to: items.length, before: first - 1 };
      const writer = new ByteWriter();
      encodePosts(writer, { posts, values }, range);
      const impacts = encodeImpacts({ posts, values }, range);
      const bytes = writer.toBytes();
      expect(decodeLongWordList(bytes, first - 1, impacts)).toEqual({ posts, values });
      expect(decodeLongWordList(bytes, first - 1)).toEqual({ posts, values: values.fill(0) });
    }),
  );
});
