import type { RangeKind, TextRange } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";
import { bodyOf } from "../reading/body-text.ts";
import { type Note, UNKNOWN_FORMAT } from "../reading/tally.ts";
import { isObject, itemsOf, type JsonObject } from "../reading/values.ts";
import { wordsOf } from "./words.ts";

/**
 * The text of a message with its ranges. `text_entities` (since 4.1.2) says all that `text` says;
 * where the two differ, somebody changed one of them, and `text` counts.
 */
export function messageBody(message: JsonObject, note: Note): Body {
  const written = partsOf(message.text);
  const entities = partsOf(message.text_entities);
  const words = joinedText(written);
  const isSame = entities.length > 0 && (words === "" || joinedText(entities) === words);
  return composeBody(isSame ? entities : written, note);
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
    return isObject(item) && typeof item.text === "string"
      ? [{ text: item.text, entity: item }]
      : [];
  });
}

const joinedText = (parts: readonly Part[]): string => parts.map(({ text }) => text).join("");

function composeBody(parts: readonly Part[], note: Note): Body {
  let whole = "";
  const ranges: TextRange[] = [];
  for (const { text, entity } of parts) {
    // A line end of two characters may be cut by the border of two parts.
    const isCut = whole.endsWith("\r") && text.startsWith("\n");
    const from = whole.length;
    whole += isCut ? text.slice(1) : text;
    const range = entity && rangeOf(entity, from, whole.length, note);
    if (range) ranges.push(range);
  }
  return bodyOf(whole, ranges);
}

function rangeOf(entity: JsonObject, from: number, to: number, note: Note): TextRange | undefined {
  const { type, href, language, collapsed } = entity;
  if (typeof type !== "string" || type === "plain" || type === "unknown") return undefined;
  const kind = KINDS.get(type);
  if (kind === undefined) {
    note(UNKNOWN_FORMAT, type);
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

const BLANKS = /\s+/g;

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
