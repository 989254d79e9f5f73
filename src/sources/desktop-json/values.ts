/** A JSON object whose keys are not known to hold what they should. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON object; undefined for anything else. */
export const objectOf = (value: unknown): JsonObject | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;

/** The items of an array; none for anything else. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * A string without lone surrogates and NUL, of the same length; undefined for anything else. Copied,
 * because a part of a string keeps the whole one in memory, here a piece of the file.
 */
export const wordsOf = (value: unknown): string | undefined =>
  typeof value === "string" ? ` ${value}`.slice(1).replace(NO_TEXT, "\uFFFD") : undefined;

/** The same, on one line and without blanks around it; undefined where nothing is left. */
export function labelOf(value: unknown): string | undefined {
  const label = wordsOf(value)?.replace(BLANKS, " ").trim();
  return label === "" ? undefined : label;
}

/** A whole number that a double holds, also where it is written as a string. */
export function integerOf(value: unknown): number | undefined {
  const number = typeof value === "string" && INTEGER.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? Number(number) : undefined;
}

/** A whole number from 0, or from another one. */
export function countOf(value: unknown, least = 0): number | undefined {
  const number = integerOf(value);
  return number !== undefined && number >= least ? number : undefined;
}

/** The entries whose value is known, for a record with optional properties. */
export const known = <Fields extends object>(fields: Fields): Known<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Known<Fields>;

type Known<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** With the flag u, halves of surrogate pairs match only where the other half is missing. */
const NO_TEXT = /[\0\p{Cs}]/gu;
const BLANKS = /\s+/g;
// "1721144700", "-999999990"
const INTEGER = /^-?\d{1,16}$/;
