import { haveOtherNumbers, isWhole, readSketches, resemblance, type Sketches } from "./sketch.ts";

/** Two positions, the smaller first. */
export type Pair = readonly [number, number];

/** Of the posts that share a shingle, each is compared with so many next to it: */
const WINDOW = 6;
/** with fewer where more posts than this share it, since copies share rarer ones too. */
const COMMON = 12;
const COMMON_WINDOW = 1;

/** Each post is compared in full with so many that resemble it most. */
const MOST_RESEMBLING = 4;

/**
 * Pairs of posts whose sketches resemble each other, each pair once. Only posts that share a kept
 * shingle are compared; where many share one, each with those whose sketches sort next to its own,
 * so that the time stays near-linear however much boilerplate there is. The outcome depends on the
 * set of sketches alone, not on their order, as long as no two are the same. At most 2^21 posts.
 */
export function findCandidates(
  sketches: readonly string[],
  leastResemblance: number,
): readonly Pair[] {
  const order = inOrderOfSketches(sketches);
  const sorted = readSketches(Array.from(order, (at) => sketches[at] ?? ""));
  const best = new Resembling(sketches.length);
  const { hashes, members } = sortShingles(sorted);
  for (let start = 0; start < hashes.length; ) {
    let end = start + 1;
    while (end < hashes.length && hashes[end] === hashes[start]) end++;
    const window = end - start > COMMON ? COMMON_WINDOW : WINDOW;
    for (let at = start; at < end; at++) {
      const a = members[at] ?? 0;
      for (let next = at + 1; next < end && next <= at + window; next++) {
        const b = members[next] ?? 0;
        if (best.has(a, b) && best.has(b, a)) continue;
        const likeness = likenessOf(sorted, a, b, leastResemblance);
        if (likeness === 0) continue;
        best.add(a, b, likeness);
        best.add(b, a, likeness);
      }
    }
    start = end;
  }
  return best.pairs(order);
}

/** How alike two posts seem; 0 where not enough. Of long texts it is an estimate: more is asked. */
function likenessOf(sketches: Sketches, a: number, b: number, least: number): number {
  const likeness = resemblance(sketches, a, b);
  const asked = isWhole(sketches, a) || isWhole(sketches, b) ? least : least * MORE_FOR_LONG;
  return likeness < asked || haveOtherNumbers(sketches, a, b) ? 0 : likeness;
}

const MORE_FOR_LONG = 1.5;

/** For each post the few that resemble it most, the most resembling first. */
class Resembling {
  readonly #others: Int32Array;
  readonly #likeness: Float64Array;
  readonly #counts: Uint8Array;

  constructor(posts: number) {
    this.#others = new Int32Array(posts * MOST_RESEMBLING);
    this.#likeness = new Float64Array(posts * MOST_RESEMBLING);
    this.#counts = new Uint8Array(posts);
  }

  has(post: number, other: number): boolean {
    const start = post * MOST_RESEMBLING;
    const end = start + (this.#counts[post] ?? 0);
    for (let at = start; at < end; at++) if (this.#others[at] === other) return true;
    return false;
  }

  add(post: number, other: number, likeness: number): void {
    if (this.has(post, other)) return;
    const start = post * MOST_RESEMBLING;
    const count = this.#counts[post] ?? 0;
    let place = start + count;
    while (place > start && this.#isLess(place - 1, other, likeness)) place--;
    if (place === start + MOST_RESEMBLING) return;
    const last = start + Math.min(count, MOST_RESEMBLING - 1);
    this.#others.copyWithin(place + 1, place, last);
    this.#likeness.copyWithin(place + 1, place, last);
    this.#others[place] = other;
    this.#likeness[place] = likeness;
    this.#counts[post] = last - start + 1;
  }

  #isLess(place: number, other: number, likeness: number): boolean {
    const there = this.#likeness[place] ?? 0;
    return there < likeness || (there === likeness && (this.#others[place] ?? 0) > other);
  }

  /** Each pair once, as positions before the posts were put into the given order. */
  pairs(order: Int32Array): readonly Pair[] {
    const pairs: number[] = [];
    for (let post = 0; post < order.length; post++) {
      const start = post * MOST_RESEMBLING;
      for (let at = start; at < start + (this.#counts[post] ?? 0); at++) {
        const a = order[post] ?? 0;
        const b = order[this.#others[at] ?? 0] ?? 0;
        pairs.push(Math.min(a, b) * POSITIONS + Math.max(a, b));
      }
    }
    const sorted = Float64Array.from(pairs).sort();
    return Array.from(
      sorted.filter((pair, at) => pair !== sorted[at - 1]),
      splitNumber,
    );
  }
}

/** More posts than this are more than an archive holds: two positions make one number. */
const POSITIONS = 2 ** 21;

const splitNumber = (both: number): Pair => [Math.floor(both / POSITIONS), both % POSITIONS];

/** Positions in an order that depends on the sketches alone. */
function inOrderOfSketches(sketches: readonly string[]): Int32Array {
  const order = Int32Array.from(sketches, (_, at) => at);
  return order.sort((a, b) => compare(sketches[a], sketches[b]) || a - b);
}

const compare = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

/** All shingles of all sketches in ascending order, and which sketch each is of. */
function sortShingles({ shingles, shinglesFrom }: Sketches): {
  readonly hashes: Uint32Array;
  readonly members: Int32Array;
} {
  // A hash and a position in one number: 32 and 21 bits.
  const rows = new Float64Array(shingles.length);
  for (let at = 0; at + 1 < shinglesFrom.length; at++) {
    const end = shinglesFrom[at + 1] ?? 0;
    for (let row = shinglesFrom[at] ?? 0; row < end; row++) {
      rows[row] = (shingles[row] ?? 0) * POSITIONS + at;
    }
  }
  rows.sort();
  const hashes = new Uint32Array(rows.length);
  const members = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const both = rows[row] ?? 0;
    const value = Math.floor(both / POSITIONS);
    hashes[row] = value;
    members[row] = both - value * POSITIONS;
  }
  return { hashes, members };
}
