const BINS = 2 ** 16;

/** Indexes and the rest of a key share a number of 53 bits. */
const MOST_PAIRS = 2 ** 27;

/**
 * The indexes of pairs in ascending order of their keys, equal ones in the order in which they stand.
 * Pairs are put into bins by the upper 16 bits of their keys; each bin is sorted as numbers in which
 * the rest of the key stands before the index. At most 134 million pairs.
 */
export function orderPairs(high: Uint32Array, low: Uint32Array): Uint32Array {
  if (high.length > MOST_PAIRS) throw new RangeError(`a run has ${high.length} pairs of words`);
  const starts = new Uint32Array(BINS + 1);
  for (const key of high) starts[(key >>> 16) + 1] = (starts[(key >>> 16) + 1] ?? 0) + 1;
  for (let bin = 0; bin < BINS; bin++)
    starts[bin + 1] = (starts[bin + 1] ?? 0) + (starts[bin] ?? 0);
  const packed = new Float64Array(high.length);
  const next = starts.slice();
  for (let index = 0; index < high.length; index++) {
    const key = high[index] ?? 0;
    const bin = key >>> 16;
    const place = next[bin] ?? 0;
    next[bin] = place + 1;
    packed[place] = ((key & 0xffff) * 1024 + (low[index] ?? 0)) * MOST_PAIRS + index;
  }
  for (let bin = 0; bin < BINS; bin++) packed.subarray(starts[bin], starts[bin + 1]).sort();
  const order = new Uint32Array(high.length);
  for (let at = 0; at < order.length; at++) order[at] = (packed[at] ?? 0) % MOST_PAIRS;
  return order;
}
