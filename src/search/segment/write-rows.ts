import { columnName, factsName, keysName, lengthsName } from "../postings/dictionary.ts";
import { encodeColumn } from "./column.ts";
import { dayOf, type PostRow } from "./document.ts";
import { encodeFacts, encodeKeys, POSTS_OF_FACTS, POSTS_OF_KEYS } from "./json-block.ts";
import type { DayTable, Part, SegmentOptions } from "./segment.ts";

/**
 * The parts that hold posts themselves, of rows and levels of lengths in the order of posts: a block of
 * each in memory.
 */
export function* writeRows(
  rows: Iterable<PostRow>,
  lengths: Iterable<number>,
  { facets, block }: Pick<SegmentOptions, "facets" | "block">,
): Generator<Part, { readonly posts: number; readonly days: DayTable }> {
  const days: number[] = [];
  const firsts: number[] = [];
  let posts = 0;
  const blocks = [
    new Blocks<PostRow>(POSTS_OF_FACTS, (held, at) => [
      { name: factsName(at), bytes: encodeFacts(held) },
    ]),
    new Blocks<PostRow>(POSTS_OF_KEYS, (held, at) => [
      { name: keysName(at), bytes: encodeKeys(held) },
    ]),
    new Blocks<PostRow>(block, (held, at) =>
      facets.map((facet, index) => ({
        name: columnName(index, at),
        bytes: encodeColumn(held.map(({ filters }) => filters[facet] ?? [])),
      })),
    ),
  ];
  for (const row of rows) {
    const day = dayOf(row.date);
    if (day !== days.at(-1)) {
      days.push(day);
      firsts.push(posts);
    }
    posts++;
    for (const held of blocks) yield* held.add(row);
  }
  for (const held of blocks) yield* held.finish();
  const ofLengths = new Blocks<number>(block, (held, at) => [
    { name: lengthsName(at), bytes: Uint8Array.from(held) },
  ]);
  for (const level of lengths) yield* ofLengths.add(level);
  yield* ofLengths.finish();
  return { posts, days: { days, firsts } };
}

/** Rows held until they fill a block. */
class Blocks<Row> {
  readonly #most: number;
  readonly #encode: (rows: readonly Row[], block: number) => readonly Part[];
  #held: Row[] = [];
  #block = 0;

  constructor(most: number, encode: (rows: readonly Row[], block: number) => readonly Part[]) {
    this.#most = most;
    this.#encode = encode;
  }

  add(row: Row): readonly Part[] {
    this.#held.push(row);
    return this.#held.length < this.#most ? [] : this.finish();
  }

  finish(): readonly Part[] {
    if (this.#held.length === 0) return [];
    const parts = this.#encode(this.#held, this.#block++);
    this.#held = [];
    return parts;
  }
}
