/**
 * Scripts that are written without spaces between words, and Korean, whose particles are joined to
 * its words: their text is searched by overlapping pairs of characters.
 */
const SPACELESS =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\uff9e\\uff9f";

/** Whether a text has characters of such a script. */
export const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, "u");

/**
 * Signs that people do not see (Cf): soft hyphen, zero-width space, joiners, marks of direction.
 * Between Arabic letters the zero-width non-joiner (U+200C) parts a word from its ending, as in
 * Persian; elsewhere it shapes letters only. The Arabic ones up to the end of ayah, `۝`, are seen.
 */
const UNSEEN = "\\p{Cf}(?<![\\u0600-\\u06dd]|\\u200c(?=\\p{sc=Arabic}))";

/** Marks and unseen signs: within a piece they belong to the character before them. */
export const ATTACHED = "\\p{M}\\p{Cf}";

/**
 * Cuts a piece of text without blanks: `2024年五月` into `2024` and `年五月`. Digits of any script are
 * never part of a run.
 */
export const RUN_OR_WORD = new RegExp(
  `(?<run>(?:(?!\\p{Nd})[${SPACELESS}][${ATTACHED}]*)+)|(?:[\\p{Nd}${ATTACHED}]|(?![${SPACELESS}])[^])+`,
  "gu",
);

/** `1,300`, `1.300.000`, `12 500` with a no-break space: a number with its thousands set apart. */
const GROUPED = "\\p{Nd}{1,3}(?:[.,'’\\u00a0\\u202f]\\p{Nd}{3})+";

/** Nl has the Roman numeral signs and the Chinese zero, `二〇二四年`. */
const FIRST = "\\p{L}\\p{Nd}\\p{Nl}";

/** Without the enclosing marks (Me): a keycap, `1️⃣`, is a sign, and a word may follow it. */
const IN_WORDS = `[${FIRST}\\p{Mn}\\p{Mc}]`;

/** An apostrophe in a Cyrillic word, `п'ять`, or before an English ending, `Russia's`. */
const APOSTROPHE = `['’‘\`′](?:(?<=\\p{sc=Cyrillic}.)(?=\\p{sc=Cyrillic})|(?<=\\p{sc=Latin}['’])(?=[sS](?!${IN_WORDS})))`;

/**
 * Finds what may be words, as they stand in a text; its first group is a grouped number (groups with
 * names would make every match slower). Marks without a letter before them are none: in `⚡️Word` the
 * variation selector belongs to the emoji.
 */
export const PIECE = new RegExp(
  `(${GROUPED})(?!${IN_WORDS})|[${FIRST}]${IN_WORDS}*(?:(?:(?:${UNSEEN})+|${APOSTROPHE})${IN_WORDS}+)*`,
  "gu",
);
