import type { TextSpan } from "../../platform/text/links.ts";

/** The words next to a name, one blank away from it; empty where there is none. */
export interface WordsAround {
  readonly previous: string;
  /** The one before {@link previous}. */
  readonly earlier: string;
  readonly next: string;
  /** The text right behind the name. */
  readonly after: string;
}

/** The words around a span; some thirty UTF-16 code units on each side are read. */
export function wordsAround(text: string, { start, end }: TextSpan): WordsAround {
  const from = wordStart(text, start);
  const after = text.slice(end, end + AROUND);
  return {
    previous: text.slice(from, Math.max(from, start - 1)),
    earlier: text.slice(wordStart(text, from), Math.max(0, from - 1)),
    next: after.charCodeAt(0) === BLANK ? (NEXT_WORD.exec(after)?.[0].slice(1) ?? "") : "",
    after,
  };
}

const AROUND = 32;

// " Peterson", " 49ers"
const NEXT_WORD = /^ [\p{L}\p{M}\d'’-]+/u;

/** Where the word begins that ends one blank before an offset; the offset itself where none does. */
function wordStart(text: string, end: number): number {
  if (text.charCodeAt(end - 1) !== BLANK) return end;
  let at = end - 1;
  while (at > 0 && end - at < AROUND && !GAPS.has(text.charCodeAt(at - 1))) at--;
  return at === end - 1 ? end : at;
}

const BLANK = 0x20;
/** What ends a word to the left: a full stop does not, as in "Mr." and "J.". */
const GAPS: ReadonlySet<number> = new Set(
  Array.from(' \n\t\r\u00a0,;:!?()[]{}«»“”"„—–/|…·•*_0123456789', (sign) => sign.charCodeAt(0)),
);
