import { gapBefore } from "../gaps.ts";
import type { Sequence } from "../sequence.ts";

/** Lines between two blank ones, by places in a sequence. */
export interface Paragraph {
  readonly from: number;
  /** Its last line. */
  readonly last: number;
}

/**
 * Cut a sequence at its blank lines, and before each `Forwarded from` line; the text that such a line
 * announces belongs to it, also where a blank line stands between the two.
 */
export function listParagraphs(sequence: Sequence): readonly Paragraph[] {
  const { isHeader, length } = sequence;
  const starts: number[] = [];
  for (let at = 0; at < length; at++) {
    const isParted = gapBefore(sequence, at) > 0 && isHeader[at - 1] !== 1;
    if (at === 0 || isHeader[at] === 1 || isParted) starts.push(at);
  }
  return starts.map((from, k) => ({ from, last: (starts[k + 1] ?? length) - 1 }));
}

/** The lines of a paragraph without blanks around them, and without its `Forwarded from` line. */
export function linesOf(sequence: Sequence, { from, last }: Paragraph): readonly string[] {
  const start = sequence.isHeader[from] === 1 && last > from ? from + 1 : from;
  return Array.from({ length: last - start + 1 }, (_, k) => sequence.lineAt(start + k).trim());
}
