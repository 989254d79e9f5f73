import type { AnnotatedPost, CountryOverride, RawPost } from "../types.ts";
import { type CountryFinder, createCountryFinder } from "./countries/find-countries.ts";
import { findDateClues } from "./dates/clues.ts";
import { findHashtags } from "./hashtags.ts";
import { findLanguage } from "./language.ts";
import { findTitle } from "./title.ts";
import { zonedTime } from "./zoned-time.ts";

/** What an archive's settings say of reading its posts. */
export interface AnnotateSettings {
  /** IANA time zone of the clock in message headers. */
  readonly timeZone: string;
  /** Corrections of how countries are read, for the whole archive. */
  readonly countries: readonly CountryOverride[];
}

/**
 * Make a function that reads off a post's text what it says of itself, and sets the clock of its
 * header right. Pure; linear in the text.
 */
export function createAnnotator(settings: AnnotateSettings): (raw: RawPost) => AnnotatedPost {
  const { findCountries } = createCountryFinder(settings.countries);
  return (raw) => annotate(raw, settings.timeZone, findCountries);
}

function annotate(
  { postedAt, ...raw }: RawPost,
  timeZone: string,
  findCountries: CountryFinder["findCountries"],
): AnnotatedPost {
  const title = findTitle(raw.text);
  const lang = findLanguage(raw.text);
  return {
    ...raw,
    ...(postedAt !== undefined && { postedAt: zonedTime(postedAt, timeZone) }),
    title,
    hashtags: findHashtags(raw.text),
    countries: findCountries(raw.text, title),
    ...(lang !== undefined && { lang }),
    dateClues: findDateClues(raw.text),
  };
}
