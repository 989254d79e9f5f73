/**
 * Greek without accents, ς as σ: the endings of nouns, adjectives and the commonest verbs. At least
 * three letters stay.
 */
const GREEK =
  /(?<=...)(?:ματων|ματοσ|ματα|ουμε|ουνε|εσαι|ονται|εται|ηκαν|ησαν|ηκε|ησε|ουν|εων|εωσ|εισ|ιων|ουσ|ων|οσ|ου|οι|ον|ησ|ασ|εσ|υσ|ισ|ει|α|ε|η|ι|ο|υ|ω)$/;

export const stemGreek = (word: string): string => word.replace(GREEK, "");

const ARABIC_AND = /^و(?=...)/;
const ARABIC_ARTICLE = /^(?:ال|وال|بال|كال|فال|لل)(?=..)/;
const ARABIC_ENDINGS = [
  /(?<=..)ها$/,
  /(?<=..)ان$/,
  /(?<=..)ات$/,
  /(?<=..)ون$/,
  /(?<=..)ين$/,
  /(?<=..)يه$/,
  /(?<=..)ه$/,
  /(?<=..)ي$/,
];

/**
 * light10 (Larkey, Ballesteros, Connell: Light Stemming for Arabic Information Retrieval, 2007) on
 * normalised letters, ة as ه.
 */
export const stemArabic = (word: string): string =>
  ARABIC_ENDINGS.reduce(
    (stem, ending) => stem.replace(ending, ""),
    word.replace(ARABIC_ARTICLE, "").replace(ARABIC_AND, "").replace(ARABIC_ARTICLE, ""),
  );

/**
 * and, the, in, to before a Hebrew word, and from, that before the article. Cut again and again, so
 * that a word with a prefix ends where the bare word does; three letters stay.
 */
const HEBREW_PREFIXES = /^(?:[והבל]|[מש](?=ה)|כש(?=ה))+?(?=...)/;
const HEBREW_PLURAL = /(?<=...)(?:ימ|ות)$/;

export function stemHebrew(word: string): string {
  let stem = word;
  for (let cut = ""; cut !== stem; ) {
    cut = stem;
    stem = stem.replace(HEBREW_PREFIXES, "");
  }
  return stem.replace(HEBREW_PLURAL, "");
}

/** Suffixes of Ramanathan and Rao: A Lightweight Stemmer for Hindi, 2003; two characters stay. */
const HINDI =
  /(?<=..)(?:ाएंगी|ाएंगे|ाऊंगी|ाऊंगा|ाइयाँ|ाइयों|ाइयां|ाएगी|ाएगा|ाओगी|ाओगे|एंगी|ेंगी|एंगे|ेंगे|ूंगी|ूंगा|ातीं|नाओं|नाएं|ताओं|ताएं|ियाँ|ियों|ियां|ाकर|ाइए|ाईं|ाया|ेगी|ेगा|ोगी|ोगे|ाने|ाना|ाते|ाती|ाता|तीं|ाओं|ाएं|ुओं|ुएं|ुआं|कर|ाओ|िए|ाई|ाए|ने|नी|ना|ते|ीं|ती|ता|ाँ|ां|ों|ें|ो|े|ू|ु|ी|ि|ा)$/;

export const stemHindi = (word: string): string => word.replace(HINDI, "");
