import { hashesOf, pairKey, type TermHashes } from "../bytes/pair-key.ts";
import type { Tokens } from "../words/tokens.ts";
import { impactOf } from "./impact.ts";
import { largeNumbers, wholeNumbers } from "./numbers.ts";

/** Occurrences past this one are not told apart in pairs. */
const LAST_OCCURRENCE = 0xffff;

/** The terms and pairs of the posts of one run, in typed arrays: a post is named by its number. */
export class RunTerms {
  readonly terms: string[] = [];
  /** For each term of each post: the term's index in `terms`, the post, the impact. */
  readonly words = { terms: wholeNumbers(), posts: wholeNumbers(), impacts: wholeNumbers() };
  /** For each two neighbours: their key, the post, the occurrences. */
  readonly pairs = { keys: largeNumbers(), posts: wholeNumbers(), values: wholeNumbers() };
  readonly #ids = new Map<string, number>();
  readonly #hashes: TermHashes[] = [];
  readonly #withPairs: boolean;
  readonly #averageLength: number;

  constructor(withPairs: boolean, averageLength: number) {
    this.#withPairs = withPairs;
    this.#averageLength = averageLength;
  }

  /** The words of a post, and filter terms, which have no impact. */
  add(post: number, texts: readonly Tokens[], filters: Iterable<string>): void {
    const counts = new Map<number, number>();
    let length = 0;
    for (const tokens of texts) {
      length += tokens.terms.length;
      this.#addText(post, tokens, counts);
    }
    for (const [term, count] of counts) {
      this.#addWord(term, post, impactOf(count, length, this.#averageLength));
    }
    for (const filter of filters) this.#addWord(this.#idOf(filter), post, 0);
  }

  #addText(post: number, { terms, neighbours }: Tokens, counts: Map<number, number>): void {
    const ids = new Uint32Array(terms.length);
    const occurrences = new Uint32Array(terms.length);
    terms.forEach((term, at) => {
      const id = this.#idOf(term);
      const count = counts.get(id) ?? 0;
      ids[at] = id;
      occurrences[at] = Math.min(count, LAST_OCCURRENCE);
      counts.set(id, count + 1);
    });
    if (!this.#withPairs) return;
    for (let at = 0; at < neighbours.length; at += 2) {
      const first = neighbours[at] ?? 0;
      const second = neighbours[at + 1] ?? 0;
      const a = this.#hashes[ids[first] ?? 0];
      const b = this.#hashes[ids[second] ?? 0];
      if (a === undefined || b === undefined) continue;
      this.pairs.keys.push(pairKey(a, b));
      this.pairs.posts.push(post);
      this.pairs.values.push((occurrences[first] ?? 0) * 0x10000 + (occurrences[second] ?? 0));
    }
  }

  #addWord(term: number, post: number, impact: number): void {
    this.words.terms.push(term);
    this.words.posts.push(post);
    this.words.impacts.push(impact);
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.terms.push(term) - 1;
    this.#ids.set(term, id);
    this.#hashes.push(hashesOf(term));
    return id;
  }
}
