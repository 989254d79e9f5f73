import type { PostList } from "../postings/post-list.ts";
import type { RunTerms } from "./run-terms.ts";
import { compareWords, type WordEntry } from "./word-entry.ts";

/** The words of a run in their order. They are sorted once, however often they are read. */
export function createRunWords(run: RunTerms): () => Generator<WordEntry> {
  let order: WordOrder | undefined;
  return () => {
    order ??= orderWords(run);
    return wordEntries(run, order);
  };
}

interface WordOrder {
  /** In the order of a dictionary. */
  readonly terms: readonly PlacedTerm[];
  /** Indexes of the run's words, those of each term side by side. */
  readonly order: Uint32Array;
}

/** A term, and where its words are in the order of words, `to` excluded. */
interface PlacedTerm extends Pick<WordEntry, "term" | "hash"> {
  readonly from: number;
  readonly to: number;
}

function orderWords({ terms, hashes, words }: RunTerms): WordOrder {
  const starts = new Uint32Array(terms.length + 1);
  const ids = words.terms.toArray();
  for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < terms.length; id++)
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const placed = terms.map((term, id) => ({
    term,
    hash: hashes.first.at(id),
    from: starts[id] ?? 0,
    to: starts[id + 1] ?? 0,
  }));
  return { terms: placed.sort(compareWords), order: orderByTerm(ids, starts) };
}

function* wordEntries({ words }: RunTerms, { terms, order }: WordOrder): Generator<WordEntry> {
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
