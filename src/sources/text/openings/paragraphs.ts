import { gapBefore } from "../gaps.ts";
import type { Sequence } from "../sequence.ts";

/** Lines between two blank ones, by places in a sequence. */
export interface Paragraph {
  readonly from: number;
  /** Its last line. */
  readonly last: number;
}

/** Cut a sequence at its blank lines, and before each `Forwarded from` line. */
export function listParagraphs(sequence: Sequence): readonly Paragraph[] {
  const starts: number[] = [];
  for (let at = 0; at < sequence.length; at++) {
    if (at === 0 || gapBefore(sequence, at) > 0 || sequence.isHeader[at] === 1) starts.push(at);
  }
  return starts.map((from, k) => ({ from, last: (starts[k + 1] ?? sequence.length) - 1 }));
}
