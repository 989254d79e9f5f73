import { type Archive, groupsWithin } from "../archive/archive.ts";
import { FACET_NAMES, FACETS } from "../archive/facets.ts";
import type { Group } from "../archive/grouping.ts";
import { aboutPath, dayPath, postsPath } from "../archive/urls.ts";
import { channelView, sharesByChannel } from "./channel-view.ts";
import type { SiteContext } from "./context.ts";
import { hasDayPage } from "./day-parts.ts";
import { FACET_PAGES } from "./facet-pages.ts";
import { galleryLink } from "./galleries.ts";
import type { ListedPosts, Listing } from "./listing-view.ts";
import { shortName } from "./names.ts";

type Trail = Listing["trail"];

/** Every listing of the archive: all posts, tags, countries, sources, years, months, days. */
export function* listListings(context: SiteContext): Generator<ListedPosts> {
  const { archive } = context;
  yield listed(everything(archive), { heading: "All posts", section: "posts", trail: [] });
  for (const facet of FACET_NAMES) {
    if (facet === "dates" || facet === "channels") continue;
    const { title, link } = FACET_PAGES[facet];
    const trail: Trail = [{ front: FACETS[facet].index, label: title }];
    for (const group of archive.groups[facet]) {
      const { label, lang, flag } = link(context, group, "");
      yield listed(group, {
        heading: label,
        ...(lang !== undefined && { lang }),
        ...(flag !== undefined && { flag }),
        ...{
          section: facet,
          trail,
          ...sharesOf(context, group),
          ...galleryLink(context, group, facet),
        },
      });
    }
  }
  yield* listPeriods(context);
  yield* listChannelListings(context);
}

/** The page of each channel; with several channels also their parts of other listings. */
function* listChannelListings(context: SiteContext): Generator<ListedPosts> {
  const { archive } = context;
  const { hasChannels } = archive.extras;
  const shares = sharesByChannel(archive.shares);
  const trail: Trail = hasChannels
    ? [{ front: FACETS.channels.index, label: FACET_PAGES.channels.title }]
    : [{ front: aboutPath, label: "About" }];
  for (const channel of archive.channels.values()) {
    const own = shares.get(channel.slug) ?? [];
    const heading = shortName(channel.name);
    const page = listed(channel.group, {
      ...{ heading, section: hasChannels ? "channels" : "about", trail, isOfOneChannel: true },
      channel: channelView(context, channel, own),
      ...galleryLink(context, channel.group, "channels"),
    });
    yield newestOf(context, page);
    const above = [...trail, { front: channel.group.front, label: heading }];
    for (const { facet, group, count, front, posts } of own) {
      if (front === undefined || posts === undefined) continue;
      const { label, lang, flag } = FACET_PAGES[facet].link(context, group, "");
      yield {
        listing: {
          ...{ front, count, heading: label, section: "channels", trail: above, parts: [] },
          ...(lang !== undefined && { lang }),
          ...(flag !== undefined && { flag }),
          ...{ isOfOneChannel: true, whole: { front: group.front, label: "All channels" } },
        },
        posts,
      };
    }
  }
}

/** The newest posts of a listing that has all: the others have numbered pages already. */
function newestOf({ archive, site }: SiteContext, listed: ListedPosts): ListedPosts {
  const { listing, posts } = listed;
  if (posts.length < archive.posts.length || posts.length <= site.postsPerPage) return listed;
  const newest = posts.slice(-site.postsPerPage);
  return {
    listing: {
      ...listing,
      ...{ count: newest.length, total: posts.length },
      whole: { front: postsPath, label: "All posts" },
    },
    ...{ posts: newest, pictured: posts },
  };
}

/** How much of a group each channel has, the largest first. */
function sharesOf({ archive }: SiteContext, { front }: Group): Pick<Listing, "shares"> {
  const all = archive.shares.get(front) ?? [];
  if (all.length < 2) return {};
  const largest = all
    .toSorted((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_SHARES)
    .map(({ slug, front, count }) => ({
      ...(front !== undefined && { front }),
      ...{ label: shortName(archive.channels.get(slug)?.name ?? slug), count },
    }));
  return { shares: { largest, more: all.length - largest.length } };
}

const MOST_SHARES = 12;

function* listPeriods(context: SiteContext): Generator<ListedPosts> {
  const { archive, labels } = context;
  const monthsOf = groupsWithin(archive.months, 4);
  const daysOf = groupsWithin(archive.days, 7);
  const fronts = new Map(
    [...archive.years, ...archive.months].map(({ key, front }) => [key, front]),
  );
  const trailTo = (...periods: readonly string[]): Trail => [
    { front: FACETS.dates.index, label: FACET_PAGES.dates.title },
    ...periods.flatMap((period) => {
      const front = fronts.get(period);
      return front === undefined ? [] : [{ front, label: labels.period(period), ...labels.mark }];
    }),
  ];
  const dated = (
    group: Group,
    trail: Trail,
    parts: readonly Group[] = [],
    more: Partial<Listing> = {},
  ): ListedPosts =>
    listed(
      group,
      { heading: labels.period(group.key), ...labels.mark, section: "dates", trail, ...more },
      parts.map(({ key, front, posts }) => ({
        front,
        label: labels.period(key),
        ...labels.mark,
        count: posts.length,
      })),
    );
  for (const year of archive.years) {
    const more = { ...sharesOf(context, year), ...galleryLink(context, year, "dates") };
    yield dated(year, trailTo(), monthsOf.get(year.key), more);
  }
  for (const month of archive.months) {
    const days = daysOf.get(month.key);
    const isFilled = days !== undefined && { month: month.key };
    yield dated(month, trailTo(month.key.slice(0, 4)), days, { ...isFilled });
  }
  for (const day of archive.days) {
    const { listing, posts } = dated(day, trailTo(day.key.slice(0, 4), day.key.slice(0, 7)));
    const full = hasDayPage(posts.length) ? { full: dayPath(day.key) } : {};
    yield { listing: { ...listing, ...full }, posts };
  }
  const { undated } = archive;
  if (undated !== undefined) {
    yield listed(undated, { heading: "Undated posts", section: "dates", trail: trailTo() });
  }
}

const listed = (
  { front, posts }: Pick<Group, "front" | "posts">,
  shown: Omit<Listing, "front" | "count" | "parts">,
  parts: Listing["parts"] = [],
): ListedPosts => ({ listing: { ...shown, front, count: posts.length, parts }, posts });

const everything = ({ posts }: Archive): Pick<Group, "front" | "posts"> => ({
  front: postsPath,
  posts: Array.from({ length: posts.length }, (_, at) => at),
});
