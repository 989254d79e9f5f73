import { itemAt, type List } from "./list.ts";

/**
 * Split a list into chunks whose items weigh at most `most` together; an item that weighs more is a
 * chunk of its own. Items weigh 1 by default.
 */
export function* chunk<Item>(
  items: List<Item>,
  most: number,
  weightOf: (item: Item) => number = () => 1,
): Generator<readonly Item[]> {
  let current: Item[] = [];
  let weight = 0;
  for (let at = 0; at < items.length; at++) {
    const item = itemAt(items, at);
    const added = weightOf(item);
    if (current.length > 0 && weight + added > most) {
      yield current;
      current = [];
      weight = 0;
    }
    current.push(item);
    weight += added;
  }
  if (current.length > 0) yield current;
}
