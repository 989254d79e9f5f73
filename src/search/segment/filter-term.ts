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
  // A line end would end the term in its bucket.
  return `${name}:${words.join(" ") || value.toLowerCase().trim().replace(/\s+/g, " ")}`;
}

/** The term of a post's own name; names are compared as they stand, but for case. */
export const nameTerm = (name: string): string => `:${name.toLowerCase()}`;
