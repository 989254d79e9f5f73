import type { Poll } from "../core/message.ts";
import type { Annotations, Body, CountryOverride } from "../core/types.ts";
import { spokenText } from "../platform/text/placeholders.ts";
import { createCountryFinder } from "./countries/find-countries.ts";
import { findDateClues } from "./dates/clues.ts";
import { findHashtags } from "./hashtags.ts";
import { findLanguage } from "./language.ts";
import { maskSpoilers } from "./mask-spoilers.ts";
import { findTitle } from "./title.ts";

/** What of a post annotations are made of. */
interface Annotatable {
  readonly body: Body;
  /** Its words stand for the text of a message that has none. */
  readonly poll?: Poll;
}

/**
 * Create a function that annotates one post: title, hashtags, countries, language and date clues of
 * its text. A title does not tell what a spoiler hides. Pure; linear in the size of the text.
 */
export function createAnnotator(
  overrides: readonly CountryOverride[],
): (post: Annotatable) => Annotations {
  const { findCountries } = createCountryFinder(overrides);
  return ({ body, poll }) => {
    const text = body.text === "" ? (poll?.question ?? "") : spokenText(body.text);
    const title = findTitle(body.ranges === undefined ? text : spokenText(maskSpoilers(body)));
    const lang = findLanguage(text);
    return {
      title,
      hashtags: findHashtags(text),
      countries: findCountries(text, title),
      ...(lang !== undefined && { lang }),
      dateClues: findDateClues(text),
    };
  };
}
