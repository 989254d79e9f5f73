/**
 * Scripts that are written without spaces between words, and Korean, whose particles are joined to
 * its words: their text is searched by overlapping pairs of characters.
 */
const SPACELESS =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\uff9e\\uff9f";

/** Whether a text has characters of such a script. */
export const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, "u");

/**
 * Cuts a piece of text without blanks: `2024年五月` into `2024` and `年五月`. Digits of any script are
 * never part of a run.
 */
export const RUN_OR_WORD = new RegExp(
  `(?<run>(?:(?!\\p{Nd})[${SPACELESS}])+)|(?:\\p{Nd}|(?![${SPACELESS}])[^])+`,
  "gu",
);

/** `1,300`, `1.300.000`, `12 500` with a no-break space: a number with its thousands set apart. */
const GROUPED = "\\p{Nd}{1,3}(?:[.,'’\\u00a0\\u202f]\\p{Nd}{3})+";
export const GROUPED_NUMBER = new RegExp(`^${GROUPED}$`, "u");

const IN_WORDS = "[\\p{L}\\p{M}\\p{Nd}]";

/**
 * Signs that people do not see: soft hyphen, joiners, marks of direction. Between Arabic letters the
 * zero-width non-joiner (U+200C) parts a word from its ending, as in Persian; elsewhere it shapes
 * letters only.
 */
const UNSEEN =
  "(?:[\\u00ad\\u200d\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]|\\u200c(?!\\p{sc=Arabic}))";

/** An apostrophe in a Cyrillic word, `п'ять`, or before an English ending, `Russia's`. */
const APOSTROPHE = `['’](?:(?<=\\p{sc=Cyrillic}.)(?=\\p{sc=Cyrillic})|(?<=\\p{sc=Latin}.)(?=[sS](?!${IN_WORDS})))`;

/** Finds what may be words, as they stand in a text. */
export const PIECE = new RegExp(
  `(?=\\p{Nd})(?<!${IN_WORDS})${GROUPED}(?!${IN_WORDS})|${IN_WORDS}+(?:(?:${UNSEEN}+|${APOSTROPHE})${IN_WORDS}+)*`,
  "gu",
);
