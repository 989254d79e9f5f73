import type { DatedPlace, DateSequence } from "../../types.ts";

/** The posts of all dumps in one row: dump after dump by name, each in its own order. */
export interface Layout {
  readonly places: readonly DatedPlace[];
  /** For each place, its file: dumps counted from 0 in the order of names. */
  readonly files: Int32Array;
  /** For each file, its first place; one more entry ends the last. */
  readonly starts: readonly number[];
}

/** Put dumps into the order of their names (part-2 before part-10), whatever order they came in. */
export function layOut(sequences: readonly DateSequence[]): Layout {
  const sorted = sequences.toSorted((a, b) => compareNames(a.name, b.name));
  const places = sorted.flatMap(({ posts }) => posts);
  const files = new Int32Array(places.length);
  const starts = [0];
  for (const [file, { posts }] of sorted.entries()) {
    const start = starts.at(-1) ?? 0;
    files.fill(file, start, start + posts.length);
    starts.push(start + posts.length);
  }
  return { places, files, starts };
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
