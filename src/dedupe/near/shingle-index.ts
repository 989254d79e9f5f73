import { IntMap } from "../../platform/collections/int-map.ts";
import type { Sketches } from "./sketch.ts";

/**
 * An inverted index from shingles to the sketches that have them; each shingle has a group,
 * numbered by first occurrence.
 */
export interface ShingleIndex {
  /** How many groups there are. */
  readonly count: number;
  /** For each row of `Sketches.shingles`, the group of its shingle. */
  readonly groups: Int32Array;
  /** The group of a shingle; undefined where no sketch holds it. */
  readonly groupOf: (shingle: number) => number | undefined;
  /** The sketches of a group, ascending. */
  readonly membersOf: (group: number) => Int32Array;
}

/** Builds the index in two passes: one numbers the shingles, one sorts the sketches by them. */
export function indexShingles({ shingles, shinglesFrom }: Sketches): ShingleIndex {
  const groups = new Int32Array(shingles.length);
  const numbers = numberShingles(shingles, groups);
  const ends = new Int32Array(numbers.count + 1);
  for (const group of groups) ends[group + 1] = (ends[group + 1] ?? 0) + 1;
  for (let group = 0; group < numbers.count; group++) {
    ends[group + 1] = (ends[group + 1] ?? 0) + (ends[group] ?? 0);
  }
  const next = ends.slice();
  const members = new Int32Array(shingles.length);
  for (let sketch = 0; sketch + 1 < shinglesFrom.length; sketch++) {
    const end = shinglesFrom[sketch + 1] ?? 0;
    for (let row = shinglesFrom[sketch] ?? 0; row < end; row++) {
      const group = groups[row] ?? 0;
      const place = next[group] ?? 0;
      members[place] = sketch;
      next[group] = place + 1;
    }
  }
  return {
    count: numbers.count,
    groups,
    groupOf: numbers.of,
    membersOf: (group) => members.subarray(ends[group], ends[group + 1]),
  };
}

interface Numbers {
  readonly count: number;
  readonly of: (shingle: number) => number | undefined;
}

/** Number different shingles from 0, in the order in which they come. */
function numberShingles(shingles: Uint32Array, numbers: Int32Array): Numbers {
  const ranks = new IntMap(FIRST_BITS);
  let count = 0;
  for (let row = 0; row < shingles.length; row++) {
    const rank = ranks.add(shingles[row] ?? 0, count + 1);
    if (rank > count) count = rank;
    numbers[row] = rank - 1;
  }
  return {
    count,
    of: (shingle) => {
      const rank = ranks.get(shingle);
      return rank === 0 ? undefined : rank - 1;
    },
  };
}

const FIRST_BITS = 16;
