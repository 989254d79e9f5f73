import { foldHashtag } from "../../annotate/hashtags.ts";
import { dayOf } from "../../core/dates/iso-times.ts";
import type { PostPreview, ShownPost } from "../../core/post.ts";
import type { CountryCode } from "../../core/types.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import type { Group } from "../archive/grouping.ts";
import {
  channelPath,
  countryPath,
  postPath,
  sourcePath,
  tagPath,
  thumbnailPath,
} from "../archive/urls.ts";
import type { ViewContext } from "./context.ts";
import type { Labels } from "./labels.ts";
import { listMedia } from "./media-words.ts";
import { hasTitle, languageOf, nameOf, shortName, shortText, sourceName } from "./names.ts";
import type { CardView, CountryView, LinkView, OutwardLinkView } from "./views.ts";

/**
 * The most countries, and the most hashtags, on a card. Each of them has a listing with that card:
 * if cards showed all, the size of the site would grow with the square of their number.
 */
const MOST_ON_CARD = 12;

/** A post in a listing, as seen from a page whose root prefix is `root`. */
export function cardOf(context: ViewContext, post: ShownPost, root: string): CardView {
  const { preview } = post;
  const isTitled = hasTitle(post);
  const moreCountries = post.countries.length - MOST_ON_CARD;
  const moreHashtags = post.hashtags.length - MOST_ON_CARD;
  return {
    href: root + postPath(post.permalink),
    title: isTitled ? shortText(post.title) : nameOf(preview),
    ...(isTitled && langOf(context, post)),
    date: context.labels.date(post),
    countries: post.countries
      .slice(0, MOST_ON_CARD)
      .map((code) => countryLink(context, code, root)),
    ...(moreCountries > 0 && { moreCountries }),
    hashtags: post.hashtags.slice(0, MOST_ON_CARD).map((tag) => tagLink(tag, root)),
    ...(moreHashtags > 0 && { moreHashtags }),
    ...(post.forwardedFrom !== undefined && { forwardedFrom: sourceName(post.forwardedFrom) }),
    ...(context.archive.extras.hasChannels &&
      post.channel !== undefined && { channel: channelLink(context, post.channel, root) }),
    ...(preview?.text !== undefined && { text: preview.text }),
    ...(preview !== undefined && holdsMore(preview) && heldBy(context, preview, isTitled, root)),
  };
}

/** A link to the page of a channel, by its slug. */
export const channelLink = ({ archive }: ViewContext, slug: string, root: string): LinkView => ({
  href: root + channelPath(slug),
  label: shortName(archive.channels.get(slug)?.name ?? slug),
});

/** Most posts are text alone. */
const holdsMore = ({ media, poll }: PostPreview): boolean =>
  media !== undefined || poll !== undefined;

/** A title that tells what the post holds says it once. */
function heldBy(
  { archive }: ViewContext,
  preview: PostPreview,
  isTitled: boolean,
  root: string,
): Pick<CardView, "holds" | "thumbnail"> {
  const { picture = "" } = preview;
  return {
    ...(isTitled && { holds: listMedia(preview) }),
    ...(archive.media.get(picture)?.hasThumbnail && { thumbnail: root + thumbnailPath(picture) }),
  };
}

/**
 * The language of a post: its own where it is known, else the archive's; for a post without words
 * that of its date, by which it is called.
 */
export function langOf(
  { labels }: Pick<ViewContext, "labels">,
  post: Pick<ShownPost, "lang" | "title" | "date" | "edtf">,
): Labels["mark"] {
  if (!hasTitle(post)) {
    const { lang } = labels.date(post);
    return lang === undefined ? {} : { lang };
  }
  return { ...labels.mark, ...languageOf(post) };
}

/** The day on which the links of a post led where it says (ISO 8601). */
export const linkedOn = ({ date }: Pick<ShownPost, "date">): Pick<OutwardLinkView, "linkedOn"> =>
  date === undefined ? {} : { linkedOn: dayOf(date) };

/** A link to a hashtag; cached, so that its HTML is rendered once. */
export const tagLink = (tag: string, root: string): LinkView => tagLinks(root)(tag);

const tagLinks = memoize((root: string) =>
  memoize(
    (tag: string): LinkView => ({
      href: root + tagPath(foldHashtag(tag)),
      label: `#${shortName(tag)}`,
    }),
  ),
);

/** A link to a source's listing. */
export const sourceLink = (name: string, root: string): LinkView => ({
  href: root + sourcePath(name),
  label: sourceName(name),
});

/** A link to a country; cached, too. */
export const countryLink = (
  { labels }: ViewContext,
  code: CountryCode,
  root: string,
): CountryView => countryLinks(labels)(root)(code);

const countryLinks = memoize((labels: Labels) =>
  memoize((root: string) =>
    memoize(
      (code: CountryCode): CountryView => ({
        href: root + countryPath(code),
        label: labels.country(code),
        ...labels.mark,
        code,
        flag: labels.flag(code),
      }),
    ),
  ),
);

/** A link to the front of a group, with the number of its posts. */
export const groupLink = (group: Group, label: string, root: string): LinkView => ({
  href: root + group.front,
  label,
  count: group.posts.length,
});

/** The same for the group of a year, month or day. */
export const periodLink = ({ labels }: ViewContext, group: Group, root: string): LinkView => ({
  ...groupLink(group, labels.period(group.key), root),
  ...labels.mark,
});

/** The same for the group of a country. */
export const countryGroupLink = (
  context: ViewContext,
  group: Group,
  root: string,
): CountryView => ({ ...countryLink(context, group.key, root), count: group.posts.length });

/** Groups with the most posts first; ties by key. */
export const largestFirst = (groups: readonly Group[]): readonly Group[] =>
  groups.toSorted((a, b) => b.posts.length - a.posts.length || (a.key < b.key ? -1 : 1));
