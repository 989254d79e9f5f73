/** Adds an entry to a binary heap, whose first entry is before all others. */
export function rise<Entry>(
  heap: Entry[],
  entry: Entry,
  isBefore: (a: Entry, b: Entry) => boolean,
): void {
  let at = heap.push(entry) - 1;
  for (
    let parent = heap[(at - 1) >> 1];
    at > 0 && parent !== undefined && isBefore(entry, parent);
  ) {
    heap[at] = parent;
    at = (at - 1) >> 1;
    parent = heap[(at - 1) >> 1];
  }
  heap[at] = entry;
}

/** Puts an entry in place of the first of a heap, which it may be itself, after a change. */
export function sink<Entry>(
  heap: Entry[],
  entry: Entry,
  isBefore: (a: Entry, b: Entry) => boolean,
): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    if (left === undefined) break;
    const right = heap[2 * at + 2];
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, entry)) break;
    heap[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = entry;
}
