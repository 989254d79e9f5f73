import { upperBound } from "./upper-bound.ts";

/** What every array is, and a list that makes its items only when they are asked for. */
export interface List<Item> extends Iterable<Item> {
  readonly length: number;
  readonly at: (position: number) => Item | undefined;
}

/** So many of the items asked for last are at hand: more would outlive the young generation. */
const AT_HAND = 64;

/** A list of so many items, each made anew unless it was asked for lately. */
export function lazyList<Item>(length: number, make: (position: number) => Item): List<Item> {
  const positions = new Int32Array(Math.min(AT_HAND, length)).fill(-1);
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

/** One list after the other. */
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
