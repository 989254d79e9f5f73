/**
 * A text for a terminal or a report: characters that move the cursor, turn the direction of writing
 * or show nothing are written as in JSON (`\u001b`), so that no name of a file can pass for another
 * or rewrite a line. Joiners stay: emoji and many scripts need them.
 */
export const printable = (text: string): string => text.replace(UNSEEN, escapeUnit);

/** A value as JSON that is safe on a terminal, too. */
export const printableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSEEN_IN_JSON, escapeUnit);

const escapeUnit = (found: string): string =>
  [...Array(found.length).keys()]
    .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");

/** Cc and Zl, Zp; marks of direction and other Cf but the joiners; halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/gu;

/** JSON has escaped all others; the line ends are its own. */
const UNSEEN_IN_JSON = /[\u007F-\u009F\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;
