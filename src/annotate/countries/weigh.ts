import type { CountryCode, CountryWeight } from "../../core/types.ts";
import type { MatchKind } from "./matches.ts";
import type { NamedCountry } from "./named-country.ts";

/**
 * The countries of a post by weight, the one it is most about first, equal ones in alphabetical
 * order, each with its weightiest naming as evidence.
 */
export function weigh(named: readonly NamedCountry[]): readonly CountryWeight[] {
  const weights = new Map<CountryCode, number>();
  const best = new Map<CountryCode, NamedCountry>();
  for (const one of named) {
    weights.set(one.code, (weights.get(one.code) ?? 0) + weightOf(one));
    const known = best.get(one.code);
    if (known === undefined || rankOf(one) > rankOf(known)) best.set(one.code, one);
  }
  return Array.from(best, ([code, one]) => ({
    code,
    weight: Math.round(100 * (weights.get(code) ?? 0)) / 100,
    evidence: evidenceOf(one),
  })).sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
}

/** `flag 🇷🇺`, `#RussiaHungary`, `title: "Russia"`, `text: "Aleppo"`. */
function evidenceOf({ match: { kind, words }, inTitle }: NamedCountry): string {
  if (kind === "flag") return `flag ${words}`;
  if (kind === "hashtag" || kind === "tagword") return words;
  return `${inTitle ? "title" : "text"}: ${JSON.stringify(words)}`;
}

/** How much one naming says that a text is about the country: its own name says 1. */
const WEIGHTS: Readonly<Record<MatchKind, number>> = {
  flag: 3,
  hashtag: 3,
  tagword: 1,
  name: 1,
  division: 1,
  city: 1,
  capital: 0.9,
  demonym: 0.8,
  government: 0.5,
};

/** How much one naming of this kind says where it stands. */
export const weightOfKind = (kind: MatchKind): number => WEIGHTS[kind];

/** What the title names stands in the text, too, as a rule, and so counts three times. */
const TITLE_FACTOR = 2;

/** Doubtful words are as likely a person's ("Clinton"). */
const DOUBTFUL_FACTOR = 0.2;

const weightOf = ({ match: { kind, trust }, inTitle }: NamedCountry): number =>
  WEIGHTS[kind] * (inTitle ? TITLE_FACTOR : 1) * (trust === "shared" ? DOUBTFUL_FACTOR : 1);

/** Which naming is shown: flags, then hashtags, then the title; the first of its kind. */
const rankOf = ({ match: { kind }, inTitle }: NamedCountry): number => {
  if (kind === "flag") return 5;
  if (kind === "hashtag") return 4;
  return (inTitle ? 2 : 0) + WEIGHTS[kind];
};
