import { pairKey } from "../bytes/pair-key.ts";
import { type DictionaryKind, KINDS } from "../postings/dictionary.ts";
import type { PostList } from "../postings/post-list.ts";
import { compareEntries, type DictionaryEntry } from "./dictionary-entry.ts";
import { orderPairs } from "./pair-order.ts";
import type { RunTerms } from "./run-terms.ts";

/** The entries of a run's dictionaries in their order. They are sorted once, however often they are read. */
export function createRunEntries(
  run: RunTerms,
): (kind: DictionaryKind) => Generator<DictionaryEntry> {
  let words: WordOrder | undefined;
  let pairs: Uint32Array | undefined;
  return (kind) => {
    if (kind === "w") {
      words ??= orderWords(run);
      return wordEntries(run, words);
    }
    pairs ??= orderPairs(run.pairs.high.toArray(), run.pairs.low.toArray());
    return pairEntries(run, pairs);
  };
}

interface WordOrder {
  /** In the order of a dictionary. */
  readonly terms: readonly PlacedTerm[];
  /** Indexes of the run's words, those of each term side by side. */
  readonly order: Uint32Array;
}

/** A term, and where its words are in the order of words, `to` excluded. */
interface PlacedTerm extends Pick<DictionaryEntry, "term" | "hash"> {
  readonly from: number;
  readonly to: number;
}

function orderWords({ terms, words }: RunTerms): WordOrder {
  const starts = new Uint32Array(terms.length + 1);
  const ids = words.terms.toArray();
  for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < terms.length; id++)
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const placed = terms.map((term, id) => ({
    term,
    hash: KINDS.w.hashOf(term),
    from: starts[id] ?? 0,
    to: starts[id + 1] ?? 0,
  }));
  return { terms: placed.sort(compareEntries), order: orderByTerm(ids, starts) };
}

function* wordEntries(
  { words }: RunTerms,
  { terms, order }: WordOrder,
): Generator<DictionaryEntry> {
  const [posts, impacts] = [words.posts.toArray(), words.impacts.toArray()];
  for (const { term, hash, from, to } of terms) {
    yield { term, hash, list: pickList(order, from, to, posts, impacts) };
  }
}

/** The indexes of ids, those of each id from its start on. */
function orderByTerm(ids: Uint32Array, starts: Uint32Array): Uint32Array {
  const order = new Uint32Array(ids.length);
  const next = starts.slice();
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? 0;
    const place = next[id] ?? 0;
    order[place] = index;
    next[id] = place + 1;
  }
  return order;
}

function* pairEntries({ pairs }: RunTerms, order: Uint32Array): Generator<DictionaryEntry> {
  const [high, low] = [pairs.high.toArray(), pairs.low.toArray()];
  const [posts, values] = [pairs.posts.toArray(), pairs.values.toArray()];
  for (let from = 0; from < order.length; ) {
    const index = order[from] ?? 0;
    let to = from + 1;
    while (to < order.length && isSamePair(high, low, index, order[to] ?? 0)) to++;
    const hash = high[index] ?? 0;
    const term = pairKey(hash, low[index] ?? 0);
    yield { term, hash, list: pickList(order, from, to, posts, values) };
    from = to;
  }
}

const isSamePair = (high: Uint32Array, low: Uint32Array, a: number, b: number): boolean =>
  high[a] === high[b] && low[a] === low[b];

function pickList(
  order: Uint32Array,
  from: number,
  to: number,
  posts: Uint32Array,
  values: Uint32Array,
): PostList {
  const picked = { posts: new Uint32Array(to - from), values: new Uint32Array(to - from) };
  for (let at = from; at < to; at++) {
    const index = order[at] ?? 0;
    picked.posts[at - from] = posts[index] ?? 0;
    picked.values[at - from] = values[index] ?? 0;
  }
  return picked;
}
