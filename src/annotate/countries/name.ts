import type { CountryCode } from "../../core/types.ts";

/**
 * What a name names a country by: demonyms are adjectives and peoples, a capital or another seat
 * stands for its government, a division is a state, a province, a region.
 */
export type NameKind = "name" | "demonym" | "capital" | "government" | "division" | "city";

/** How it must be written to count: from a capital or a small letter on, all in capitals, or anyhow. */
export type NameLetters = "Capital" | "small" | "CAPITALS" | "any";

/**
 * How far it can be believed. "person": not beside a word that makes it a person's name (Jordan
 * Peterson). "inside": not where it opens a sentence (Того, кто). "shared": it is as often
 * something else (Jersey), so it counts only where the same text names the country in another way.
 * "place": a town of a name that people, firms or words have, too (Lincoln, Mobile, Nice); sure
 * where the words around it put something there, else as "shared". "after-town": an abbreviation
 * that needs a town and a comma before it (Torrington, Conn.).
 */
export type NameTrust = "sure" | "person" | "inside" | "shared" | "place" | "after-town";

/** What one spelling stands for. */
export interface Naming {
  /** Likeliest first. Empty: these words name no country and hide the names inside them. */
  readonly codes: readonly CountryCode[];
  readonly kind: NameKind;
  readonly letters: NameLetters;
  readonly trust: NameTrust;
  /** How likely each of `codes` is beside the first one, which is 1; all are alike where absent. */
  readonly odds?: readonly number[];
  /** A minor town or region whose name exists in other countries, too. */
  readonly isLocal?: boolean;
}

/** A spelling and what it stands for. */
export type CountryName = readonly [spelling: string, naming: Naming];

/**
 * The naming of the countries in `codes` ("CD CG"), with defaults for all traits that are not
 * given.
 */
export const naming = (codes: string, traits: Partial<Naming> = {}): Naming => ({
  codes: codes === "" ? [] : codes.split(" "),
  kind: "name",
  letters: "Capital",
  trust: "sure",
  ...traits,
});

/** The names of a word list, one meaning to an entry: ["RU", "Moskau, Moscou"]. */
export function* listed(
  entries: readonly (readonly [codes: string, names: string])[],
  traits: Partial<Naming> = {},
): Generator<CountryName> {
  for (const [codes, names] of entries) {
    const means = naming(codes, traits);
    for (const name of names.split(", ")) yield [name, means];
  }
}

/** The default naming of one country, cached: one object a country, however many names it has. */
export function nameOf(code: CountryCode): Naming {
  const known = plain.get(code) ?? naming(code);
  plain.set(code, known);
  return known;
}

const plain = new Map<CountryCode, Naming>();
