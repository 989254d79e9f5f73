import { normaliseWord } from "../words/normalise.ts";
import { splitText } from "../words/split.ts";

/**
 * The term of a filter, `country:ru` or `source:russian mfa`: letters' case and signs do not matter.
 * No word has a colon, so that words and filters share a dictionary.
 */
export function filterTerm(name: string, value: string): string {
  const words = splitText(value)
    .map(({ raw, run }) => run?.map(({ text }) => text).join("") ?? normaliseWord(raw))
    .filter((word) => word !== "");
  return `${name}:${words.length === 0 ? value.toLowerCase().trim().replace(BLANKS, " ") : words.join(" ")}`;
}

/** The term of a post's own name; names are compared as they stand, but for case. */
export const nameTerm = (name: string): string => `:${name.toLowerCase()}`;

/** A line end would end a term in its bucket. */
const BLANKS = /\s+/g;
