import type { Surroundings } from "./neighbours.ts";

/** Is a demonym the name of a language there: "Russian-speaking", "in French, he said"? */
export const isLanguage = ({ before, after }: Surroundings): boolean =>
  LANGUAGE_AFTER.test(after) || (SPOKEN_BEFORE.test(before) && ENDS_PHRASE.test(after));

// "Russian-speaking", "the Arabic language", "на русском языке", "українською мовою"
const LANGUAGE_AFTER =
  /^[-‐‑ ](?:speaking|language|speakers?|lessons|translation|subtitles|язык|мов[аиіоу])/u;

const SPOKEN_BEFORE =
  /(?:^|[^\p{L}])(?:in|into|speaks?|spoke|speaking|spoken|fluent|learn(?:s|ed|ing)?|both|broken|from|en|auf|по)[- ]$/iu;

// "in French.", "in French, ", "in English and", "in Turkish that": no noun follows.
const ENDS_PHRASE =
  /^(?:$|[.,;:!?)”"\n]|\s(?:and|or|that|as|with|at|on|to|but|by|for|the|said|is|was|in|he|she|than)\b)/u;
