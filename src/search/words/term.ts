import { memoizeWords } from "./memoize-words.ts";
import { normaliseWord } from "./normalise.ts";
import { stemWord } from "./stem.ts";

/** The term of a word as it stands in a text: the stem of its normalised form, or nothing. */
export const toTerm = (raw: string): string => stemWord(normaliseWord(raw));

/** The same, kept for everyday words. */
export const termOf = memoizeWords(toTerm);
