/** The index of the first value greater than `limit` in a sorted list. */
export function upperBound<Value extends number | string>(
  values: ArrayLike<Value>,
  limit: Value,
): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && value > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
