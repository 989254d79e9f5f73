import { splitText } from "../../../search/words/split.ts";
import { termOf } from "../../../search/words/term.ts";

/** Ends a title that was cut, perhaps within a word. */
const CUT = /…$/;

/** Signs that no word or number goes across: of blanks not the no-break ones (`1 300`). */
const BORDERS = ' \n!?:;()«»“”"';

/**
 * Whether a text has some words where it first has their letters: `port` is not said in `import`. Most
 * titles are the beginning of a text, between borders that no word crosses; else the lines around them
 * are compared by terms.
 */
export function isSaid(text: string, words: string): boolean {
  const bare = words.replace(CUT, "");
  const isCut = bare !== words;
  const start = text.indexOf(bare);
  if (start < 0) return false;
  const end = start + bare.length;
  if (isBorder(text, start - 1) && (isCut || isBorder(text, end))) return true;
  const lineEnd = text.indexOf("\n", end);
  const lines = text.slice(text.lastIndexOf("\n", start) + 1, lineEnd < 0 ? undefined : lineEnd);
  const terms = termsOf(bare);
  return toLine(termsOf(lines)).includes(toLine(isCut ? terms.slice(0, -1) : terms));
}

/** The ends of a text, `""`, are borders. */
const isBorder = (text: string, at: number): boolean => BORDERS.includes(text.charAt(at));

/** The terms of words, and the characters of runs. */
const termsOf = (text: string): readonly string[] =>
  splitText(text).flatMap(({ raw, run }) => run?.map((character) => character.text) ?? termOf(raw));

/** No term has a blank. */
const toLine = (terms: readonly string[]): string => ` ${terms.join(" ")} `;
