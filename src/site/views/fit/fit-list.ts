/** The first items of a list whose sizes add up to no more than `room`; all of them are the same list. */
export function fitting<Item>(
  items: readonly Item[],
  room: number,
  sizeOf: (item: Item) => number,
): readonly Item[] {
  let left = room;
  for (const [at, item] of items.entries()) {
    left -= sizeOf(item);
    if (left < 0) return items.slice(0, at);
  }
  return items;
}

/** How many items a fitted list leaves out, as a field; none where it is whole. */
export const leftOut = <Name extends string>(
  name: Name,
  all: readonly unknown[],
  fitted: readonly unknown[],
): Partial<Record<Name, number>> =>
  all.length === fitted.length
    ? {}
    : ({ [name]: all.length - fitted.length } as Record<Name, number>);

/**
 * The greatest size that things may have so that all together take no more than `room`: the small
 * ones keep theirs, the large ones are cut to one size. Infinite where nothing need be cut.
 */
export function sharedLimit(sizes: readonly number[], room: number): number {
  let left = room;
  if (sizes.reduce((sum, size) => sum + size, 0) <= left) return Number.POSITIVE_INFINITY;
  for (const [at, size] of sizes.toSorted((a, b) => a - b).entries()) {
    const share = left / (sizes.length - at);
    if (size > share) return share;
    left -= size;
  }
  return left;
}
