import { decodeSketch, haveOtherNumbers, isWhole, resemblance, type Sketch } from "./sketch.ts";

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
 * set of sketches alone, not on their order, as long as no two are the same.
 */
export function findCandidates(
  sketches: readonly string[],
  leastResemblance: number,
): readonly Pair[] {
  const order = sketches
    .map((_, at) => at)
    .sort((a, b) => compare(sketches[a], sketches[b]) || a - b);
  const decoded = order.map((at) => decodeSketch(sketches[at] ?? ""));
  const best = decoded.map((): Resembling[] => []);
  for (const members of groupByHash(decoded)) {
    const window = members.length > COMMON ? COMMON_WINDOW : WINDOW;
    for (let at = 0; at < members.length; at++) {
      const end = Math.min(members.length, at + 1 + window);
      for (let next = at + 1; next < end; next++) {
        const a = members[at] ?? 0;
        const b = members[next] ?? 0;
        const likeness = likenessOf(decoded[a], decoded[b], leastResemblance);
        if (likeness === undefined) continue;
        keepBest(best[a], { position: b, likeness });
        keepBest(best[b], { position: a, likeness });
      }
    }
  }
  return listPairs(best, order);
}

interface Resembling {
  readonly position: number;
  readonly likeness: number;
}

/** How alike two posts seem; undefined where not enough. Of long texts it is an estimate: more is asked. */
function likenessOf(
  a: Sketch | undefined,
  b: Sketch | undefined,
  least: number,
): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const likeness = resemblance(a, b);
  if (likeness < (isWhole(a) || isWhole(b) ? least : least * MORE_FOR_LONG)) return undefined;
  return haveOtherNumbers(a, b) ? undefined : likeness;
}

const MORE_FOR_LONG = 1.5;

/** Insert into a short list, the most resembling first. */
function keepBest(list: Resembling[] | undefined, entry: Resembling): void {
  if (list === undefined || list.some(({ position }) => position === entry.position)) return;
  list.push(entry);
  list.sort((a, b) => b.likeness - a.likeness || a.position - b.position);
  if (list.length > MOST_RESEMBLING) list.pop();
}

function listPairs(
  best: readonly (readonly Resembling[])[],
  order: readonly number[],
): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  best.forEach((list, at) => {
    for (const { position } of list) {
      const [a = 0, b = 0] = [order[at] ?? 0, order[position] ?? 0].sort((x, y) => x - y);
      pairs.set(`${a} ${b}`, [a, b]);
    }
  });
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** For each hash that several sketches have, which ones, in ascending order. */
function* groupByHash(sketches: readonly Sketch[]): Generator<Float64Array> {
  const total = sketches.reduce((sum, { shingles }) => sum + shingles.length, 0);
  // A hash and a position in one number: 32 and 21 bits.
  const rows = new Float64Array(total);
  let row = 0;
  sketches.forEach(({ shingles }, at) => {
    for (const value of shingles) rows[row++] = value * POSITIONS + at;
  });
  rows.sort();
  for (let start = 0; start < total; ) {
    const value = Math.floor((rows[start] ?? 0) / POSITIONS);
    let end = start + 1;
    while (end < total && Math.floor((rows[end] ?? 0) / POSITIONS) === value) end++;
    if (end - start > 1) yield rows.subarray(start, end).map((both) => both % POSITIONS);
    start = end;
  }
}

/** More posts than this are more than an archive holds. */
const POSITIONS = 2 ** 21;

const compare = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);
