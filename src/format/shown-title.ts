import { maskSpoilers } from "../annotate/mask-spoilers.ts";
import { findTitle } from "../annotate/title.ts";
import { spokenText } from "../platform/text/placeholders.ts";
import { decodeBody } from "./body/read-body.ts";

/**
 * A post's title as pages show it. Where the title has no visible character, it is taken from the
 * text, as an import would do, and tells no spoiler; empty where the text has none either.
 */
export function shownTitle(title: string, markdown: string): string {
  if (showsSomething(title)) return title;
  const found = findTitle(spokenText(maskSpoilers(decodeBody(markdown))));
  return found === NO_WORDS || !showsSomething(found) ? "" : found;
}

/**
 * Whether a text has a visible character, which blanks, lone marks and format characters are not.
 */
export const showsSomething = (text: string): boolean => VISIBLE.test(text);

/** What `findTitle` makes of a text without a visible sign. */
const NO_WORDS = "…";

/** Hangul fillers and the like are letters that nobody sees; U+2800 is Braille without a dot. */
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
