import { normaliseWord } from "./normalise.ts";
import { ATTACHED, HAS_SPACELESS, PIECE, RUN_OR_WORD } from "./scripts.ts";

/** A place in a text in UTF-16 code units, `end` excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A word as it stands in a text, or a run of characters that is written without spaces. */
export interface Unit extends Place {
  readonly raw: string;
  /** The characters of a run, normalised. */
  readonly run?: readonly RunCharacter[];
}

/** A character of a run with its marks. */
export interface RunCharacter extends Place {
  readonly text: string;
}

/** A character with the rest of a Hangul syllable and half-width voiced signs. */
const CHARACTER = new RegExp(`.[${ATTACHED}\\u1160-\\u11ff\\uff9e\\uff9f]*`, "gsu");

/** Code units of a character that count; more marks than that are no text. */
const LONGEST_CHARACTER = 12;

const NOT_DIGITS = /\P{Nd}+/gu;
const POSSESSIVE = /['’]s$/i;

/** The words and runs of a text, in its order. In linear time, whatever the text. */
export function splitText(text: string): readonly Unit[] {
  const units: Unit[] = [];
  const mayHaveRuns = hasRuns(text);
  for (const { 0: piece, 1: number, index: start } of text.matchAll(PIECE)) {
    if (mayHaveRuns && HAS_SPACELESS.test(piece)) addMixed(units, piece, start);
    else units.push({ start, end: start + piece.length, raw: rawOf(piece, number) });
  }
  return units;
}

/** Whether a text has characters of a script that is written without spaces. */
export const hasRuns = (text: string): boolean => HAS_SPACELESS.test(text);

/** The words alone, as they stand in a text that has no runs. */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const { 0: piece, 1: number } of text.matchAll(PIECE)) words.push(rawOf(piece, number));
  return words;
}

/** A word without a possessive ending, a number without the signs between its groups. */
const rawOf = (piece: string, number: string | undefined): string =>
  number === undefined ? trimEnding(piece) : number.replace(NOT_DIGITS, "");

/** `Russia's` as `Russia`. */
const trimEnding = (piece: string): string =>
  piece.at(-2) === "'" || piece.at(-2) === "’" ? piece.replace(POSSESSIVE, "") : piece;

function addMixed(units: Unit[], piece: string, at: number): void {
  for (const { 0: raw, index, groups } of piece.matchAll(RUN_OR_WORD)) {
    const start = at + index;
    const place = { start, end: start + raw.length, raw };
    if (groups?.run === undefined) units.push(place);
    else units.push({ ...place, run: charactersOf(raw, start) });
  }
}

const charactersOf = (raw: string, at: number): readonly RunCharacter[] =>
  Array.from(raw.matchAll(CHARACTER), ({ 0: character, index }) => ({
    start: at + index,
    end: at + index + character.length,
    text: normaliseWord(character.slice(0, LONGEST_CHARACTER)),
  })).filter(({ text }) => text !== "");
