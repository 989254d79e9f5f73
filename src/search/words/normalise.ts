/** Longest word, in UTF-16 code units; what is longer is cut, in the index and in queries alike. */
const LONGEST = 64;

/** Cut before Unicode forms are made: they take quadratic time on long runs of combining marks. */
const LONGEST_RAW = 2 * LONGEST;

/** Letters and digits that stay as they are: most words have no others. */
const PLAIN = /^[a-z0-9а-яبت-غف-وي]*$/;

/** Among marks, selectors of a glyph (`葛󠄀`) are no part of a word. */
const NOT_IN_WORDS = /[^\p{L}\p{M}\p{Nd}\p{Nl}]|\p{VS}/gu;
/** Half of a character that was cut. */
const HALF = /\p{Cs}/gu;
const DIGIT = /\p{Nd}/gu;
const IS_DIGIT = /^\p{Nd}$/u;

/** `é` as e and an accent: such marks are dropped from Latin and Greek letters only. */
const ACCENTED = /([\p{sc=Latin}\p{sc=Greek}])\p{M}+/gu;

/** Stress over a Russian vowel (`за́мок`); letters of their own, й and ѝ, are composed before. */
const STRESSED = /(\p{sc=Cyrillic})[\u0300\u0301]+/gu;

/** Letters that stand for an apostrophe; Hebrew points and accents; Arabic vowel signs, signs of the Quran and the stretching tatweel. */
const POINTS = /(?=\p{M})[\u0591-\u06ed]|[\u02bb\u02bc\u0640\u06e5\u06e6]/gu;

/** Letters that are written in more than one way, or that keyboards lack. */
const FOLDED: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i" },
  ...{ ς: "σ", ё: "е" },
  ...{
    آ: "ا",
    أ: "ا",
    إ: "ا",
    ٱ: "ا",
    ى: "ي",
    ی: "ي",
    ې: "ي",
    ک: "ك",
    ة: "ه",
    ۀ: "ه",
    ە: "ه",
    ہ: "ه",
  },
  ...{ ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" },
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "gu");

/**
 * A word as it is compared: NFKC, lower case, digits of all scripts in ASCII, one form of letters
 * that are written in several ways. Accents of Latin and Greek letters are dropped, since people
 * leave them out when they search and sources spell names with and without them (Erdoğan, Erdogan);
 * a mark that makes another letter stays in every other script (й, ї, Devanagari's vowels). Empty
 * where nothing of a word is left.
 */
export function normaliseWord(raw: string): string {
  const lower = raw.slice(0, LONGEST_RAW).normalize("NFKC").toLowerCase();
  if (PLAIN.test(lower)) return lower.slice(0, LONGEST);
  return lower
    .replace(NOT_IN_WORDS, "")
    .normalize("NFD")
    .replace(ACCENTED, "$1")
    .normalize("NFC")
    .replace(STRESSED, "$1")
    .replace(POINTS, "")
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter)
    .replace(DIGIT, toAsciiDigit)
    .slice(0, LONGEST)
    .replace(HALF, "");
}

/**
 * Decimal digits stand in tens, from code points that end in 0 or 6 (Unicode, section 4.6; the
 * mathematical ones that do not are gone after NFKC).
 */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const row = code & ~0xf;
  const isFromZero = IS_DIGIT.test(String.fromCodePoint(row));
  return String((code & 0xf) - (isFromZero ? 0 : 6));
}
