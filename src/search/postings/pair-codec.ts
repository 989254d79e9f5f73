import { ByteReader } from "../bytes/byte-reader.ts";
import type { ByteWriter } from "../bytes/byte-writer.ts";
import type { EncodedRange, PostList } from "./post-list.ts";

/**
 * A list of a pair: for each post varint(gap × 2 + f). Where f is 0, the first occurrences of both
 * terms are neighbours, and no others. Where f is 1, the occurrences follow: varint(which occurrence
 * of the first term), varint(which of the second × 2 + m), m being 1 where more follow.
 *
 * Occurrences make phrases of three and more words exact: in `a b c` the b that follows a must be the
 * b before c. In most posts most words stand once, so that they cost little.
 */
export function encodePairList(
  writer: ByteWriter,
  { posts, values }: PostList,
  { from, to, before }: EncodedRange,
): void {
  let last = before;
  for (let at = from; at < to; ) {
    const post = posts[at] ?? 0;
    let end = at + 1;
    while (end < to && posts[end] === post) end++;
    const isPlain = end === at + 1 && values[at] === 0;
    writer.varint((post - last - 1) * 2 + (isPlain ? 0 : 1));
    if (!isPlain) encodeOccurrences(writer, values, at, end);
    last = post;
    at = end;
  }
}

function encodeOccurrences(writer: ByteWriter, values: Uint32Array, from: number, to: number) {
  for (let at = from; at < to; at++) {
    const value = values[at] ?? 0;
    writer.varint(value >>> 16);
    writer.varint((value & 0xffff) * 2 + (at + 1 < to ? 1 : 0));
  }
}

/** What `encodePairList` wrote; throws a RangeError where it is cut short. */
export function decodePairList(bytes: Uint8Array, before: number): PostList {
  const reader = new ByteReader(bytes);
  // Each occurrence takes a byte at least.
  const posts = new Uint32Array(bytes.length);
  const values = new Uint32Array(bytes.length);
  let count = 0;
  let last = before;
  while (!reader.isAtEnd) {
    const code = reader.varint();
    last += Math.floor(code / 2) + 1;
    for (let more = code % 2, isFirst = true; isFirst || more === 1; isFirst = false) {
      posts[count] = last;
      if (code % 2 === 1) {
        const first = reader.varint();
        const second = reader.varint();
        values[count] = first * 0x10000 + Math.floor(second / 2);
        more = second % 2;
      }
      count++;
    }
  }
  return { posts: posts.subarray(0, count), values: values.subarray(0, count) };
}
