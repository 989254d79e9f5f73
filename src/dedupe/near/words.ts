import {
  APOSTROPHE,
  CAPLESS,
  DIGIT,
  GAP,
  LETTER,
  letterClasses,
  MARK,
  UNSPACED,
} from "./letter-classes.ts";

/** A word of a text as near copies are told by: blanks, punctuation, quotes and case do not count. */
export interface Word {
  /** The word in lower case, without apostrophes; `ё` is `е`. */
  readonly form: string;
  readonly kind: WordKind;
  /** Whether it is written with a capital first letter, or in a script that has none. */
  readonly isName: boolean;
  /** Line of the text, counted from 0. */
  readonly line: number;
}

/** A `mark` is an emoji; a `letter` a character of a script that does not part words. */
export type WordKind = "word" | "number" | "letter" | "flag" | "mark" | "link";

/** The words of a text, in order; linear in its length. */
export function findWords(text: string): readonly Word[] {
  const folded = fold(text);
  const lower = folded.toLowerCase();
  const classes = letterClasses();
  const words: Word[] = [];
  let line = 0;
  let at = 0;
  const add = (end: number, kind: WordKind, isName = false, hasApostrophe = false): void => {
    const form = lower.slice(at, end);
    words.push({ form: hasApostrophe ? form.replace(APOSTROPHES, "") : form, kind, isName, line });
    at = end;
  };
  while (at < lower.length) {
    const unit = lower.charCodeAt(at);
    const letters = classes[unit] ?? GAP;
    if (unit === LINE_END) line++;
    if (letters === GAP || letters === APOSTROPHE) {
      if (unit === AT_SIGN) add(endOf(HANDLE, lower, at + 1), "link");
      else at++;
    } else if (letters === UNSPACED) add(at + 1, "letter");
    else if (letters === MARK) add(at + 1, "mark");
    else if (letters > MARK) addPaired(add, lower, at);
    else if (LINK_STARTS.has(unit) && isLink(lower, at)) add(endOf(LINK, lower, at), "link");
    else {
      const { end, hasDigit, hasApostrophe } = wordEnd(lower, at, classes);
      const isName = letters === CAPLESS || folded.charCodeAt(at) !== unit;
      add(end, hasDigit ? "number" : "word", isName, hasApostrophe);
    }
  }
  return words;
}

/** Compatibility forms folded and invisible characters gone, so that capitals keep their places. */
function fold(text: string): string {
  const folded = PLAIN.test(text) ? text : text.normalize("NFKC").replace(INVISIBLE, "");
  return folded.replace(ODD_LETTERS, (letter) => (letter === "İ" ? "I" : letter === "Ё" ? "Е" : "е"));
}

/** Printable ASCII, Cyrillic, and the quotes and dashes that folding would leave as they are. */
const PLAIN = /^[\n -~\u0400-\u04ff«»\u2010-\u2015\u2018-\u201f№]*$/;

/** Variation selectors, joiners, direction marks, soft hyphens, the frame of keycap digits. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20e3\u{fe00}-\u{fe0f}\ufeff]/gu;

/** The small letter of "İ" has two units; "ё" is often written "е". */
const ODD_LETTERS = /[İЁё]/g;

const APOSTROPHES = /['’ʼ`]/g;
const LINE_END = 10;
const AT_SIGN = 64;

/** The first letters of `https://`, `t.me/` and `www.`. */
const LINK_STARTS: ReadonlySet<number> = new Set([..."htw"].map((letter) => letter.charCodeAt(0)));
const isLink = (text: string, at: number): boolean =>
  ["http://", "https://", "t.me/", "www."].some((start) => text.startsWith(start, at));
const LINK = /[^\s<>()[\]«»"]*/y;
const HANDLE = /[a-z0-9_]*/y;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function wordEnd(text: string, start: number, classes: Uint8Array) {
  let hasDigit = false;
  let hasApostrophe = false;
  let at = start;
  for (; at < text.length; at++) {
    const letters = classes[text.charCodeAt(at)] ?? GAP;
    if (letters === DIGIT) hasDigit = true;
    else if (letters === APOSTROPHE) {
      const next = classes[text.charCodeAt(at + 1)] ?? GAP;
      if (next !== LETTER && next !== CAPLESS) break;
      hasApostrophe = true;
    } else if (letters !== LETTER && letters !== CAPLESS) break;
  }
  return { end: at, hasDigit, hasApostrophe };
}

/** Flags are two pairs of units, emoji one; rare letters stand each for themselves. */
function addPaired(add: (end: number, kind: WordKind) => void, text: string, at: number): void {
  if (isRegional(text, at) && isRegional(text, at + 2)) add(at + 4, "flag");
  else add(at + 2, EMOJI.test(text.slice(at, at + 2)) ? "mark" : "letter");
}

const isRegional = (text: string, at: number): boolean => {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
};

const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}]/u;
