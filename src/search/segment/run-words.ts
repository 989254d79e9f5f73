import { compareEntries, type ListTable, textAt } from "../postings/list-table.ts";
import { EMPTY_TABLE } from "../postings/table-collector.ts";
import type { RunTerms } from "./run-terms.ts";

/** Indexes of terms and their hashes share a number of 53 bits. */
const MOST_TERMS = 2 ** 21;

/** The words and filters of a run in the order of a dictionary. */
export function tableOfWords({ texts, textStarts, hashes, words }: RunTerms): ListTable {
  const found = {
    ...EMPTY_TABLE,
    keys: Float64Array.from(hashes.first.toArray()),
    texts: texts.toBytes(),
    textStarts: textStarts.toArray(),
  };
  const order = orderTerms(found);
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return { ...pickTerms(found, order), ...pickLists(words, places) };
}

/** The indexes of terms in the order of a dictionary. At most two million terms. */
function orderTerms(terms: ListTable): Uint32Array {
  const { keys } = terms;
  if (keys.length > MOST_TERMS) throw new RangeError(`a run has ${keys.length} terms`);
  const packed = keys.map((key, index) => key * MOST_TERMS + index).sort();
  const order = Uint32Array.from(packed, (each) => each % MOST_TERMS);
  // Few terms share a hash.
  for (let end = 1; end < order.length; end++) {
    for (let at = end; at > 0; at--) {
      const [before = 0, after = 0] = [order[at - 1], order[at]];
      if (compareEntries(terms, before, terms, after) < 0) break;
      order[at - 1] = after;
      order[at] = before;
    }
  }
  return order;
}

function pickTerms(terms: ListTable, order: Uint32Array) {
  const texts = new Uint8Array(terms.texts.length);
  const textStarts = new Uint32Array(order.length + 1);
  let end = 0;
  for (let at = 0; at < order.length; at++) {
    const text = textAt(terms, order[at] ?? 0);
    texts.set(text, end);
    end += text.length;
    textStarts[at + 1] = end;
  }
  const keys = Float64Array.from(order, (index) => terms.keys[index] ?? 0);
  return { keys, texts, textStarts };
}

/** The lists of terms, one behind the other; `places` tells where each term is in their order. */
function pickLists(words: RunTerms["words"], places: Uint32Array) {
  const [ids, ofPosts] = [words.terms.toArray(), words.posts.toArray()];
  const ofValues = words.counts.toArray();
  const starts = new Uint32Array(places.length + 1);
  for (const id of ids) {
    const next = (places[id] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const [posts, values] = [new Uint32Array(ids.length), new Uint32Array(ids.length)];
  const next = starts.slice();
  for (let index = 0; index < ids.length; index++) {
    const place = places[ids[index] ?? 0] ?? 0;
    const at = next[place] ?? 0;
    posts[at] = ofPosts[index] ?? 0;
    values[at] = ofValues[index] ?? 0;
    next[place] = at + 1;
  }
  return { starts, posts, values };
}
