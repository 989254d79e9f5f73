import type { CountryCode } from "../../types.ts";
import { hashtagSpans } from "../hashtags.ts";
import { type Span, urlSpans } from "../urls.ts";
import { trustInContext } from "./context.ts";
import { findFlags } from "./flags.ts";
import type { NameKind } from "./name.ts";
import { scanNames } from "./name-scan.ts";
import { readTag } from "./tag-names.ts";

/** A "hashtag" is made of countries alone, a "tagword" is a country among other words of one. */
export type MatchKind = "flag" | "hashtag" | "tagword" | NameKind;

/** One place where a text names a country. */
export interface CountryMatch {
  readonly kind: MatchKind;
  /** Likeliest first; more than one where the words fit several countries: "Congo". */
  readonly codes: readonly CountryCode[];
  /** False where the words are as often something else, and need another match beside them. */
  readonly sure: boolean;
  /** As published: `🇷🇺`, `#RussiaHungary`, `Russia`. */
  readonly words: string;
  /** UTF-16 code units from the start of the text in Unicode NFC. */
  readonly offset: number;
}

/** All places where a text names a country, in order. Linear in the text. */
export function countryMatches(given: string): readonly CountryMatch[] {
  const text = given.normalize("NFC");
  const tags = hashtagSpans(text);
  const matches = [
    ...flagMatches(text),
    ...tags.flatMap((tag) => tagMatches(text, tag)),
    ...nameMatches(text, inOrder([...tags, ...urlSpans(text)])),
  ];
  return matches.sort((a, b) => a.offset - b.offset);
}

const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans.toSorted((a, b) => a.start - b.start);

const flagMatches = (text: string): readonly CountryMatch[] =>
  findFlags(text).map(({ code, start, end }) => ({
    kind: "flag",
    codes: [code],
    sure: true,
    words: text.slice(start, end),
    offset: start,
  }));

function tagMatches(text: string, { start, end }: Span): readonly CountryMatch[] {
  const { whole, named } = readTag(text.slice(start + 1, end));
  return named.map(({ codes, trust }) => ({
    kind: whole ? "hashtag" : "tagword",
    codes,
    sure: whole ? trust !== "shared" : trust === "sure",
    words: text.slice(start, end),
    offset: start,
  }));
}

function nameMatches(text: string, skip: readonly Span[]): readonly CountryMatch[] {
  return scanNames(text, skip).flatMap((match) => {
    const trust = trustInContext(text, match);
    if (trust === "no") return [];
    const { codes, kind } = match.means;
    const words = text.slice(match.start, match.end);
    return [{ kind, codes, sure: trust === "sure", words, offset: match.start }];
  });
}
