import { wellFormed } from "../reading/well-formed.ts";

/**
 * A string without lone surrogates and NUL, of the same length; undefined for anything else. Copied,
 * because a part of a string keeps the whole one in memory, here a piece of the file.
 */
export const wordsOf = (value: unknown): string | undefined =>
  typeof value === "string" ? wellFormed(` ${value}`.slice(1)) : undefined;

/** The same, on one line and without blanks around it; undefined where nothing is left. */
export function labelOf(value: unknown): string | undefined {
  const label = wordsOf(value)?.replace(BLANKS, " ").trim();
  return label === "" ? undefined : label;
}

const BLANKS = /\s+/g;
