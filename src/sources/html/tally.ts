import type { SourceRemark } from "../source.ts";

/** Counts what is unclear in messages, by what is unclear, for one remark each. */
export class Tally {
  private readonly counts = new Map<string, { count: number; readonly first: string }>();

  /** What a message has: "a date that is none". */
  add(words: string, where: string): void {
    const known = this.counts.get(words);
    if (known !== undefined) known.count += 1;
    else if (this.counts.size < MOST_KINDS) this.counts.set(words, { count: 1, first: where });
  }

  remarks(): readonly SourceRemark[] {
    return Array.from(this.counts, ([words, { count, first }]) => ({
      message: `${count === 1 ? "1 message has" : `${count} messages have`} ${words}, the first is ${first}`,
    }));
  }
}

const MOST_KINDS = 50;
