import { memoizeWords } from "./memoize-words.ts";
import { normaliseWord } from "./normalise.ts";
import { stemWord } from "./stem.ts";

/** The term of a word as it stands in a text: the stem of its normalised form, or nothing. */
export const termOf = memoizeWords((raw) => stemWord(normaliseWord(raw)));
