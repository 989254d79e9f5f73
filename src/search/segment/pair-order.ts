import { KEYS } from "../bytes/pair-key.ts";

const BINS = 2 ** 16;
const KEYS_OF_BIN = KEYS / BINS;

/** Indexes and the rest of a key share a number of 53 bits. */
const MOST_PAIRS = 2 ** 27;

/**
 * The indexes of keys of pairs in ascending order of these, equal ones in the order in which they stand.
 * Pairs are put into bins by the upper 16 bits of their keys; each bin is sorted as numbers in which
 * the rest of the key stands before the index. At most 134 million pairs.
 */
export function orderPairs(keys: Float64Array): Uint32Array {
  if (keys.length > MOST_PAIRS) throw new RangeError(`a run has ${keys.length} pairs of words`);
  const binOf = (key: number): number => Math.floor(key / KEYS_OF_BIN);
  const starts = new Uint32Array(BINS + 1);
  for (const key of keys) starts[binOf(key) + 1] = (starts[binOf(key) + 1] ?? 0) + 1;
  for (let bin = 0; bin < BINS; bin++)
    starts[bin + 1] = (starts[bin + 1] ?? 0) + (starts[bin] ?? 0);
  const packed = new Float64Array(keys.length);
  const next = starts.slice();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    const bin = binOf(key);
    const place = next[bin] ?? 0;
    next[bin] = place + 1;
    packed[place] = (key % KEYS_OF_BIN) * MOST_PAIRS + index;
  }
  for (let bin = 0; bin < BINS; bin++) packed.subarray(starts[bin], starts[bin + 1]).sort();
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < order.length; at++) order[at] = (packed[at] ?? 0) % MOST_PAIRS;
  return order;
}
