import type { AnnotatedPost, RawPost } from "../types.ts";
import { findCountries } from "./countries/find-countries.ts";
import { findDateClues } from "./dates/clues.ts";
import { findHashtags } from "./hashtags.ts";
import { findLanguage } from "./language.ts";
import { findTitle } from "./title.ts";
import { zonedTime } from "./zoned-time.ts";

/**
 * Read off a post's text what it says of itself, and set the clock of its header right by the
 * channel's time zone (IANA). Pure; linear in the text.
 */
export function annotate({ postedAt, ...raw }: RawPost, timeZone: string): AnnotatedPost {
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
