import type {
  CountryCode,
  CountryFindings,
  CountryOverride,
  CountryWeight,
} from "../../core/types.ts";
import { normalise } from "../../platform/text/normal-form.ts";
import { headline } from "./headline.ts";
import { localSigns } from "./local-signs.ts";
import { type CountryMatch, type MatchKind, matchesIn } from "./matches.ts";
import { createNameBook, type NameBook } from "./name-book.ts";
import type { NamedCountry } from "./named-country.ts";
import { overrideWords } from "./overrides.ts";
import { joinRegions } from "./regions.ts";
import { resolveMatches } from "./resolve.ts";
import { weigh } from "./weigh.ts";

/** Finds the countries of posts with the names of one archive. */
export interface CountryFinder {
  /**
   * The countries a post is tagged with (flags and hashtags anywhere, names in its title) with the
   * evidence for each, and those that only the rest of its text names; both by weight. A title
   * that was cut counts to the end of its sentence.
   */
  readonly findCountries: (text: string, title: string) => CountryFindings;
  /** All countries that a post names, the one it is most about first. */
  readonly weighCountries: (text: string, title: string) => readonly CountryWeight[];
}

/** A finder with these corrections; names are compiled when a text first uses their script. */
export function createCountryFinder(overrides: readonly CountryOverride[]): CountryFinder {
  const book = createNameBook(overrideWords(overrides));
  return {
    findCountries: (text, title) => findings(namedIn(text, title, book)),
    weighCountries: (text, title) => weigh(namedIn(text, title, book)),
  };
}

function namedIn(given: string, title: string, book: NameBook): readonly NamedCountry[] {
  const read = (part: string): readonly CountryMatch[] => {
    const text = normalise(part, "NFC");
    return joinRegions(text, matchesIn(text, book));
  };
  const inTitle = read(headline(given, title)).filter(({ kind }) => !OF_POST.has(kind));
  const inText = read(given);
  const signs = [...inTitle, ...inText].some(isOpen) ? localSigns(given) : NO_SIGNS;
  return resolveMatches(inTitle, inText, signs);
}

/** Whether the words might mean a place in another country, too. */
const isOpen = ({ codes, isLocal, kind }: CountryMatch): boolean =>
  isLocal || codes.length > 1 || kind === "city" || kind === "capital";

const NO_SIGNS: ReadonlyMap<CountryCode, number> = new Map();

/** Kinds of matches that tag the whole post wherever they stand. */
const OF_POST: ReadonlySet<MatchKind> = new Set(["flag", "hashtag"]);

function findings(named: readonly NamedCountry[]): CountryFindings {
  const weights = weigh(named);
  const tagging = new Set(named.filter(tagsPost).map(({ code }) => code));
  const tagged = weights.filter(({ code }) => tagging.has(code));
  return {
    countries: tagged.map(({ code }) => code),
    mentions: weights.flatMap(({ code }): readonly CountryCode[] =>
      tagging.has(code) ? [] : [code],
    ),
    evidence: Object.fromEntries(tagged.map(({ code, evidence }) => [code, evidence])),
  };
}

/**
 * Who meets in New York or San Francisco says nothing of the United States: cities and regions of
 * a title are mentions.
 */
const tagsPost = ({ match: { kind }, inTitle }: NamedCountry): boolean =>
  OF_POST.has(kind) || (inTitle && kind !== "city" && kind !== "division");
