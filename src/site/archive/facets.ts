import { foldHashtag } from "../../annotate/hashtags.ts";
import { knownPeriods } from "../../core/dates/periods.ts";
import { edtfOf, furtherTimes } from "../../core/dates/seen-times.ts";
import type { PostOutline } from "../../core/post.ts";
import type { PagePath } from "../../core/types.ts";
import {
  channelPath,
  channelsPath,
  countriesPath,
  countryPath,
  datePath,
  datesPath,
  sourcePath,
  sourcesPath,
  tagPath,
  tagsPath,
} from "./urls.ts";

/**
 * Receives a value of a post; the spelling may be left out where there is only one. With a `time`
 * (ISO 8601) the post has its place among the others by that time, not by its date.
 */
type AddValue = (key: string, spelling?: string, time?: string) => void;

/** A way to group posts by what they have in common. */
interface Facet {
  /** The page that lists all its groups. */
  readonly index: PagePath;
  /** The page that shows a group's newest posts. */
  readonly frontOf: (key: string) => PagePath;
  readonly collect: (post: PostOutline, add: AddValue) => void;
}

/** The key of the posts whose year is unknown. */
export const UNDATED = "undated";

/**
 * All facets. Groups, listings, indexes, addresses, the home page and the navigation follow from
 * them.
 */
export const FACETS = {
  tags: {
    index: tagsPath,
    frontOf: tagPath,
    collect: ({ hashtags }, add) => {
      for (const tag of hashtags) add(foldHashtag(tag), tag);
    },
  },
  countries: {
    index: countriesPath,
    frontOf: countryPath,
    collect: ({ countries }, add) => {
      for (const code of countries) add(code);
    },
  },
  dates: {
    index: datesPath,
    frontOf: datePath,
    // A year (`2024`), a month (`2024-07`) and a day (`2024-07-16`), as far as they are known.
    // A text that was published again stands in the periods of each time.
    collect: (post, add) => {
      const { year = UNDATED, month, day } = knownPeriods(post.edtf);
      add(year);
      if (month !== undefined) add(month);
      if (day !== undefined) add(day);
      const further = furtherTimes(post);
      if (further.length === 0) return;
      const known = new Set([year, month, day]);
      for (const seen of further) {
        for (const period of Object.values<string>({ ...knownPeriods(edtfOf(seen)) })) {
          if (known.has(period)) continue;
          known.add(period);
          add(period, undefined, seen.time);
        }
      }
    },
  },
  sources: {
    index: sourcesPath,
    frontOf: sourcePath,
    collect: ({ forwardedFrom }, add) => {
      if (forwardedFrom !== undefined) add(forwardedFrom);
    },
  },
  channels: {
    index: channelsPath,
    frontOf: channelPath,
    collect: ({ channel }, add) => {
      if (channel !== undefined) add(channel);
    },
  },
} as const satisfies Readonly<Record<string, Facet>>;

/** The name of a facet. */
export type FacetName = keyof typeof FACETS;

/** The names of all facets, in the order in which their pages are listed. */
export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];
