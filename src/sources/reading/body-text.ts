import type { TextRange } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";
import { upperBound } from "../../platform/collections/upper-bound.ts";
import { wellFormed } from "./well-formed.ts";

/**
 * The body of a post from a text as an export has it: line ends are \n, blanks at both ends stay
 * out, halves of characters and NUL become U+FFFD. Ranges move along, and what lies outside of the
 * text is cut off.
 */
export function bodyOf(source: string, ranges: readonly TextRange[] = []): Body {
  const returns = carriageReturns(source);
  const lines = source.includes("\r") ? source.replace(lineEnd, "\n") : source;
  const start = lines.length - lines.trimStart().length;
  const text = wellFormed(lines.trim());
  const place = (offset: number): number =>
    Math.min(Math.max(offset - upperBound(returns, offset - 1) - start, 0), text.length);
  const placed = ranges
    .map((range) => ({ ...range, from: place(range.from), to: place(range.to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  return placed.length === 0 ? { text } : { text, ranges: placed };
}

/** Where the first halves of \r\n stand. */
const carriageReturns = (source: string): readonly number[] =>
  source.includes("\r")
    ? Array.from(source.matchAll(lineEnd)).flatMap(({ 0: end, index }) =>
        end.length === 2 ? [index] : [],
      )
    : [];

const lineEnd = /\r\n?/g;
