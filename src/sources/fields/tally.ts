import type { SourceRemark } from "../source.ts";

/** What is unclear in a file, counted by kind, so that one remark can tell of all. */
export class Tally {
  readonly #counts = new Map<string, { count: number; readonly first: string }>();

  /** Count a message with something such as `a date that is none`. */
  note(kind: string, number: number | undefined): void {
    const known = this.#counts.get(kind);
    if (known !== undefined) known.count += 1;
    else if (this.#counts.size < MOST_KINDS)
      this.#counts.set(kind, { count: 1, first: number === undefined ? "" : String(number) });
  }

  /** One remark a kind, in the order in which they were met. */
  tell(remark: (remark: SourceRemark) => void): void {
    for (const [kind, { count, first }] of this.#counts) {
      const where = first === "" ? "" : `, the first is ${first}`;
      const messages = count === 1 ? "message has" : "messages have";
      remark({ message: `${count} ${messages} ${kind}${where}` });
    }
  }
}

/** Names of unknown things come from the file, and there may be any number of them. */
const MOST_KINDS = 100;
