import { rise, sink } from "./heap.ts";

/** An item and the number of the stream that it comes from. */
export interface Streamed<Item> {
  readonly item: Item;
  readonly from: number;
}

/**
 * The items of sorted streams in one order; equal ones in the order of their streams. Each stream is
 * read one item ahead.
 */
export function* mergeStreams<Item>(
  streams: readonly Iterable<Item>[],
  compare: (a: Item, b: Item) => number,
): Generator<Streamed<Item>> {
  const iterators = streams.map((stream) => stream[Symbol.iterator]());
  const isBefore = (a: Streamed<Item>, b: Streamed<Item>): boolean =>
    (compare(a.item, b.item) || a.from - b.from) < 0;
  const heap: Streamed<Item>[] = [];
  const advance = (from: number): Streamed<Item> | undefined => {
    const next = iterators[from]?.next();
    return next === undefined || next.done ? undefined : { item: next.value, from };
  };
  iterators.forEach((_, from) => {
    const entry = advance(from);
    if (entry !== undefined) rise(heap, entry, isBefore);
  });
  for (let least = heap[0]; least !== undefined; least = heap[0]) {
    yield least;
    const next = advance(least.from) ?? heap.pop();
    if (next !== undefined && heap.length > 0 && next !== least) sink(heap, next, isBefore);
  }
}
