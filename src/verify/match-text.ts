import { normaliseText } from "../dedupe/identity.ts";
import { isMediaLine } from "../platform/text/placeholders.ts";
import { skeletonOf } from "../sources/text/damage/copies.ts";
import type { DumpLine } from "./dump-lines.ts";

/** The role of a line in the post that claims it: part of its text, a copy, a label, or none. */
export type LineRole = "text" | "copy" | "label" | "none";

interface TextMatch {
  /** One for each line of the dump. */
  readonly roles: readonly LineRole[];
  /** The place, from 0, of the first line of the text that the dump lacks; absent where none is. */
  readonly missing?: number;
}

/**
 * Find a text in lines of a dump: labels, then the text's lines in order, and between and after them
 * nothing but copies of these, whole, cut short or with other punctuation. A line such as `[ Photo ]`
 * before the words may be missing in either, or have the words of another language. Linear in the
 * lines.
 */
export function matchText(lines: readonly DumpLine[], text: readonly string[]): TextMatch {
  const isCopy = copyFinder(text);
  const opening = Math.max(
    text.findIndex((line) => !isMediaLine(line)),
    0,
  );
  let next = 0;
  const roles = lines.map((line): LineRole => {
    if (next < opening && holds(line, text[opening] ?? "")) next = opening;
    const wanted = text[next];
    if (wanted !== undefined && holds(line, wanted)) {
      next += 1;
      return "text";
    }
    if (next === 0 && line.label) return "label";
    if (next <= opening && isMediaLine(line.text)) return "label";
    return isCopy(line.text) ? "copy" : "none";
  });
  return next < text.length ? { roles, missing: next } : { roles };
}

/** The lines of a text that are not blank. */
export const textLines = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.trim() !== "");

/** The form in which two lines are the same; a line of invisible characters stays what it is. */
export const normaliseLine = (line: string): string => normaliseText(line) || line.trim();

const isSameLine = (a: string, b: string): boolean =>
  a === b || normaliseLine(a) === normaliseLine(b);

const holds = (line: DumpLine, wanted: string): boolean =>
  isSameLine(line.text, wanted) || isInline(line, wanted);

const isInline = ({ inline }: DumpLine, wanted: string): boolean =>
  inline !== "" && isSameLine(inline, wanted);

/**
 * A test for copies of a text's lines; damaged copies are considered only where no exact one is
 * found.
 */
function copyFinder(text: readonly string[]): (line: string) => boolean {
  const exact = new Set(text);
  let skeletons: string | undefined;
  return (line) => {
    if (exact.has(line)) return true;
    skeletons ??= text.map(skeletonOf).join("\n");
    return skeletons.includes(skeletonOf(line));
  };
}
