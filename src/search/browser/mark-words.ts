import { findMatches } from "../query/find-matches.ts";
import type { Query } from "../query/query.ts";
import type { Place } from "../words/split.ts";
import { element } from "./element.ts";

/** A text with the words of a query marked. */
export const markWords = (text: string, query: Query): readonly (Node | string)[] =>
  markPlaces(text, findMatches(text, query), 0, text.length);

/** The part of a text from `from` to `to`, with places marked. */
export function markPlaces(
  text: string,
  places: readonly Place[],
  from: number,
  to: number,
): readonly (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let at = from;
  for (const { start, end } of places) {
    if (start < from || end > to) continue;
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at, to)];
}

/** Halves of characters, which no address can hold. */
const HALVES = /\p{Cs}/gu;

/** Forms that a link names at most. */
const MOST_FORMS = 6;

/**
 * The address of a post that marks these forms of words there and shows the first of them (text
 * fragments of URLs); the browser keeps it for itself.
 */
export function withMarks(address: string, forms: readonly string[]): string {
  const directives = [...new Set(forms.map((form) => form.replace(HALVES, "")))]
    .slice(0, MOST_FORMS)
    .map((form) => `text=${encodeURIComponent(form).replaceAll("-", "%2D")}`);
  return directives.length === 0 ? address : `${address}#:~:${directives.join("&")}`;
}
