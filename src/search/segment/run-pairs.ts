import { PairCollector } from "../postings/pair-collector.ts";
import type { PairTable } from "../postings/pair-table.ts";
import { orderPairs } from "./pair-order.ts";
import type { RunTerms } from "./run-terms.ts";

/** The pairs of a run in their order, some at a time. They are sorted once, however often they are read. */
export function createRunPairs({ pairs }: RunTerms): () => Generator<PairTable> {
  let sorted: ReturnType<typeof sortPairs> | undefined;
  return function* () {
    sorted ??= sortPairs(pairs);
    const { keys, ...list } = sorted;
    const collector = new PairCollector();
    for (let from = 0; from < keys.length; ) {
      const key = keys[from] ?? 0;
      let to = from + 1;
      while (to < keys.length && keys[to] === key) to++;
      collector.add(key, list, from, to);
      from = to;
      if (!collector.isFull) continue;
      yield collector.toTable();
      collector.clear();
    }
    if (!collector.isEmpty) yield collector.toTable();
  };
}

function sortPairs(pairs: RunTerms["pairs"]) {
  const keys = pairs.keys.toArray();
  const [posts, values] = [pairs.posts.toArray(), pairs.values.toArray()];
  const order = orderPairs(keys);
  const sorted = {
    keys: new Float64Array(order.length),
    posts: new Uint32Array(order.length),
    values: new Uint32Array(order.length),
  };
  order.forEach((index, at) => {
    sorted.keys[at] = keys[index] ?? 0;
    sorted.posts[at] = posts[index] ?? 0;
    sorted.values[at] = values[index] ?? 0;
  });
  return sorted;
}
