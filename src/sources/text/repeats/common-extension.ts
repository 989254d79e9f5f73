import { hashPrefixes } from "./prefix-hash.ts";

/** Longest common extensions of two places in a sequence, each in O(log n). */
export interface Extensions {
  /** Number of equal symbols from `i` and from `j` on, to the right, no more than `limit`; i < j. */
  forward(i: number, j: number, limit?: number): number;
  /** Number of equal symbols just before `i` and just before `j`, no more than `limit`; i < j. */
  backward(i: number, j: number, limit?: number): number;
}

/**
 * Longest common extensions by galloping over prefix hashes: double the step while the stretch is
 * equal, then halve it. A hash collision can only make an answer too long; callers check what
 * matters symbol by symbol. Symbols are integers from 0 to 2^26.
 */
export function prepareExtensions(symbols: Int32Array): Extensions {
  const hashes = hashPrefixes(symbols);

  return {
    forward(i, j, limit = symbols.length) {
      const most = Math.min(limit, symbols.length - j);
      const direct = Math.min(DIRECT, most);
      let length = 0;
      while (length < direct && symbols[i + length] === symbols[j + length]) length += 1;
      if (length < DIRECT) return length;
      let step = DIRECT;
      while (length + step <= most && hashes.areEqual(i + length, j + length, step)) {
        length += step;
        step *= 2;
      }
      for (; step >= 1; step >>= 1) {
        if (length + step <= most && hashes.areEqual(i + length, j + length, step)) length += step;
      }
      return length;
    },

    backward(i, j, limit = symbols.length) {
      const most = Math.min(limit, i);
      const direct = Math.min(DIRECT, most);
      let length = 0;
      while (length < direct && symbols[i - length - 1] === symbols[j - length - 1]) length += 1;
      if (length < DIRECT) return length;
      let step = DIRECT;
      while (length + step <= most && hashes.areEqual(i - length - step, j - length - step, step)) {
        length += step;
        step *= 2;
      }
      for (; step >= 1; step >>= 1) {
        const from = length + step;
        if (from <= most && hashes.areEqual(i - from, j - from, step)) length = from;
      }
      return length;
    },
  };
}

/** So many symbols are compared one by one before hashes are used. */
const DIRECT = 16;
