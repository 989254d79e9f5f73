import { chunk } from "../../platform/collections/chunk.ts";
import { itemAt, lazyList } from "../../platform/collections/list.ts";
import { cardNames, createCardHash } from "../archive/card-hash.ts";
import type { SiteContext } from "../views/context.ts";
import {
  frontState,
  type ListedPosts,
  type ListingSlice,
  numberedState,
  pagerOf,
  sliceListing,
} from "../views/listing-view.ts";
import { listListings } from "../views/listings.ts";
import type { OutputGroup, OutputHash, Page } from "../views/output.ts";
import { type WatchedPosts, watchListings } from "../views/watches.ts";

/** Numbered pages of one listing that are planned together: what is added to it touches the last. */
const PAGES_A_GROUP = 20;

/** The pages of all listings, those of watches last: of each its front, then its numbered pages a few at a time. */
export function listingGroups(
  context: SiteContext,
  hashOf: OutputHash,
  watched: readonly WatchedPosts[] = [],
): readonly OutputGroup[] {
  const { archive, site } = context;
  const hashCards = createCardHash(archive.outlines, archive.media, cardNames(archive));
  const all = [...listListings(context), ...watchListings(context, watched)];
  return all.flatMap((listed: ListedPosts): readonly OutputGroup[] => {
    const { listing, posts } = listed;
    const { front, count } = listing;
    const saidOnFront = frontState(listing);
    const saidOn = ({ number }: ListingSlice): string =>
      number === undefined ? saidOnFront : numberedState(listing);
    const pagerOn = (slice: ListingSlice): string =>
      JSON.stringify(pagerOf(listing, slice, site.postsPerPage)) ?? "";
    const pageOf = (slice: ListingSlice): Page => {
      const shown = posts.slice(slice.from, slice.to);
      return {
        path: slice.path,
        content: { kind: "listing", listing, slice, posts: shown },
        get hash() {
          return hashOf("listing", saidOn(slice), pagerOn(slice), hashCards(shown));
        },
      };
    };
    const groupOf = (slices: readonly ListingSlice[]): OutputGroup => {
      const [first, last] = [itemAt(slices, 0), itemAt(slices, slices.length - 1)];
      const cards = hashCards(posts.slice(first.from, last.to));
      return {
        // Of the pages between, the first and the last tell the numbers.
        key: hashOf("listing", first.path, saidOn(first), pagerOn(last), cards),
        outputs: lazyList(slices.length, (at) => pageOf(itemAt(slices, at))),
      };
    };
    const [top, ...numbered] = sliceListing(front, count, site.postsPerPage);
    return [...(top ? [[top]] : []), ...chunk(numbered, PAGES_A_GROUP)].map(groupOf);
  });
}
