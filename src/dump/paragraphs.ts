import { gapBefore } from "./gaps.ts";
import { lookOf } from "./line-look.ts";
import type { Sequence } from "./sequence.ts";

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

/**
 * How differently paragraphs that start a post and others begin, from 0 to 1 (total variation): of
 * whole posts that take turns, such as daily reports, those after a mark begin like the rest.
 */
export function contrast(
  sequence: Sequence,
  paragraphs: readonly Paragraph[],
  starts: readonly number[],
): number {
  const isStart = new Set(starts);
  const shares = new Map<string, number>();
  paragraphs.forEach(({ from }, k) => {
    const look = lookOf(sequence.lineAt(from), 0).slice(0, 3).join(" ");
    const weight = isStart.has(k) ? 1 / starts.length : -1 / (paragraphs.length - starts.length);
    shares.set(look, (shares.get(look) ?? 0) + weight);
  });
  return [...shares.values()].reduce((sum, share) => sum + Math.abs(share), 0) / 2;
}
