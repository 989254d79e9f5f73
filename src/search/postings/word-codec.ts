import { ByteReader } from "../bytes/byte-reader.ts";
import type { ByteWriter } from "../bytes/byte-writer.ts";
import type { EncodedRange, PostList } from "./post-list.ts";

/** Impacts are numbers below this one. */
export const IMPACTS = 64;

/**
 * A list of a word: for each post varint(gap × 64 + impact), the gap being the number of posts between
 * it and the one before.
 */
export function encodeWordList(
  writer: ByteWriter,
  { posts, values }: PostList,
  { from, to, before }: EncodedRange,
): void {
  let last = before;
  for (let at = from; at < to; at++) {
    const post = posts[at] ?? 0;
    writer.varint((post - last - 1) * IMPACTS + (values[at] ?? 0));
    last = post;
  }
}

/** What `encodeWordList` wrote; throws a RangeError where it is cut short. */
export const decodeWordList = (bytes: Uint8Array, before: number): PostList =>
  decodeGaps(bytes, before, IMPACTS);

/** For each post varint(gap × `scale` + value), the gap being the number of posts between it and the one before. */
export function decodeGaps(bytes: Uint8Array, before: number, scale: number): PostList {
  const reader = new ByteReader(bytes);
  // Each post takes a byte at least.
  const posts = new Uint32Array(bytes.length);
  const values = new Uint32Array(bytes.length);
  let count = 0;
  let last = before;
  while (!reader.isAtEnd) {
    const code = reader.varint();
    last += Math.floor(code / scale) + 1;
    posts[count] = last;
    values[count++] = code % scale;
  }
  return { posts: posts.subarray(0, count), values: values.subarray(0, count) };
}
