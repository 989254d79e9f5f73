import { decodeSketch, resemblance } from "./sketch.ts";

/** Of the posts that share a shingle, each is compared with so many next to it. */
const WINDOW = 8;

/**
 * Pairs of positions (the smaller first) whose sketches resemble each other, each pair once. Only
 * posts that share a kept shingle are compared; where many share one, each with those whose
 * sketches sort next to its own, so that the time stays near-linear however much boilerplate there
 * is. The outcome depends on the set of sketches alone, not on their order.
 */
export function findCandidates(
  sketches: readonly string[],
  leastResemblance: number,
): readonly (readonly [number, number])[] {
  const order = sketches.map((_, at) => at).sort((a, b) => compare(sketches[a], sketches[b]) || a - b);
  const decoded = order.map((at) => decodeSketch(sketches[at] ?? ""));
  const found = new Map<number, readonly [number, number]>();
  const tryPair = (a: number, b: number): void => {
    const key = a * decoded.length + b;
    if (found.has(key)) return;
    const [left, right] = [decoded[a], decoded[b]];
    if (left === undefined || right === undefined || resemblance(left, right) < leastResemblance) return;
    const [first = 0, second = 0] = [order[a] ?? 0, order[b] ?? 0].sort((x, y) => x - y);
    found.set(key, [first, second]);
  };
  for (const members of groupByHash(decoded)) {
    for (let at = 0; at < members.length; at++) {
      const end = Math.min(members.length, at + 1 + WINDOW);
      for (let next = at + 1; next < end; next++) tryPair(members[at] ?? 0, members[next] ?? 0);
    }
  }
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** For each hash that several sketches have, which ones, in ascending order. */
function* groupByHash(sketches: readonly Uint32Array[]): Generator<Float64Array> {
  const total = sketches.reduce((sum, { length }) => sum + length, 0);
  // A hash and a position in one number: 32 and 21 bits.
  const rows = new Float64Array(total);
  let row = 0;
  sketches.forEach((hashes, at) => {
    for (const value of hashes) rows[row++] = value * POSITIONS + at;
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
