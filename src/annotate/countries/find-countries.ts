import type { CountryCode, CountryFindings } from "../../types.ts";
import { throughSentence } from "../shorten.ts";
import { findTitleLine } from "../title.ts";
import { type CountryMatch, countryMatches, type MatchKind } from "./matches.ts";

/**
 * The countries a post is tagged with (flags and hashtags anywhere, names in its title) with the
 * evidence for each, and those that only the rest of its text names; each list in alphabetical
 * order. A title that was cut counts to the end of its sentence.
 */
export function findCountries(text: string, title: string): CountryFindings {
  const inText = countryMatches(text);
  const inTitle = countryMatches(headline(text, title)).filter(({ kind }) => !OF_POST.has(kind));
  const ofPost = inText.filter(({ kind }) => OF_POST.has(kind));
  const known = new Set([...inText, ...inTitle].flatMap(unmistakable));
  const evidence = new Map<CountryCode, string>();
  for (const match of [...ofPost.toSorted(byKind), ...inTitle]) {
    const code = countryOf(match, known);
    if (code !== undefined && !evidence.has(code)) evidence.set(code, evidenceOf(match));
  }
  const mentioned = new Set(inText.flatMap((match) => countryOf(match, known) ?? []));
  const tagged = [...evidence].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    countries: tagged.map(([code]) => code),
    mentions: [...mentioned].filter((code) => !evidence.has(code)).sort(),
    evidence: Object.fromEntries(tagged),
  };
}

/** What tags the whole post wherever it stands, the better evidence first. */
const OF_POST: ReadonlySet<MatchKind> = new Set(["flag", "hashtag"]);

const byKind = (a: CountryMatch, b: CountryMatch): number =>
  Number(b.kind === "flag") - Number(a.kind === "flag") || a.offset - b.offset;

/** The title, or where it was cut ("…"), its whole sentence; a name cut away still counts. */
function headline(text: string, title: string): string {
  const kept = title.endsWith("…") ? title.slice(0, -1) : title;
  const line = kept === title ? "" : findTitleLine(text);
  return line.startsWith(kept) && kept !== ""
    ? throughSentence(line, kept.length, HEADLINE_LENGTH)
    : title;
}

/** In UTF-16 code units: longer first lines are a paragraph, not a headline. */
const HEADLINE_LENGTH = 300;

const unmistakable = ({ sure, codes }: CountryMatch): readonly CountryCode[] =>
  sure && codes.length === 1 ? codes : [];

/** Words that fit several countries mean the one that the text names otherwise, else the likeliest. */
function countryOf(
  { codes, sure }: CountryMatch,
  known: ReadonlySet<CountryCode>,
): CountryCode | undefined {
  return codes.find((code) => known.has(code)) ?? (sure ? codes[0] : undefined);
}

const evidenceOf = ({ kind, words }: CountryMatch): string => {
  if (kind === "flag") return `flag ${words}`;
  return kind === "hashtag" ? words : `title: ${JSON.stringify(words)}`;
};
