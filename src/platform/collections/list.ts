import { upperBound } from "./upper-bound.ts";

/** A read-only list: an array, or one whose items are created on access. */
export interface List<Item> extends Iterable<Item> {
  readonly length: number;
  readonly at: (position: number) => Item | undefined;
}

/**
 * How many recent items are cached; with more, they would outlive the young generation of the
 * garbage collector.
 */
const CACHED_ITEMS = 64;

/** A list whose items are created on access; a few recent ones are cached. */
export function lazyList<Item>(length: number, make: (position: number) => Item): List<Item> {
  const positions = new Int32Array(Math.min(CACHED_ITEMS, length)).fill(-1);
  const items: Item[] = [];
  return {
    length,
    at: (position) => {
      if (position < 0 || position >= length) return undefined;
      const place = position % positions.length;
      if (positions[place] === position) return items[place];
      const item = make(position);
      positions[place] = position;
      items[place] = item;
      return item;
    },
    *[Symbol.iterator]() {
      for (let position = 0; position < length; position++) yield make(position);
    },
  };
}

/** Concatenates lists without copying their items. */
export function joinLists<Item>(lists: readonly List<Item>[]): List<Item> {
  const ends = new Int32Array(lists.length);
  let length = 0;
  for (const [at, list] of lists.entries()) {
    length += list.length;
    ends[at] = length;
  }
  return {
    length,
    at: (position) => {
      const at = upperBound(ends, position);
      return lists[at]?.at(position - (ends[at - 1] ?? 0));
    },
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** The item at a position; throws where there is none, which is a bug. */
export function itemAt<Item>(list: Pick<List<Item>, "at">, position: number): Item {
  const item = list.at(position);
  if (item === undefined) throw new RangeError(`nothing at position ${position}`);
  return item;
}
