import { LINK_START } from "../../platform/text/links.ts";
import { normalise } from "../../platform/text/normal-form.ts";
import { spokenText } from "../../platform/text/placeholders.ts";
import {
  APOSTROPHE,
  CAPLESS,
  DIGIT,
  GAP,
  LETTER,
  letterClasses,
  MARK,
  PAIRED,
  UNSPACED,
} from "./letter-classes.ts";

/**
 * A word of a text as near copies are compared: blanks, punctuation, quotes and case do not count.
 */
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
type WordKind = "word" | "number" | "letter" | "flag" | "mark" | "link";

/** The words of a text, in order; linear in its length. */
export function findWords(text: string): readonly Word[] {
  const folded = foldLetters(spokenText(text));
  const lower = folded.toLowerCase();
  const words: Word[] = [];
  let line = 0;
  let seen = 0;
  scanWords(lower, (start, end, kind) => {
    for (; seen < start; seen++) if (lower.charCodeAt(seen) === LINE_END) line++;
    const form = lower.slice(start, end);
    const unit = lower.charCodeAt(start);
    const isName = folded.charCodeAt(start) !== unit || letterClasses()[unit] === CAPLESS;
    words.push({
      form: form.replace(APOSTROPHES, ""),
      kind,
      isName: kind === "word" && isName,
      line,
    });
  });
  return words;
}

/**
 * Visits every word of a text that is folded and in lower case, with its start and end (excluded).
 */
export function scanWords(
  lower: string,
  onWord: (start: number, end: number, kind: WordKind) => void,
): void {
  const classes = letterClasses();
  for (let at = 0; at < lower.length; ) {
    const unit = lower.charCodeAt(at);
    const letters = classes[unit] ?? GAP;
    const start = at;
    if (letters === LETTER || letters === CAPLESS || letters === DIGIT) {
      if (unit === H || unit === T || unit === W) {
        at = endOf(LINK, lower, at);
        if (at > start) {
          onWord(start, at, "link");
          continue;
        }
      }
      let hasDigit = false;
      for (; at < lower.length; at++) {
        const next = classes[lower.charCodeAt(at)] ?? GAP;
        if (next === DIGIT) hasDigit = true;
        else if (next === APOSTROPHE ? !isLetter(classes, lower, at + 1) : !isWordPart(next)) break;
      }
      onWord(start, at, hasDigit ? "number" : "word");
    } else if (letters === UNSPACED) onWord(start, ++at, "letter");
    else if (letters === MARK) onWord(start, ++at, "mark");
    else if (letters === PAIRED) {
      const kind = pairKind(lower, at);
      at += kind === "flag" ? 4 : 2;
      onWord(start, at, kind);
    } else if (unit === AT_SIGN) {
      at = endOf(HANDLE, lower, at + 1);
      onWord(start, at, "link");
    } else at++;
  }
}

const isWordPart = (letters: number): boolean => letters === LETTER || letters === CAPLESS;

const isLetter = (classes: Uint8Array, text: string, at: number): boolean =>
  isWordPart(classes[text.charCodeAt(at)] ?? GAP);

/**
 * A text with compatibility forms folded and invisible characters gone; its lower case has a unit
 * for each of its own.
 */
export function foldLetters(text: string): string {
  const compatible = PLAIN.test(text) ? text : normalise(text, "NFKC");
  const folded = INVISIBLE.test(compatible) ? compatible.replaceAll(ALL_INVISIBLE, "") : compatible;
  return ODD_LETTER.test(folded) ? folded.replace(ODD_LETTERS, plainLetter) : folded;
}

/** ASCII, Cyrillic, quotes and dashes, emoji: what folding leaves as it is. */
const PLAIN = new RegExp(
  "^[\\n -~\\u0400-\\u04ff«»\\u200d\\u2010-\\u2015\\u2018-\\u201f\\u2022\\u2116\\u2600-\\u27bf" +
    "\\u20e3\\ufe0f\\ud83c-\\ud83e\\udc00-\\udfff]*$",
);

/** Variation selectors, joiners, direction marks, soft hyphens, the frame of keycap digits. */
const INVISIBLE_UNITS =
  "[\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u20e3\\ufe00-\\ufe0f\\ufeff]";
const INVISIBLE = new RegExp(INVISIBLE_UNITS);
const ALL_INVISIBLE = new RegExp(INVISIBLE_UNITS, "g");

/** The small letter of "İ" has two units; "ё" is often written "е". */
const ODD_LETTER = /[İЁё]/;
const ODD_LETTERS = /[İЁё]/g;
const plainLetter = (letter: string): string => (letter === "İ" ? "I" : letter === "Ё" ? "Е" : "е");

const APOSTROPHES = /['`ʼ‘’]/g;
const LINE_END = 10;
const AT_SIGN = 64;

/** The first letters of LINK_START. */
const [H, T, W] = [104, 116, 119];
const LINK = new RegExp(`${LINK_START}[^\\s<>()[\\]«»"]*`, "y");
const HANDLE = /[a-z0-9_]*/y;

/** Where a sticky pattern's match ends; `at` where it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A flag has two pairs of units, an emoji one; rare letters stand each for themselves. */
function pairKind(text: string, at: number): WordKind {
  const point = text.codePointAt(at) ?? 0;
  if (isRegional(point) && isRegional(text.codePointAt(at + 2) ?? 0)) return "flag";
  return point >= FIRST_RARE_HAN ? "letter" : "mark";
}

const isRegional = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff;

const FIRST_RARE_HAN = 0x20000;
