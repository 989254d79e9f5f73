import type { Sequence } from "../sequence.ts";
import type { Span } from "../span.ts";
import type { CostModel } from "./cost-model.ts";

/**
 * Dynamic programming over a sequence: for each place, the cheapest reading of all lines before it.
 * Posts are offered in the order of their first lines; each offer takes O(1).
 */
export class Plan {
  readonly #sequence: Sequence;
  readonly #model: CostModel;
  readonly #costs: Float64Array;
  /** Of the last post of the cheapest reading: the place of its first line, and its period. */
  readonly #texts: Int32Array;
  readonly #periods: Int32Array;

  constructor(sequence: Sequence, model: CostModel) {
    this.#sequence = sequence;
    this.#model = model;
    this.#costs = new Float64Array(sequence.length + 1).fill(Number.POSITIVE_INFINITY);
    this.#costs[0] = 0;
    this.#texts = new Int32Array(sequence.length + 1);
    this.#periods = new Int32Array(sequence.length + 1);
  }

  /**
   * A post whose first line is at `text` and whose rest of `period` lines, made of roots of `root`
   * lines, is dumped so many times. Where two readings cost the same, the one that ends with the longer post wins.
   */
  offer(text: number, period: number, root: number, copies: number): void {
    const to = text + 1 + copies * period;
    const followsOneLiner = this.#periods[text] === 0;
    const before = this.#costs[this.#fromOf(text)] ?? 0;
    const cost = before + this.#model.of(text, period, root, copies, followsOneLiner);
    const best = this.#costs[to] ?? 0;
    if (cost > best || (cost === best && period <= (this.#periods[to] ?? 0))) return;
    this.#costs[to] = cost;
    this.#texts[to] = text;
    this.#periods[to] = period;
  }

  /** The cheapest reading of the whole sequence, in order; once all posts have been offered. */
  spans(): readonly Span[] {
    const spans: Span[] = [];
    for (let to = this.#sequence.length; to > 0; ) {
      const first = this.#texts[to] ?? 0;
      const from = this.#fromOf(first);
      const copy = first + 1 + (this.#periods[to] ?? 0);
      const isHeader = this.#sequence.isHeader[first] === 1 && copy < to;
      spans.push({ from, text: isHeader ? first + 1 : first, copy, to });
      to = from;
    }
    return spans.reverse();
  }

  /** A header just before the text belongs to the post, unless it ends the copies of the one before. */
  #fromOf(text: number): number {
    const { isHeader } = this.#sequence;
    const hasHeader = isHeader[text - 1] === 1 && isHeader[text] === 0;
    const isFree = (this.#costs[text - 1] ?? 0) <= (this.#costs[text] ?? 0);
    return hasHeader && isFree ? text - 1 : text;
  }
}
