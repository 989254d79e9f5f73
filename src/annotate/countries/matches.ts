import type { CountryCode } from "../../core/types.ts";
import { linkSpans, type TextSpan } from "../../platform/text/links.ts";
import { normalise } from "../../platform/text/normal-form.ts";
import { hashtagSpans } from "../hashtags.ts";
import { type TrustInContext, trustInContext } from "./context.ts";
import { findFlags } from "./flags.ts";
import type { NameKind } from "./name.ts";
import { type NameBook, nameBook } from "./name-book.ts";
import { scanNames } from "./name-scan.ts";
import { readTag } from "./tag-names.ts";
import { countySpans } from "./us-counties.ts";

/** A "hashtag" is made of countries alone, a "tagword" is a country among other words of one. */
export type MatchKind = "flag" | "hashtag" | "tagword" | NameKind;

/** One place where a text names a country. */
export interface CountryMatch extends TextSpan {
  readonly kind: MatchKind;
  /** Likeliest first; several where the words are ambiguous: "Congo". */
  readonly codes: readonly CountryCode[];
  /** How likely each of `codes` is beside the first one; all are alike where absent. */
  readonly odds: readonly number[] | undefined;
  /** Whether it is a minor place whose name exists in other countries, too. */
  readonly isLocal: boolean;
  /** "settled" where the region behind a town tells the country of both. */
  readonly trust: "settled" | Exclude<TrustInContext, "no">;
  /** As published: `🇷🇺`, `#RussiaHungary`, `Russia`. */
  readonly words: string;
}

/**
 * All places where a text names a country, in order; offsets are UTF-16 code units of its Unicode
 * NFC. Linear in the text.
 */
export const countryMatches = (text: string): readonly CountryMatch[] =>
  matchesIn(normalise(text, "NFC"), nameBook());

/** {@link countryMatches} for a text in Unicode NFC, with the names of a book. */
export function matchesIn(text: string, book: NameBook): readonly CountryMatch[] {
  const urls = linkSpans(text);
  const tags = hashtagSpans(text, urls);
  const matches = [
    ...flagMatches(text, book),
    ...tags.flatMap((tag) => tagMatches(text, tag, book)),
    ...nameMatches(text, inOrder([...tags, ...urls]), book),
    ...countyMatches(text),
  ];
  return matches.sort((a, b) => a.start - b.start);
}

const inOrder = (spans: readonly TextSpan[]): readonly TextSpan[] =>
  spans.toSorted((a, b) => a.start - b.start);

const flagMatches = (text: string, { signs }: NameBook): readonly CountryMatch[] =>
  findFlags(text).flatMap(({ code, start, end }): readonly CountryMatch[] => {
    const words = text.slice(start, end);
    const codes = signs.get(words) ?? [code];
    return codes.length === 0
      ? []
      : [
          {
            kind: "flag",
            codes,
            odds: undefined,
            isLocal: false,
            trust: "sure",
            words,
            start,
            end,
          },
        ];
  });

function tagMatches(
  text: string,
  { start, end }: TextSpan,
  book: NameBook,
): readonly CountryMatch[] {
  const words = text.slice(start, end);
  const { whole, named } = readTag(words.slice(1), book);
  return named.map(({ codes, odds, trust }) => ({
    kind: whole ? "hashtag" : "tagword",
    codes,
    odds,
    isLocal: false,
    trust: (whole ? trust !== "shared" : trust === "sure") ? "sure" : "shared",
    words,
    start,
    end,
  }));
}

/** A county alone says less than any name: it counts where no other country is named. */
const countyMatches = (text: string): readonly CountryMatch[] =>
  countySpans(text).map(({ start, end }) => ({
    kind: "division",
    codes: ["US"],
    odds: undefined,
    isLocal: true,
    trust: "sure",
    words: text.slice(start, end),
    start,
    end,
  }));

function nameMatches(
  text: string,
  skip: readonly TextSpan[],
  book: NameBook,
): readonly CountryMatch[] {
  const matches: CountryMatch[] = [];
  for (const match of scanNames(text, skip, book)) {
    const trust = trustInContext(text, match);
    if (trust === "no") continue;
    const { start, end, means } = match;
    const { codes, kind, odds, isLocal = false } = means;
    const words = text.slice(start, end);
    matches.push({ kind, codes, odds, isLocal, trust, words, start, end });
  }
  return matches;
}
