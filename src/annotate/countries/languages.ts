import { SPEAKING } from "./words/neighbours.ts";
import type { WordsAround } from "./words-around.ts";

/** Whether a demonym is the name of a language there: "Russian-speaking", "in French, he said". */
export const isLanguage = ({ previous, after }: WordsAround): boolean =>
  LANGUAGE_AFTER.test(after) || (SPEAKING.has(previous.toLowerCase()) && ENDS_PHRASE.test(after));

// "Russian-speaking", "the Arabic language", "на русском языке", "українською мовою"
const LANGUAGE_AFTER =
  /^[-‐‑ ](?:speaking|language|speakers?|lessons|translation|subtitles|язык|мов[аиіоу])/u;

// "in French.", "in French, ", "in English and", "in Turkish that": no noun follows.
const ENDS_PHRASE =
  /^(?:$|[.,;:!?)”"\n]|\s(?:and|or|that|as|with|at|on|to|but|by|for|the|said|is|was|in|he|she|than)\b)/u;
