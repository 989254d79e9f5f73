import type { CountryCode } from "../../types.ts";

/** What a name names a country by; demonyms are adjectives and peoples. */
export type NameKind = "name" | "demonym" | "capital";

/** How it must be written to count: from a capital or a small letter on, all in capitals, or anyhow. */
export type NameLetters = "Capital" | "small" | "CAPITALS" | "any";

/**
 * How far it can be believed. "person": not beside a word that makes it a person's name (Jordan
 * Peterson). "inside": not where it opens a sentence (Того, кто). "shared": it is as often
 * something else (Wellington), so it counts only where the same text names the country in another
 * way.
 */
export type NameTrust = "sure" | "person" | "inside" | "shared";

/** What one spelling stands for. */
export interface Naming {
  /** Likeliest first. Empty: these words name no country and hide the names inside them. */
  readonly codes: readonly CountryCode[];
  readonly kind: NameKind;
  readonly letters: NameLetters;
  readonly trust: NameTrust;
}

/** A spelling and what it stands for. */
export type CountryName = readonly [spelling: string, naming: Naming];

/** What a name of the countries in `codes` ("CD CG") stands for where nothing else is said. */
export const naming = (codes: string, traits: Partial<Naming> = {}): Naming => ({
  codes: codes === "" ? [] : codes.split(" "),
  kind: "name",
  letters: "Capital",
  trust: "sure",
  ...traits,
});

/** What a name of one country stands for; one value a country, however many names it has. */
export function nameOf(code: CountryCode): Naming {
  const known = plain.get(code) ?? naming(code);
  plain.set(code, known);
  return known;
}

const plain = new Map<CountryCode, Naming>();
