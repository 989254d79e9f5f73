import type { FacetName } from "../archive/facets.ts";
import type { Group } from "../archive/grouping.ts";
import { galleryPath } from "../archive/urls.ts";
import type { SiteContext } from "./context.ts";
import { countPictures, type Gallery, type GalleryItem, picturesOf } from "./gallery-view.ts";
import type { ListedPosts } from "./listing-view.ts";

/** A gallery with all its pictures, oldest first. */
export interface ListedPictures {
  readonly gallery: Gallery;
  readonly pictures: readonly GalleryItem[];
}

/** The gallery of a listing that links to one. */
export function galleryOf(
  { archive }: SiteContext,
  { listing, posts, pictured = posts }: ListedPosts,
): ListedPictures | undefined {
  const { gallery, heading, lang, section, trail, front } = listing;
  if (gallery === undefined) return undefined;
  const pictures = picturesOf(archive, pictured);
  const mark = lang !== undefined && { lang };
  return {
    gallery: {
      ...{ front: gallery.front, count: pictures.length, counts: gallery.label },
      ...{ heading, section, ...mark, trail: [...trail, { front, label: heading, ...mark }] },
    },
    pictures,
  };
}

/** What leads to the pictures and videos of a group; nothing where it has none, or no gallery. */
export function galleryLink(
  context: SiteContext,
  { front, posts }: Group,
  facet: FacetName,
): Pick<ListedPosts["listing"], "gallery"> {
  if (!WITH_GALLERY.has(facet)) return {};
  const pictures = picturesOf(context.archive, posts);
  if (pictures.length === 0) return {};
  return { gallery: { front: galleryPath(front), label: countPictures(context, pictures) } };
}

const WITH_GALLERY: ReadonlySet<FacetName> = new Set(["channels", "dates", "tags"]);
