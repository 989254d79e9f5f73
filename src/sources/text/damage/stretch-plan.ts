import type { Span } from "../span.ts";

/** The cheapest reading of the lines up to each place of a stretch. */
export class StretchPlan {
  readonly from: number;
  readonly #costs: Float64Array;
  readonly #last: (Span | undefined)[];

  constructor(from: number, to: number) {
    this.from = from;
    this.#costs = new Float64Array(to - from + 1).fill(Number.POSITIVE_INFINITY);
    this.#costs[0] = 0;
    this.#last = new Array<Span | undefined>(to - from + 1);
  }

  /** Whether a post over these lines at this cost would be the best so far that ends there. */
  improves(from: number, to: number, cost: number): boolean {
    const total = (this.#costs[from - this.from] ?? 0) + cost;
    return total < (this.#costs[to - this.from] ?? 0);
  }

  /** Keep a post where it is the best so far that ends there. */
  offer(span: Span, cost: number): void {
    const start = Math.max(span.from, this.from) - this.from;
    const end = span.to - this.from;
    const total = (this.#costs[start] ?? 0) + cost;
    if (total >= (this.#costs[end] ?? 0)) return;
    this.#costs[end] = total;
    this.#last[end] = span;
  }

  /**
   * The cheapest reading, in order, after the post before the stretch, which it may have extended.
   */
  spans(before: Span | undefined): readonly Span[] {
    const spans: Span[] = [];
    let end = this.#costs.length - 1;
    for (let span = this.#last[end]; span; span = this.#last[end]) {
      spans.push(span);
      if (span.from < this.from) return spans.reverse();
      end = span.from - this.from;
    }
    if (before) spans.push(before);
    return spans.reverse();
  }
}
