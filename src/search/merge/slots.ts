import { comparePosts } from "../segment/document.ts";
import type { KeyRow } from "../segment/json-block.ts";

/** For each row, how many older rows come before it; both in the order of posts. */
export function slotsOf(rows: Iterable<KeyRow>, older: Iterable<KeyRow>): readonly number[] {
  const others = older[Symbol.iterator]();
  let other = others.next();
  let passed = 0;
  const slots: number[] = [];
  for (const row of rows) {
    while (!other.done && comparePosts(other.value, row) <= 0) {
      passed++;
      other = others.next();
    }
    slots.push(passed);
  }
  return slots;
}
