import { stemEnglish } from "./stems/english.ts";
import { stemArabic, stemGreek, stemHebrew, stemHindi } from "./stems/light.ts";
import { stemRussian } from "./stems/russian.ts";

/** Words of one script; words with digits or other letters are their own stems. */
const STEMMERS: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/^[a-z]+$/, stemEnglish],
  [/^[\u0400-\u052f]+$/, stemRussian],
  [/^[\u0370-\u03ff]+$/, stemGreek],
  [/^[\u0590-\u05ff]+$/, stemHebrew],
  [/^[\u0600-\u06ff]+$/, stemArabic],
  [/^[\u0900-\u097f]+$/, stemHindi],
];

/**
 * The stem of a normalised word. It depends on the word's script alone, never on the language of a
 * page, so that the index and a query always agree.
 */
export function stemWord(word: string): string {
  const stemmer = STEMMERS.find(([script]) => script.test(word))?.[1];
  return stemmer === undefined ? word : stemmer(word);
}
