import type { AnnotatedPost, RawPost } from "../types.ts";
import { findCountries } from "./countries/find-countries.ts";
import { findDateClues } from "./dates/clues.ts";
import { findHashtags } from "./hashtags.ts";
import { findLanguage } from "./language.ts";
import { findTitle } from "./title.ts";

/** Read off a post's text what it says of itself. Pure; linear in the text. */
export function annotate(raw: RawPost): AnnotatedPost {
  const title = findTitle(raw.text);
  const lang = findLanguage(raw.text);
  return {
    ...raw,
    title,
    hashtags: findHashtags(raw.text),
    countries: findCountries(raw.text, title),
    ...(lang !== undefined && { lang }),
    dateClues: findDateClues(raw.text),
  };
}
