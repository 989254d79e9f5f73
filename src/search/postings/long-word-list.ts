import type { ByteWriter } from "../bytes/byte-writer.ts";
import type { EncodedRange, PostList } from "./post-list.ts";
import { decodeGaps } from "./word-codec.ts";

/**
 * The posts of a long list of a word: for each varint(gap), the gap being the number of posts between
 * it and the one before. Impacts are a part of their own, since only the order by relevance needs them.
 */
export function encodePosts(
  writer: ByteWriter,
  { posts }: PostList,
  { from, to, before }: EncodedRange,
): void {
  let last = before;
  for (let at = from; at < to; at++) {
    const post = posts[at] ?? 0;
    writer.varint(post - last - 1);
    last = post;
  }
}

/** The impacts of the same posts, a byte each. */
export const encodeImpacts = ({ values }: PostList, { from, to }: EncodedRange): Uint8Array =>
  Uint8Array.from(values.subarray(from, to));

/** A long list from its posts and, where they are at hand, its impacts; they are 0 otherwise. */
export function decodeLongWordList(
  bytes: Uint8Array,
  before: number,
  impacts: Uint8Array = new Uint8Array(0),
): PostList {
  const list = decodeGaps(bytes, before, 1);
  list.values.set(impacts.subarray(0, list.values.length));
  return list;
}
