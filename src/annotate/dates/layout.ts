import type { DatedPlace, DateSequence } from "../../core/types.ts";

/** The posts of all dumps in one row: dump after dump by name, each in its own order. */
export interface Layout {
  readonly places: readonly DatedPlace[];
  /** For each place, its file: dumps counted from 0 in the order of names. */
  readonly files: Int32Array;
  /** For each file, its first place; one more entry ends the last. */
  readonly starts: readonly number[];
}

/**
 * Put dumps into the order of their names (part-2 before part-10), whatever order they came in.
 * Where a dump repeats a stretch of one before it, as two exports of one channel do, the stretch
 * stands once: its second copy would pass for a later time.
 */
export function layOut(sequences: readonly DateSequence[]): Layout {
  const sorted = sequences.toSorted((a, b) => compareNames(a.name, b.name));
  const places: DatedPlace[] = [];
  const starts = [0];
  const firstSeen = new Map<string, number>();
  for (const { posts } of sorted) {
    for (const post of withoutRepeats(posts, firstSeen)) places.push(post);
    for (let at = starts.at(-1) ?? 0; at < places.length; at++) {
      const key = places[at]?.key ?? "";
      if (!firstSeen.has(key)) firstSeen.set(key, at);
    }
    starts.push(places.length);
  }
  const files = new Int32Array(places.length);
  for (const [file, start] of starts.entries()) files.fill(file, start, starts[file + 1]);
  return { places, files, starts };
}

/** Posts without those that follow each other here as they did before, two or more in a row. */
function withoutRepeats(
  posts: readonly DatedPlace[],
  firstSeen: ReadonlyMap<string, number>,
): readonly DatedPlace[] {
  const before = posts.map(({ key }) => firstSeen.get(key));
  const follows = (at: number): boolean => {
    const [here, last] = [before[at], before[at - 1]];
    return here !== undefined && last !== undefined && here === last + 1;
  };
  return posts.filter((_, at) => !follows(at) && !follows(at + 1));
}

/** The file a place stands in. */
export const fileAt = (layout: Layout, place: number): number => layout.files[place] ?? 0;

/** The places of a file. */
export const placesOf = ({ starts }: Layout, file: number): readonly number[] =>
  range(starts[file] ?? 0, starts[file + 1] ?? 0);

/** The whole numbers from `start` up to `end`, `end` left out. */
export const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

const NATURAL = new Intl.Collator("en", { numeric: true });

const compareNames = (a: string, b: string): number =>
  NATURAL.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
