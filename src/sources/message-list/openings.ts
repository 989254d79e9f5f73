import type { JsonObject } from "../reading/values.ts";
import type { JsonPiece } from "./json-pieces.ts";

/** How the objects of a list begin in its text, so that they are found again behind damage. */
export interface Opening {
  /** `{"id"`, `{"_": "Message"`; of indented texts a whole line, `    {`. */
  readonly text: string;
  readonly isLine: boolean;
}

/** How an object begins in a text: up to its first key, and its class where it has one. */
export function openingOf(value: JsonObject, head: string): Opening | undefined {
  const [key] = Object.keys(value);
  if (key === undefined) return undefined;
  const written = literal(JSON.stringify(key));
  const named = typeof value._ === "string" && key === "_" ? JSON.stringify(value._) : undefined;
  const rest = named === undefined ? "" : `\\s*:\\s*${literal(named)}`;
  const found = new RegExp(`(?<line>^[ \\t]*)?\\{(?<gap>\\s*)${written}${rest}`, "m").exec(head);
  const { line, gap = "" } = found?.groups ?? {};
  if (found === null) return undefined;
  if (!gap.includes("\n")) return { text: found[0].trimStart(), isLine: false };
  return line === undefined ? undefined : { text: `${line}{`, isLine: true };
}

/** Where the last object of a piece begins; -1 where none does. */
export function lastOpening(
  { text, isLineStart }: JsonPiece,
  opening: Opening | undefined,
): number {
  if (opening === undefined) return isLineStart && lineObject.test(text) ? 0 : -1;
  if (!opening.isLine) return text.lastIndexOf(opening.text);
  const isOpening = isLineStart && (text.trimEnd() === opening.text || between.test(text));
  return isOpening ? text.indexOf("{") : -1;
}

/** Whether a piece is a line that begins an object with its first key, as in lists of lines. */
export const isLineObject = ({ text, isLineStart }: JsonPiece): boolean =>
  isLineStart && lineObject.test(text);

const literal = (text: string): string => text.replace(patternSigns, "\\$&");

const patternSigns = /[\\^$.*+?()[\]{}|]/g;
// `{"id":7,`
const lineObject = /^\{[ \t]*"/;
// "  }, {"
const between = /^[ \t]*\},[ \t]*\{\s*$/;
