import { itemAt } from "../../platform/collections/list.ts";
import type { Archive } from "../archive/archive.ts";
import { postPath, rootOf, thumbnailPath } from "../archive/urls.ts";
import { frameFor, type ViewContext } from "./context.ts";
import { langOf } from "./links.ts";
import { type Listing, type ListingSlice, pagerOf } from "./listing-view.ts";
import { titleOf } from "./names.ts";
import type { GalleryView, TileView } from "./views.ts";

/** What all pages of one gallery have in common. */
export interface Gallery
  extends Pick<Listing, "front" | "count" | "heading" | "lang" | "section" | "trail"> {
  /** "12 pictures and 3 videos" */
  readonly counts: string;
}

/** A picture or a video of the post at a position. */
export interface GalleryItem {
  readonly position: number;
  readonly sha256: string;
}

/** One page of a gallery. */
export interface GalleryPage {
  readonly gallery: Gallery;
  readonly slice: ListingSlice;
  /** Oldest first. */
  readonly pictures: readonly GalleryItem[];
}

/** Tiles on a page of a gallery. */
export const TILES_A_PAGE = 60;

/** The pictures and videos of some posts, in their order. */
export function picturesOf(
  { pictures }: Pick<Archive, "pictures">,
  posts: readonly number[],
): readonly GalleryItem[] {
  if (pictures.size === 0) return [];
  return posts.flatMap((position) =>
    (pictures.get(position) ?? []).map((sha256) => ({ position, sha256 })),
  );
}

/** `12 pictures and 1 video` */
export function countPictures(
  { archive, labels }: Pick<ViewContext, "labels" | "archive">,
  items: readonly GalleryItem[],
): string {
  const isVideo = ({ sha256 }: GalleryItem): boolean => archive.media.get(sha256)?.use === "video";
  const videos = items.filter(isVideo).length;
  const count = (value: number, word: string): readonly string[] =>
    value === 0 ? [] : [`${labels.count(value)} ${word}${value === 1 ? "" : "s"}`];
  return [...count(items.length - videos, "picture"), ...count(videos, "video")].join(" and ");
}

/** The view of one page of a gallery, the newest first, as in a listing. */
export function galleryView(
  context: ViewContext,
  { gallery, slice, pictures }: GalleryPage,
): GalleryView {
  const { heading, lang, section, trail, counts } = gallery;
  const root = rootOf(slice.path);
  const page = slice.number === undefined ? "" : `, page ${slice.number}`;
  const pager = pagerOf(gallery, slice, TILES_A_PAGE);
  return {
    kind: "gallery",
    frame: frameFor(context, slice.path, {
      title: `Pictures: ${heading}${page}`,
      description: `${heading}${page}: pictures and videos of ${context.site.title}`,
      section,
    }),
    trail: trail.map(({ front, ...link }) => ({ href: root + front, ...link })),
    heading,
    ...(lang !== undefined && { lang }),
    ...(slice.number === undefined && { counts }),
    tiles: pictures.toReversed().map((item) => tileOf(context, item, root)),
    ...(pager !== undefined && { pager }),
  };
}

function tileOf(context: ViewContext, { position, sha256 }: GalleryItem, root: string): TileView {
  const { archive, labels } = context;
  const post = itemAt(archive.shown, position);
  const file = archive.media.get(sha256);
  return {
    href: root + postPath(post.permalink),
    ...(file?.hasThumbnail && { src: root + thumbnailPath(sha256) }),
    kind: file?.use === "video" ? "Video" : "Picture",
    date: labels.date({ ...(post.edtf !== undefined && { edtf: post.edtf }) }),
    title: titleOf(context, post),
    ...langOf(context, post),
  };
}

/** What a tile shows of its file, for hashes. */
export const tileState = (
  { media }: Pick<ViewContext["archive"], "media">,
  { sha256 }: GalleryItem,
): string => {
  const file = media.get(sha256);
  return [sha256, file?.use, file?.hasThumbnail].join(" ");
};
