import { ByteWriter } from "../bytes/byte-writer.ts";
import { wholeNumbers } from "../bytes/numbers.ts";
import { hashesOf, pairKey } from "../bytes/pair-key.ts";
import { toTerm } from "../words/term.ts";
import { type TermsOf, tokenise } from "../words/tokens.ts";
import { levelOf } from "./length.ts";
import { RunPairs } from "./run-pairs.ts";

/** Occurrences past this one are not told apart in pairs. */
const LAST_OCCURRENCE = 0xffff;

/** A byte: past it relevance hardly changes. */
const MOST_COUNTED = 0xff;

/**
 * The terms and pairs of the posts of one run, in typed arrays: a post is named by its number, and a
 * term by its index.
 */
export class RunTerms {
  /** The terms in UTF-8, each with a line end; where each begins, and where the last one ends. */
  readonly texts = new ByteWriter();
  readonly textStarts = wholeNumbers();
  /** The hashes of each term. */
  readonly hashes = { first: wholeNumbers(), second: wholeNumbers() };
  /** For each term of each post: the term, the post, how often it stands there after the first time. */
  readonly words = { terms: wholeNumbers(), posts: wholeNumbers(), counts: wholeNumbers() };
  readonly pairs = new RunPairs();
  readonly #ids = new Map<string, number>();
  /** Most words stand in many posts as they are: one look-up finds their terms. */
  readonly #idsOfWords = new Map<string, number>();
  /** How often each term stands in the post at hand. */
  readonly #counts = wholeNumbers();
  readonly #withPairs: boolean;

  constructor(withPairs: boolean) {
    this.#withPairs = withPairs;
    this.textStarts.push(0);
  }

  /** The words of a post, and filter terms, which count once. Returns the level of its length. */
  add(post: number, texts: readonly string[], filters: Iterable<string>): number {
    const found: number[] = [];
    let length = 0;
    for (const text of texts) length += this.#addText(post, text, found);
    for (const term of found) {
      this.#addWord(term, post, Math.min(this.#counts.at(term) - 1, MOST_COUNTED));
      this.#counts.set(term, 0);
    }
    for (const filter of filters) this.#addWord(this.#idOf(filter), post, 0);
    return levelOf(length);
  }

  /** Returns the number of terms; those that no text before had go to `found`. */
  #addText(post: number, text: string, found: number[]): number {
    const { terms, neighbours } = tokenise(text, this.#terms);
    const occurrences = new Uint32Array(terms.length);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const count = this.#counts.at(term);
      if (count === 0) found.push(term);
      occurrences[at] = Math.min(count, LAST_OCCURRENCE);
      this.#counts.set(term, count + 1);
    }
    if (!this.#withPairs) return terms.length;
    const { first, second } = this.hashes;
    for (let at = 0; at < neighbours.length; at += 2) {
      const a = neighbours[at] ?? 0;
      const b = neighbours[at + 1] ?? 0;
      const [x, y] = [terms[a] ?? 0, terms[b] ?? 0];
      const key = pairKey(first.at(x), second.at(x), first.at(y), second.at(y));
      this.pairs.add(key, post, (occurrences[a] ?? 0) * 0x10000 + (occurrences[b] ?? 0));
    }
    return terms.length;
  }

  readonly #terms: TermsOf<number> = {
    ofWord: (raw) => {
      const known = this.#idsOfWords.get(raw);
      if (known !== undefined) return known;
      const term = toTerm(raw);
      if (term === "") return undefined;
      const id = this.#idOf(term);
      this.#idsOfWords.set(raw, id);
      return id;
    },
    ofText: (term) => this.#idOf(term),
  };

  #addWord(term: number, post: number, count: number): void {
    this.words.terms.push(term);
    this.words.posts.push(post);
    this.words.counts.push(count);
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#counts.length;
    const { first, second } = hashesOf(this.texts.text(`${term}\n`).subarray(0, -1));
    this.#ids.set(term, id);
    this.textStarts.push(this.texts.length);
    this.hashes.first.push(first);
    this.hashes.second.push(second);
    this.#counts.push(0);
    return id;
  }
}
