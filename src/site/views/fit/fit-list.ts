/** The most entries of a list on any page: more are no overview. */
export const MOST_ENTRIES = 500;

/**
 * The first items of a list, at most {@link MOST_ENTRIES}, whose sizes add up to `room` at most; the
 * list itself where all fit.
 */
export function fitting<Item>(
  items: readonly Item[],
  room: number,
  sizeOf: (item: Item) => number,
): readonly Item[] {
  let left = room;
  for (const [at, item] of items.entries()) {
    left -= sizeOf(item);
    if (left < 0 || at === MOST_ENTRIES) return items.slice(0, at);
  }
  return items;
}

/** The number of items that a fitted list leaves out, as a field; no field where it is complete. */
export const leftOut = <Name extends string>(
  name: Name,
  all: readonly unknown[],
  fitted: readonly unknown[],
): Partial<Record<Name, number>> =>
  all.length === fitted.length
    ? {}
    : ({ [name]: all.length - fitted.length } as Record<Name, number>);

/**
 * The greatest common limit under which sizes add up to `room` at most: smaller ones stay, larger
 * ones are cut to the limit. Infinite where nothing has to be cut.
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
