/**
 * Classes of UTF-16 code units for the name matcher, in two tables of 65,536 entries, so that one
 * pass over a text costs two look-ups a code unit.
 */

/** Between words: blanks, punctuation, emoji. */
export const NO_WORD = 0;
/** Letters, digits and marks of scripts that put gaps between words. */
export const WORD = 1;
/**
 * Arabic and Hebrew: as WORD, but short words such as "and" and "to" are prefixed to the next one.
 */
export const PREFIXED = 2;
/** Hangul: a gap before a word, but its particles follow without one. */
export const SUFFIXED = 3;
/** Katakana: a run of it is a word. */
const KANA = 4;
/** Han, hiragana, Thai, Lao, Khmer, Burmese: no gaps between words. */
export const DENSE = 5;

/** The script class of each code unit. */
export const scriptClasses = (): Uint8Array => {
  const classes = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x3000; unit++) {
    if (WORD_CHARACTER.test(String.fromCharCode(unit))) classes[unit] = WORD;
  }
  for (const [first, last, script] of RANGES) classes.fill(script, first, last + 1);
  return classes;
};

/** For a code unit, all that spell the same letter: small and capital, one apostrophe, one blank. */
export const spellingsOfLetters = (): ((unit: number) => readonly number[]) => {
  const folded = new Map<number, number>(foldings());
  const spellings = new Map<number, number[]>();
  for (const [unit, letter] of folded) {
    const known = spellings.get(letter) ?? [letter];
    spellings.set(letter, [...known, unit]);
  }
  return (unit) => spellings.get(folded.get(unit) ?? unit) ?? [unit];
};

function* foldings(): Generator<readonly [unit: number, letter: number]> {
  for (const [first, last] of CASED) {
    for (let unit = first; unit <= last; unit++) {
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1 && lower.charCodeAt(0) !== unit) yield [unit, lower.charCodeAt(0)];
    }
  }
  for (const [letter, others] of SAME) {
    for (const other of others) yield [other.charCodeAt(0), letter.charCodeAt(0)];
  }
}

/** Whether a letter is a small one of a script that has capitals. */
export const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;

const RANGES: readonly (readonly [first: number, last: number, script: number])[] = [
  [0x05d0, 0x05ea, PREFIXED],
  [0x0610, 0x061a, PREFIXED],
  [0x0620, 0x06d3, PREFIXED],
  [0x0e01, 0x0eff, DENSE],
  [0x1000, 0x109f, DENSE],
  [0x1100, 0x11ff, SUFFIXED],
  [0x1780, 0x17ff, DENSE],
  [0x3041, 0x309f, DENSE],
  [0x30a1, 0x30fa, KANA],
  [0x30fc, 0x30ff, KANA],
  [0x3400, 0x9fff, DENSE],
  [0xac00, 0xd7a3, SUFFIXED],
  [0xf900, 0xfaff, DENSE],
  [0xfb50, 0xfdff, PREFIXED],
  [0xfe70, 0xfefc, PREFIXED],
];

/** Blocks with capitals: Latin, Greek, Cyrillic, Armenian; their extensions. */
const CASED: readonly (readonly [first: number, last: number])[] = [
  [0x0041, 0x0587],
  [0x1e00, 0x1fff],
];

/** Blanks and dashes: Guinea-Bissau, Guinea Bissau, Папуа — Новая Гвинея. */
const BLANKS = " \t\u00a0\u2009\u202f\u3000-\u2010\u2011\u2013\u2014\u2212";

/** Whether a code unit is a blank or a dash; names never have two in a row. */
export const isBlank = (unit: number): boolean => BLANK_UNITS[unit] === 1;

const BLANK_UNITS = new Uint8Array(0x10000);
for (const blank of BLANKS) BLANK_UNITS[blank.charCodeAt(0)] = 1;

const SAME: readonly (readonly [letter: string, others: string])[] = [
  [" ", BLANKS],
  ["'", "\u2018\u2019\u02bb\u02bc`\u00b4\u2032\uff07"],
  ["i", "İı"],
  ["е", "ёЁ"],
  ["ا", "أإآٱ"],
  ["ي", "ىی"],
  ["ك", "ک"],
  ["ه", "ة"],
];
