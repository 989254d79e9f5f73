import { plainDigits } from "../emoji.ts";
import { hasDigit } from "./digits.ts";

/** A line of a post, or the start or the end of a long one, that can hold the post's date. */
export interface DatedLine {
  /** As published, but with plain digits for keycaps. */
  readonly text: string;
  /** Line of the post's text, counted from 1. */
  readonly number: number;
  /** Place among the lines that say something, from 0 at the top; absent for the last lines. */
  readonly rank?: number;
  /** Whether the text begins where the line does, and ends where it does. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The lines where a post's own date stands, as far as they hold a digit: the first and the last
 * few that say something. Lines of hashtags, emoji, rules or blanks alone do not count.
 */
export function datedLines(text: string): readonly DatedLine[] {
  const lines: DatedLine[] = [];
  let start = 0;
  let number = 1;
  for (let rank = 0; rank < HEAD && start <= text.length; number++) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (saysSomething(line)) {
      for (const part of ends(line)) lines.push({ ...part, number, rank });
      rank++;
    }
    start = end + 1;
  }
  lines.push(...lastLines(text, start, number));
  return lines.filter((line) => hasDigit(line.text)).map(withPlainDigits);
}

const HEAD = 4;
const TAIL = 4;
/** A line longer than this, in UTF-16 code units, is prose: dates in its middle are running text. */
const LONGEST = 600;
const WINDOW = 250;

// "7️⃣9️⃣ years ago"
const withPlainDigits = (line: DatedLine): DatedLine =>
  line.text.includes("\u20E3") ? { ...line, text: plainDigits(line.text) } : line;

const endOfLine = (text: string, start: number): number => {
  const at = text.indexOf("\n", start);
  return at === -1 ? text.length : at;
};

// "🇷🇺 #RussiaHungary #UN", "***", "❗️"
const saysSomething = (line: string): boolean =>
  HAS_WORDS.test(line.includes("#") ? line.replace(HASHTAG, "") : line);
const HASHTAG = /#[\p{L}\p{M}\p{N}_]+/gu;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** A short line itself; start and end of a long one, cut at blanks so that no date is cut. */
const ends = (line: string): readonly Pick<DatedLine, "text" | "opens" | "closes">[] => {
  if (line.length <= LONGEST) return [{ text: line, opens: true, closes: true }];
  const last = line.length - WINDOW;
  const first = line.lastIndexOf(" ", WINDOW);
  return [
    { text: line.slice(0, first > 0 ? first : WINDOW), opens: true, closes: false },
    { text: line.slice(line.indexOf(" ", last) + 1 || last), opens: false, closes: true },
  ];
};

/** The last short lines that say something, from index `start` on, where line `number` begins. */
function lastLines(text: string, start: number, number: number): readonly DatedLine[] {
  const found: { text: string; start: number }[] = [];
  for (let end = text.length, left = TAIL; end >= start && left > 0; ) {
    const from = end === 0 ? 0 : text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(from, end);
    if (saysSomething(line)) {
      if (line.length <= LONGEST && hasDigit(line)) found.push({ text: line, start: from });
      left--;
    }
    end = from - 1;
  }
  let at = start;
  let count = number;
  return found.reverse().map((line) => {
    for (; at < line.start; count++) at = endOfLine(text, at) + 1;
    return { text: line.text, number: count, opens: true, closes: true };
  });
}
