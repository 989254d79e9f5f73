import { positionOf } from "../core/locator.ts";
import type { AnnotatedPost, CountryOverride, RawPost, Remark } from "../core/types.ts";
import { spokenText } from "../platform/text/placeholders.ts";
import { type CountryFinder, createCountryFinder } from "./countries/find-countries.ts";
import { findDateClues } from "./dates/clues.ts";
import { resolveTimes } from "./dump-times.ts";
import { findHashtags } from "./hashtags.ts";
import { findLanguage } from "./language.ts";
import { findTitle } from "./title.ts";

/** The settings of an archive by which posts are annotated. */
export interface AnnotateSettings {
  /** IANA time zone of the clock in message headers. */
  readonly timeZone: string;
  /** Corrections of how countries are read, for the whole archive. */
  readonly countries: readonly CountryOverride[];
}

/** The annotated posts of a dump, and warnings about their times. */
interface AnnotatedDump {
  readonly posts: readonly AnnotatedPost[];
  readonly remarks: readonly Remark[];
}

/**
 * Create a function that annotates the posts of one dump: title, hashtags, countries, language and
 * date clues of each text, and the offsets of the times in message headers. Pure; linear in the
 * size of the texts.
 */
export function createAnnotator(
  settings: AnnotateSettings,
): (posts: readonly RawPost[]) => AnnotatedDump {
  const { findCountries } = createCountryFinder(settings.countries);
  return (posts) => {
    const { times, warnings } = resolveTimes(
      posts.map(({ postedAt }) => postedAt),
      settings.timeZone,
    );
    return {
      posts: posts.map((raw, at) => annotate(raw, times[at], findCountries)),
      remarks: warnings.flatMap(({ at, message }) => {
        const post = posts[at];
        return post === undefined ? [] : [{ dump: post.dump, line: positionOf(post), message }];
      }),
    };
  };
}

function annotate(
  { postedAt: _local, ...raw }: RawPost,
  postedAt: string | undefined,
  findCountries: CountryFinder["findCountries"],
): AnnotatedPost {
  const text = spokenText(raw.body.text);
  const title = findTitle(text);
  const lang = findLanguage(text);
  return {
    ...raw,
    ...(postedAt !== undefined && { postedAt }),
    title,
    hashtags: findHashtags(text),
    countries: findCountries(text, title),
    ...(lang !== undefined && { lang }),
    dateClues: findDateClues(text),
  };
}
