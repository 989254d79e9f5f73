import type { PagePath } from "../../core/types.ts";
import { numberedPath, rootOf } from "../archive/urls.ts";
import { calendarOf } from "./calendar.ts";
import { addressOf, frameFor, type ViewContext } from "./context.ts";
import type { CardView, ChannelView, FrameView, LinkView, ListingView } from "./views.ts";

/** What all pages of one listing have in common. */
export interface Listing {
  readonly front: PagePath;
  /** The number of its posts. */
  readonly count: number;
  readonly heading: string;
  /** The language of the heading and of the labels below, where it is not the page's. */
  readonly lang?: string;
  readonly section: NonNullable<FrameView["section"]>;
  readonly flag?: string;
  /** The page that has its posts in full. */
  readonly full?: PagePath;
  /** The pages above this one, from the widest. */
  readonly trail: readonly {
    readonly front: PagePath;
    readonly label: string;
    readonly lang?: string;
  }[];
  /** Finer listings inside this one. */
  readonly parts: readonly {
    readonly front: PagePath;
    readonly label: string;
    readonly lang?: string;
    readonly count: number;
  }[];
  /** A month (`2024-07`), whose parts are its days: its page shows them as a calendar. */
  readonly month?: string;
  /** Whether all its posts are of one channel, so that cards need not name it. */
  readonly isOfOneChannel?: true;
  /** What is known of a channel, for its own page. */
  readonly channel?: ChannelView;
  /** The parts of channels, the largest, where there are several; and how many others there are. */
  readonly shares?: {
    readonly largest: readonly {
      readonly front?: PagePath;
      readonly label: string;
      readonly count: number;
    }[];
    readonly more: number;
  };
  /** A wider listing: that of all channels, or of all posts. */
  readonly whole?: { readonly front: PagePath; readonly label: string };
  /** How many posts there are, where this listing has the newest alone. */
  readonly total?: number;
  /** The page of its pictures and videos, as "12 pictures and 3 videos". */
  readonly gallery?: { readonly front: PagePath; readonly label: string };
  /** The query that finds its posts. */
  readonly query?: string;
  readonly feed?: { readonly path: PagePath; readonly title: string };
}

/** A listing with the positions of its posts, oldest first. */
export interface ListedPosts {
  readonly listing: Listing;
  readonly posts: readonly number[];
  /** All that its gallery shows, where the listing has the newest alone. */
  readonly pictured?: readonly number[];
}

/** What numbered pages show of their listing, for their hashes. */
export const numberedState = ({ heading, trail }: Listing): string =>
  [heading, ...trail.map(({ label }) => label)].join("\u0000");

/** What its front shows of it. */
export const frontState = (listing: Listing): string =>
  JSON.stringify([
    ...[numberedState(listing), listing.count],
    listing.parts.map((part) => `${part.label} ${part.count}`),
    ...[
      listing.channel,
      listing.shares,
      listing.whole,
      listing.gallery,
      listing.total,
      listing.query,
      listing.feed,
    ],
  ]);

/**
 * One page of a listing. The front shows the newest posts; where it cannot show all, every full
 * page counted from the oldest has a number and keeps its posts for good.
 */
export interface ListingSlice {
  readonly path: PagePath;
  /** Absent on the front. */
  readonly number?: number;
  /** The range of the listing's posts, counted from the oldest: from (included) to (excluded). */
  readonly from: number;
  readonly to: number;
}

/** A slice with the posts that it shows. */
export interface ListingPage {
  readonly listing: Listing;
  readonly slice: ListingSlice;
  /** Positions of the posts on this page, oldest first. */
  readonly posts: readonly number[];
}

/** The pages of a listing of `count` posts: the front, then the numbered ones from the oldest. */
export function sliceListing(
  front: PagePath,
  count: number,
  perPage: number,
): readonly ListingSlice[] {
  const full = count > perPage ? Math.floor(count / perPage) : 0;
  const numbered = Array.from({ length: full }, (_, at) => ({
    path: numberedPath(front, at + 1),
    number: at + 1,
    from: at * perPage,
    to: (at + 1) * perPage,
  }));
  return [{ path: front, from: Math.max(0, count - perPage), to: count }, ...numbered];
}

/** The neighbours of a page in its listing; numbered pages never name the newest number. */
export function pagerOf(
  { front, count }: Pick<Listing, "front" | "count">,
  { number }: ListingSlice,
  perPage: number,
): NonNullable<ListingView["pager"]> | undefined {
  if (count <= perPage) return undefined;
  const root = rootOf(number === undefined ? front : numberedPath(front, number));
  const full = Math.floor(count / perPage);
  const link = (to: number, label: string): LinkView => ({
    href: root + numberedPath(front, to),
    label,
  });
  if (number === undefined) {
    return { older: link(full, `Page ${full}`), oldest: link(1, "Oldest") };
  }
  const newest = { href: root + front, label: "Newest" };
  return {
    page: number,
    newest,
    newer: number < full ? link(number + 1, `Page ${number + 1}`) : newest,
    ...(number > 1 && { older: link(number - 1, `Page ${number - 1}`), oldest: link(1, "Oldest") }),
  };
}

/** The card of the post at a position of the archive, for a page whose root prefix is `root`. */
export type CardMaker = (position: number, root: string) => CardView;

const folderOf = (address: string): string => address.slice(0, address.lastIndexOf("/") + 1);

/** The view of one page of a listing, newest post first. */
export function listingView(
  context: ViewContext,
  { listing, slice, posts }: ListingPage,
  cardAt: CardMaker,
): ListingView {
  const { site } = context;
  const { count, heading, lang, section, flag, query, feed } = listing;
  const root = rootOf(slice.path);
  const page = slice.number === undefined ? "" : `, page ${slice.number}`;
  const pager = pagerOf(listing, slice, site.postsPerPage);
  const numbered = slice.number !== undefined;
  return {
    kind: "listing",
    frame: frameFor(context, slice.path, {
      title: heading + page,
      description: `${heading}${page}: posts of ${site.title}`,
      section,
      ...(feed !== undefined &&
        !numbered && { ownFeed: { href: root + feed.path, title: feed.title } }),
    }),
    heading,
    ...(query !== undefined && !numbered && { query }),
    ...(lang !== undefined && { lang }),
    ...(flag !== undefined && { flag }),
    trail: listing.trail.map(({ front, ...link }) => ({ href: root + front, ...link })),
    ...(!numbered && { postCount: listing.total ?? count }),
    address: addressOf(site, slice.path),
    folder: folderOf(addressOf(site, slice.path)),
    ...(listing.full !== undefined && !numbered && { fullHref: root + listing.full }),
    ...(numbered ? { parts: [] } : partsOf(context, listing, root)),
    cards: posts.toReversed().map((position) => cardAt(position, root)),
    ...(pager !== undefined && { pager }),
  };
}

/** What leads from the front of a listing into parts of it. */
function partsOf(
  context: ViewContext,
  { parts, month, channel, shares, whole, gallery }: Listing,
  root: string,
): Pick<
  ListingView,
  "parts" | "calendar" | "channel" | "shares" | "moreShares" | "whole" | "gallery"
> {
  const link = <Part extends { readonly front: PagePath }>({ front, ...part }: Part) => ({
    href: root + front,
    ...part,
  });
  const days = new Map(
    month === undefined ? [] : parts.map((part) => [dayIn(part.front), link(part)]),
  );
  return {
    parts: month === undefined ? parts.map(link) : [],
    ...(month !== undefined && {
      calendar: calendarOf(context.labels, month, (day) => {
        const { href, count } = days.get(day) ?? {};
        return href === undefined || count === undefined ? undefined : { href, count };
      }),
    }),
    ...(channel !== undefined && { channel }),
    ...(shares !== undefined && {
      shares: shares.largest.map(({ front, ...share }) =>
        front === undefined ? share : { href: root + front, ...share },
      ),
      ...(shares.more > 0 && { moreShares: shares.more }),
    }),
    ...(whole !== undefined && { whole: link(whole) }),
    ...(gallery !== undefined && { gallery: link(gallery) }),
  };
}

/** `2024-07-16` in `dates/2024-07-16.html` */
const dayIn = (front: PagePath): string => front.slice("dates/".length, -".html".length);
