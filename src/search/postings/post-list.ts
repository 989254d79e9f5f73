/**
 * Posts of a segment in ascending order, each with a value. Of words each post comes once, its value
 * how often the word stands in it besides the first time, 0 to 255; of filters 0. Of pairs a post comes
 * once an occurrence, its value which occurrence of the first and of the second term it is: first ×
 * 65536 + second, both from 0.
 */
export interface PostList {
  readonly posts: Uint32Array;
  readonly values: Uint32Array;
}

export const NO_POSTS: PostList = { posts: new Uint32Array(0), values: new Uint32Array(0) };

/** The number of a post that is left out. */
export const GONE = 0xffffffff;

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

/** Numbers, one array behind the other. */
export function concat(arrays: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const array of arrays) {
    joined.set(array, end);
    end += array.length;
  }
  return joined;
}
