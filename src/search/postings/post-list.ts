/**
 * Posts of a segment in ascending order, each with a value. Of words each post comes once, its value
 * the impact (0 to 63). Of pairs a post comes once an occurrence, its value which occurrence of the
 * first and of the second term it is: first × 65536 + second, both from 0.
 */
export interface PostList {
  readonly posts: Uint32Array;
  readonly values: Uint32Array;
}

export const NO_POSTS: PostList = { posts: new Uint32Array(0), values: new Uint32Array(0) };

/** The number of a post that is left out. */
export const GONE = 0xffffffff;

/** Items of a list, by their indexes, `to` excluded. */
export interface EncodedRange {
  readonly from: number;
  readonly to: number;
  /** The post before the first possible one, at least -1. */
  readonly before: number;
}

/** The first index of ascending numbers whose number is at least this one. */
export function lowerBound(numbers: Uint32Array | Float64Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
