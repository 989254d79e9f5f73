/** Sums over any stretch of a sequence of numbers, each answered in O(1). */
export interface PrefixSums {
  /** Sum of the values from `start` up to but not including `end`. */
  sum(start: number, end: number): number;
}

/** The prefix sums of small whole numbers. */
export function prefixSums(values: Uint8Array | Int32Array): PrefixSums {
  const before = new Int32Array(values.length + 1);
  for (let at = 0; at < values.length; at++) {
    before[at + 1] = (before[at] ?? 0) + (values[at] ?? 0);
  }
  return { sum: (start, end) => (before[end] ?? 0) - (before[start] ?? 0) };
}
