import type { RangeKind, TextRange } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";
import { upperBound } from "../../platform/collections/upper-bound.ts";
import type { Tally } from "./tally.ts";
import { itemsOf, type JsonObject, objectOf, wordsOf } from "./values.ts";

/**
 * The text of a message with its ranges. `text_entities` (since 4.1.2) says all that `text` says;
 * where the two differ, somebody changed one of them, and `text` counts.
 */
export function bodyOf(message: JsonObject, tally: Tally): Body {
  const written = partsOf(message.text);
  const entities = partsOf(message.text_entities);
  const words = joinedText(written);
  const isSame = entities.length > 0 && (words === "" || joinedText(entities) === words);
  return composeBody(isSame ? entities : written, tally);
}

/** The words of a text in either form, without its ranges, on one line. */
export const flatText = (value: unknown): string =>
  joinedText(partsOf(value)).replace(BLANKS, " ").trim();

interface Part {
  readonly text: string;
  /** What the part is, with its type; undefined for plain text. */
  readonly entity?: JsonObject;
}

function partsOf(value: unknown): readonly Part[] {
  if (typeof value === "string") return [{ text: value }];
  return itemsOf(value).flatMap((item): readonly Part[] => {
    if (typeof item === "string") return [{ text: item }];
    const entity = objectOf(item);
    return typeof entity?.text === "string" ? [{ text: entity.text, entity }] : [];
  });
}

const joinedText = (parts: readonly Part[]): string => parts.map(({ text }) => text).join("");

function composeBody(parts: readonly Part[], tally: Tally): Body {
  let whole = "";
  const ranges: TextRange[] = [];
  for (const { text, entity } of parts) {
    // A line end of two characters may be cut by the border of two parts.
    const isCut = whole.endsWith("\r") && text.startsWith("\n");
    const from = whole.length;
    whole += isCut ? text.slice(1) : text;
    const range = entity && rangeOf(entity, from, whole.length, tally);
    if (range) ranges.push(range);
  }
  return tidyBody(whole, ranges);
}

function rangeOf(
  entity: JsonObject,
  from: number,
  to: number,
  tally: Tally,
): TextRange | undefined {
  const { type, href, language, collapsed } = entity;
  if (typeof type !== "string" || type === "plain" || type === "unknown") return undefined;
  const kind = KINDS.get(type);
  if (kind === undefined) {
    tally.count("entity", type);
    return undefined;
  }
  if (kind === "text-link") {
    const url = wordsOf(href);
    return url ? { kind, from, to, url } : undefined;
  }
  if (kind === "pre" && language) {
    const name = wordsOf(language);
    return name ? { kind, from, to, language: name } : { kind, from, to };
  }
  if (kind === "blockquote" && collapsed === true) {
    return { kind: "expandable-blockquote", from, to };
  }
  return { kind, from, to };
}

/** Line ends as \n, no blanks at either end, and the ranges moved and clipped to what is left. */
function tidyBody(whole: string, ranges: readonly TextRange[]): Body {
  const ends = lineEndOffsets(whole);
  const lines = wordsOf(whole.includes("\r") ? whole.replace(LINE_END, "\n") : whole) ?? "";
  const text = lines.trim();
  const lead = lines.length - lines.trimStart().length;
  const place = (offset: number): number => {
    const moved = offset - upperBound(ends, offset - 1) - lead;
    return Math.min(Math.max(moved, 0), text.length);
  };
  const placed = ranges
    .map((range) => ({ ...range, from: place(range.from), to: place(range.to) }))
    .filter(({ from, to }) => from < to);
  return placed.length === 0 ? { text } : { text, ranges: placed };
}

/** Where line ends of two characters begin. */
const lineEndOffsets = (text: string): readonly number[] =>
  text.includes("\r\n") ? Array.from(text.matchAll(CRLF), ({ index }) => index) : [];

const BLANKS = /\s+/g;
const LINE_END = /\r\n?/g;
const CRLF = /\r\n/g;

const KINDS: ReadonlyMap<string, RangeKind> = new Map<string, RangeKind>([
  ["bold", "bold"],
  ["italic", "italic"],
  ["underline", "underline"],
  ["strikethrough", "strikethrough"],
  ["spoiler", "spoiler"],
  ["code", "code"],
  ["pre", "pre"],
  ["blockquote", "blockquote"],
  ["link", "link"],
  ["text_link", "text-link"],
  ["mention", "mention"],
  ["mention_name", "text-mention"],
  ["hashtag", "hashtag"],
  ["cashtag", "cashtag"],
  ["bot_command", "bot-command"],
  ["email", "email"],
  ["phone", "phone-number"],
  ["bank_card", "bank-card"],
  ["custom_emoji", "custom-emoji"],
]);
