import type { BitReader } from "../bytes/bit-reader.ts";
import type { BitWriter } from "../bytes/bit-writer.ts";
import type { ListTable } from "./list-table.ts";
import type { PostList } from "./post-list.ts";

/** Bits of numbers that are written once a bucket. */
export const COUNT_WIDTH = 32;

/** Writes what stands beside the numbers of posts in a kind of list. */
export interface ListWriter {
  /** Writes the header of a list whose values stand from `from` to `to` (excluded), and returns it. */
  readonly begin: (
    writer: BitWriter,
    posts: number,
    values: Uint32Array,
    from: number,
    to: number,
  ) => number;
  /** Writes the values of a post. */
  readonly write: (
    writer: BitWriter,
    header: number,
    values: Uint32Array,
    from: number,
    to: number,
  ) => void;
}

/** Reads the same; apart from its writer, which no page needs. */
export interface ListReader {
  /** Reads the header of a list of so many posts. */
  readonly begin: (reader: BitReader, posts: number) => number;
  /** Reads the values of a post to `at`; returns where they end. */
  readonly read: (reader: BitReader, header: number, values: Uint32Array, at: number) => number;
}

/**
 * Lists as bits: 32 for the number of all values, 32 for a number above all posts (a). Each list:
 * gamma(n), n being the number of its posts; the header of its kind; of each post the gap (the number
 * of posts between it and the one before) in Rice's code with the parameter floor(log2(a / (n + 1))),
 * at least 0, and its values.
 */
export function encodeLists(
  writer: BitWriter,
  table: ListTable,
  { begin, write }: ListWriter,
): void {
  const { keys, starts, posts, values } = table;
  const [first = 0, end = 0] = [starts[0], starts[keys.length]];
  const all = upperBound(posts, first, end);
  writer.bits(end - first, COUNT_WIDTH);
  writer.bits(all, COUNT_WIDTH);
  for (let entry = 0; entry < keys.length; entry++) {
    const [from = 0, to = 0] = [starts[entry], starts[entry + 1]];
    let count = 1;
    for (let at = from + 1; at < to; at++) if (posts[at] !== posts[at - 1]) count++;
    writer.gamma(count);
    const header = begin(writer, count, values, from, to);
    const k = riceOf(all, count);
    let last = -1;
    for (let at = from; at < to; ) {
      const post = posts[at] ?? 0;
      writer.rice(post - last - 1, k);
      last = post;
      const own = at++;
      while (at < to && posts[at] === post) at++;
      write(writer, header, values, own, at);
    }
  }
}

/** What `encodeLists` wrote for so many entries; throws a RangeError where it is cut short. */
export function decodeLists(
  reader: BitReader,
  entries: number,
  { begin, read }: ListReader,
): PostList & Pick<ListTable, "starts"> {
  const size = reader.bits(COUNT_WIDTH);
  const all = reader.bits(COUNT_WIDTH);
  // Each takes a bit at least.
  if (entries + size > reader.length) throw new RangeError("bits are missing at the end");
  const starts = new Uint32Array(entries + 1);
  const [posts, values] = [new Uint32Array(size), new Uint32Array(size)];
  let at = 0;
  for (let entry = 0; entry < entries; entry++) {
    const count = reader.gamma();
    const header = begin(reader, count);
    const k = riceOf(all, count);
    let post = -1;
    for (let left = count; left > 0; left--) {
      post += reader.rice(k) + 1;
      for (const end = read(reader, header, values, at); at < end; at++) posts[at] = post;
    }
    starts[entry + 1] = at;
  }
  return { starts, posts, values };
}

/** The parameter of Rice's code for gaps, by their mean. */
const riceOf = (all: number, posts: number): number =>
  31 - Math.clz32(Math.max(1, all / (posts + 1)));

/** One more than the highest post of a range of lists. */
function upperBound(posts: Uint32Array, from: number, to: number): number {
  let highest = -1;
  for (let at = from; at < to; at++) highest = Math.max(highest, posts[at] ?? 0);
  return highest + 1;
}
