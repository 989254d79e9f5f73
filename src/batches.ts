import { itemAt, type List } from "./list.ts";

/** A list in parts of at most so many items. */
export function* inBatches<Item>(items: List<Item>, most: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += most) {
    const length = Math.min(most, items.length - from);
    yield Array.from({ length }, (_, at) => itemAt(items, from + at));
  }
}
