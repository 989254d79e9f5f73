import { gapBefore } from "./gaps.ts";
import { LOOK_SIZES, lookOf } from "./line-look.ts";
import type { Sequence } from "./sequence.ts";

/** Lines between two blank ones; places counted from 0, the end exclusive. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** How it starts and ends, how long it is: a number a feature. */
  readonly look: readonly number[];
}

/** How many values each feature of a paragraph's look may have. */
export const PARAGRAPH_SIZES: readonly number[] = [
  LOOK_SIZES[1] ?? 0,
  LOOK_SIZES[2] ?? 0,
  LOOK_SIZES[3] ?? 0,
  LOOK_SIZES[0] ?? 0,
  4,
  3,
  WORDS(),
  WORDS(),
];

/** Cut a sequence at its blank lines, and before each `Forwarded from` line. */
export function listParagraphs(sequence: Sequence): readonly Paragraph[] {
  const starts: number[] = [];
  for (let at = 0; at < sequence.length; at++) {
    if (at === 0 || gapBefore(sequence, at) > 0 || sequence.isHeader[at] === 1) starts.push(at);
  }
  const ranges = starts.map((from, k) => ({ from, to: starts[k + 1] ?? sequence.length }));
  const first = rankWords(ranges.map(({ from }) => firstWord(sequence.lineAt(from))));
  const last = rankWords(ranges.map(({ to }) => lastWord(sequence.lineAt(to - 1))));
  return ranges.map(({ from, to }, k) => ({
    from,
    to,
    look: [...shapeOf(sequence, from, to), first[k] ?? 0, last[k] ?? 0],
  }));
}

function shapeOf(sequence: Sequence, from: number, to: number): readonly number[] {
  const opening = lookOf(sequence.lineAt(from), gapBefore(sequence, from));
  const closing = lookOf(sequence.lineAt(to - 1), 0);
  const [, start = 0, , , gap = 0] = opening;
  const [length = 0, , end = 0, holds = 0] = closing;
  const lines = to - from;
  const lineClass = lines > 5 ? 3 : lines > 2 ? 2 : lines - 1;
  return [start, end, holds, length, lineClass, Math.max(0, gap - 1) + (gap === 0 ? 2 : 0)];
}

/** So many words of a dump are told apart; the others count as one. */
function WORDS(): number {
  return 65;
}

/** The number of each word among the most frequent ones from 1, or 0. */
function rankWords(words: readonly string[]): readonly number[] {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const enough = Math.max(3, words.length / 300);
  const frequent = [...times]
    .filter(([word, count]) => word !== "" && count >= enough)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, WORDS() - 1);
  const ranks = new Map(frequent.map(([word], k) => [word, k + 1]));
  return words.map((word) => ranks.get(word) ?? 0);
}

const firstWord = (line: string): string => /^\s*(\p{Extended_Pictographic}|\S{1,24})/u.exec(line)?.[1] ?? "";
const lastWord = (line: string): string => /(\S{1,24})\s*$/u.exec(line.slice(-40))?.[1] ?? "";
