import { dayOf } from "../../core/dates/iso-times.ts";
import { formatRange, gapsBetween, mergeRanges } from "../../core/number-ranges.ts";
import { COMPLETE_SHAPES } from "../../core/types.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { telegramUrl } from "../../platform/text/telegram-links.ts";
import type { ChannelShare } from "../archive/channel-shares.ts";
import { SHARED_FACETS } from "../archive/channel-shares.ts";
import type { ArchiveChannel, ChannelExport } from "../archive/channels.ts";
import { FACETS, type FacetName } from "../archive/facets.ts";
import { channelPath, rootOf } from "../archive/urls.ts";
import type { SiteContext } from "./context.ts";
import { exportedChannelView, FORMATS, missingLabel } from "./export-views.ts";
import { FACET_PAGES } from "./facet-pages.ts";
import { shortName } from "./names.ts";
import type { ChannelExportView, ChannelView, ContentsView, LinkView } from "./views.ts";

/** What the page of a channel says of it; `shares` are its parts of other groups. */
export function channelView(
  context: SiteContext,
  channel: ArchiveChannel,
  shares: readonly ChannelShare[],
): ChannelView {
  const { id, username, publisher, exports } = channel;
  const more = exports.length - MOST_EXPORTS;
  return {
    ...(username !== undefined && {
      username: { href: telegramUrl({ channel: username }), label: `@${username}` },
    }),
    ...(id !== undefined && { id: String(id) }),
    ...(publisher !== undefined && { publisher: shortName(publisher) }),
    ...spanOf(context, channel),
    ...numbersOf(context, channel),
    exports: exports.slice(-MOST_EXPORTS).map((each) => channelExportView(context, each)),
    ...(more > 0 && { moreExports: more }),
    contents: SHARED_FACETS.map((facet) => contentsOf(context, facet, shares)).filter(
      ({ links }) => links.length > 0,
    ),
  };
}

/** The page shows the last exports; the page about the archive has the others. */
const MOST_EXPORTS = 20;

/** From the first to the last day on which it is known to have published. */
function spanOf(
  { archive, labels }: SiteContext,
  { group }: ArchiveChannel,
): Pick<ChannelView, "span"> {
  const dayAt = (position: number): string | undefined => archive.outlines[position]?.date;
  const first = group.posts.find((position) => dayAt(position) !== undefined);
  const last = group.posts.findLast((position) => dayAt(position) !== undefined);
  if (first === undefined || last === undefined) return {};
  const [from, to] = [first, last].map((position) => dayOf(dayAt(position) ?? ""));
  if (from === undefined || to === undefined) return {};
  return {
    span: from === to ? labels.period(from) : `${labels.period(from)} to ${labels.period(to)}`,
  };
}

/** Which numbers its exports have together, and which none has. */
function numbersOf(
  { labels }: SiteContext,
  { numbers, exports }: ArchiveChannel,
): Pick<ChannelView, "numbers" | "missing"> {
  const ranges = mergeRanges(exports.flatMap(({ channel }) => channel.numbers));
  const [first, last] = [ranges[0] ?? numbers, ranges.at(-1) ?? numbers];
  if (first === undefined || last === undefined) return {};
  // What a single export lacks is said of that export.
  const gaps = exports.length > 1 ? gapsBetween(ranges) : [];
  return {
    numbers: formatRange({ from: first.from, to: last.to }, "–"),
    ...(gaps.length > 0 && { missing: missingLabel(labels, gaps, "in none of the exports") }),
  };
}

const channelExportView = (
  { labels }: SiteContext,
  { export: { name, shape }, channel }: ChannelExport,
): ChannelExportView => ({
  ...exportedChannelView(labels, channel, COMPLETE_SHAPES.has(shape)),
  ...{ name: shortName(name), format: FORMATS[shape] },
});

/** Its years, or the largest of its tags, countries or sources. */
function contentsOf(
  context: SiteContext,
  facet: (typeof SHARED_FACETS)[number],
  shares: readonly ChannelShare[],
): ContentsView {
  const all = shares.filter((share) => share.facet === facet);
  const shown = facet === "dates" ? all : largestFirst(all).slice(0, MOST_SHARES);
  return {
    label: facet === "dates" ? "Years" : FACET_PAGES[facet].label,
    href: FACETS[facet].index,
    links: shown.map((share) => shareLink(context, share)),
    total: shown.length,
  };
}

const MOST_SHARES = 24;

const largestFirst = (shares: readonly ChannelShare[]): readonly ChannelShare[] =>
  shares.toSorted((a, b) => b.count - a.count || (a.group.key < b.group.key ? -1 : 1));

/** A link to the part of a group that is the channel's; where it has no page, to the whole group. */
const shareLink = (
  context: SiteContext,
  { slug, facet, group, front = group.front, count }: ChannelShare,
): LinkView => {
  const root = rootOf(channelPath(slug));
  return { ...FACET_PAGES[facet].link(context, group, root), href: root + front, count };
};

/** The shares of each channel. */
export function sharesByChannel(
  shares: SiteContext["archive"]["shares"],
): ReadonlyMap<string, readonly ChannelShare[]> {
  return groupBy([...shares.values()].flat(), ({ slug }) => slug);
}

/** Facets that a site with one channel, or none, does not show. */
export const isShownFacet = (
  { archive }: Pick<SiteContext, "archive">,
  facet: FacetName,
): boolean => facet !== "channels" || archive.extras.hasChannels;
