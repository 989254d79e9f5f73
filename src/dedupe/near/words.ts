/** A word of a text as near copies are told by: blanks, punctuation, quotes and case do not count. */
export interface Word {
  /** The word in lower case, without apostrophes; `ё` is `е`. */
  readonly form: string;
  readonly kind: WordKind;
  /** Whether it is written with a capital first letter, or in a script that has none. */
  readonly isName: boolean;
  /** Where the word ends in the text as `foldForWords` gives it. */
  readonly end: number;
}

/** A `mark` is an emoji; a `letter` a character of a script that does not part words. */
export type WordKind = "word" | "number" | "letter" | "flag" | "mark" | "link";

/** The text in which `Word.end` counts: compatibility forms folded, invisible characters gone. */
export const foldForWords = (text: string): string => {
  const folded = PLAIN.test(text) ? text : text.normalize("NFKC").replace(INVISIBLE, "");
  return folded.replaceAll("İ", "I");
};

/** The words of a folded text, in order; linear in its length. */
export function findWords(folded: string): readonly Word[] {
  const lower = folded.toLowerCase();
  const isAligned = lower.length === folded.length;
  const words: Word[] = [];
  for (const match of lower.matchAll(TOKEN)) {
    const [token] = match;
    const kind = kindOf(token);
    const original = isAligned ? folded.charAt(match.index) : token;
    words.push({
      form: kind === "word" ? foldWord(token) : token,
      kind,
      isName: kind === "word" && (original !== token.charAt(0) || !CASED.test(token)),
      end: match.index + token.length,
    });
  }
  return words;
}

const foldWord = (word: string): string => word.replace(APOSTROPHES, "").replaceAll("ё", "е");

function kindOf(token: string): WordKind {
  if (token.startsWith("@") || LINK.test(token)) return "link";
  if (UNSPACED_LETTER.test(token)) return "letter";
  if (FLAG.test(token)) return "flag";
  if (NUMBER.test(token)) return "number";
  return WORDLIKE.test(token) ? "word" : "mark";
}

/** Printable ASCII, Cyrillic, and the quotes and dashes that folding would leave as they are. */
const PLAIN = /^[\n -~\u0400-\u04ff«»\u2010-\u2015\u2018-\u201f№]*$/;

/** Variation selectors, joiners, direction marks, soft hyphens, the frame of keycap digits. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u20e3]/g;

/** Thai, Lao, Burmese, Khmer, hiragana, katakana, Han. */
const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff";
const LETTERS = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`;

// https://a.b/c, t.me/x, @channel; 🇷🇺; 字; don't, 2-го; 🔸
const TOKEN = new RegExp(
  [
    "(?:https?://|www\\.|t\\.me/)[^\\s<>()\\[\\]«»\"]+",
    "@[a-z0-9_]+",
    "[\\u{1f1e6}-\\u{1f1ff}]{2}",
    `[${UNSPACED}]`,
    `${LETTERS}(?:['’ʼ\`]${LETTERS})*`,
    "\\p{Extended_Pictographic}",
  ].join("|"),
  "gu",
);
const LINK = /^(?:https?:\/\/|www\.|t\.me\/)/;
const FLAG = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u;
const UNSPACED_LETTER = new RegExp(`^[${UNSPACED}]$`);
const NUMBER = /\p{N}/u;
const WORDLIKE = /^\p{L}/u;
const APOSTROPHES = /['’ʼ`]/g;
/** Scripts with capitals: Latin, Greek, Cyrillic, Armenian, Georgian. */
const CASED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;
