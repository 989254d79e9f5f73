import type { Sequence } from "../sequence.ts";
import type { InnerPostFinder } from "./inner-posts.ts";
import { type PrefixSums, prefixSums } from "./prefix-sums.ts";

/**
 * The cost of each post in a reading: a base cost, its lines, and penalties for what posts rarely
 * are.
 */
export class CostModel {
  readonly #sequence: Sequence;
  readonly #innerPosts: InnerPostFinder;
  readonly #headers: PrefixSums;
  readonly #lonePosts: PrefixSums;

  constructor(sequence: Sequence, innerPosts: InnerPostFinder, isLonePost: Uint8Array) {
    this.#sequence = sequence;
    this.#innerPosts = innerPosts;
    this.#headers = prefixSums(sequence.isHeader);
    this.#lonePosts = prefixSums(isLonePost);
  }

  /** A post whose first line is at `text` and whose rest has `period` lines (0: none), all told. O(1). */
  of(text: number, period: number, root: number, copies: number, followsOneLiner: boolean): number {
    const plain = POST + LINE * (1 + period);
    if (period === 0) return plain + (this.#isHeader(text) ? HEADER_WITHOUT_TEXT : 0);
    const coincidence = followsOneLiner && this.#isSame(text - 1, text) ? LINE : 0;
    const third = copies > 2 ? thirdCopy(period) : 0;
    const first = this.#firstLine(text, period, root, copies);
    return plain + coincidence + third + first + this.#rest(text + 1, period, copies);
  }

  /** `a`, `a`, `a` is three posts rather than the text `a`, `a`. */
  #firstLine(text: number, period: number, root: number, copies: number): number {
    if (this.#isHeader(text)) return HEADER_FOR_FIRST_LINE;
    if (this.#sequence.rules.has(text)) return RULE_FOR_FIRST_LINE;
    if (!this.#isSame(text, text + 1)) return 0;
    return root === 1 ? asPosts(period, copies) : LINE;
  }

  /**
   * A rest that is itself made of whole posts costs more than these posts twice. A post published
   * twice in a row (`a R R a R R`) looks, after any line `t`, just like one post `t` with the rest
   * `a R R`; texts that repeat their own lines like that are far rarer.
   */
  #rest(start: number, period: number, copies: number): number {
    const end = start + period;
    const headers = this.#headers.sum(start, end) * HEADER_IN_REST;
    if (this.#lonePosts.sum(start, end) === period) return headers + asPosts(period, copies);
    if (period < SMALLEST_PROVEN_POST) return headers;
    const { posts, copied, others } = this.#innerPosts(start, end);
    const isMostlyPosts = posts > 0 && copied >= 2 * others;
    const holdsManyPosts = posts >= 3 && copied >= 2 * posts;
    return headers + (isMostlyPosts || holdsManyPosts ? asPosts(posts + others, copies) : 0);
  }

  #isHeader(at: number): boolean {
    return this.#sequence.isHeader[at] === 1;
  }

  #isSame(a: number, b: number): boolean {
    return this.#sequence.folded[a] === this.#sequence.folded[b];
  }
}

const POST = 1000;
/** Decides between readings with as many posts: the more lines are copies, the better. */
const LINE = 1;
/**
 * More than two more posts cost: `x`, `Forwarded from A`, `a`, `Forwarded from A`, `a` is three
 * posts.
 */
const HEADER_IN_REST = 2500;
/** A header that no text follows, such as that of a forwarded photo. */
const HEADER_WITHOUT_TEXT = 1500;
/** The header was dumped as the first line: more than a header, a first line and its copy cost. */
const HEADER_FOR_FIRST_LINE = 2000;
const RULE_FOR_FIRST_LINE = 500;
/** A first line, and one more line twice. */
const SMALLEST_PROVEN_POST = 3;

/** One more line, after two copies of a rest of one line, is a post of its own; more lines are a copy. */
const thirdCopy = (period: number): number => (period === 1 ? POST + 100 : 400);

/** More than these posts cost each time that they are dumped. */
const asPosts = (posts: number, copies: number): number => (copies * POST + LINE) * posts + LINE;
