import { createCardHash } from "../archive/card-hash.ts";
import type { SiteContext } from "../views/context.ts";
import { galleryOf } from "../views/galleries.ts";
import { TILES_A_PAGE, tileState } from "../views/gallery-view.ts";
import { type ListingSlice, pagerOf, sliceListing } from "../views/listing-view.ts";
import { listListings } from "../views/listings.ts";
import { groupOfOne, type OutputGroup, type OutputHash } from "../views/output.ts";

/** The pages of all galleries: of each its front, then its numbered pages. */
export function galleryGroups(context: SiteContext, hashOf: OutputHash): readonly OutputGroup[] {
  const { archive } = context;
  if (archive.pictures.size === 0) return [];
  const hashCards = createCardHash(archive.outlines);
  return [...listListings(context)].flatMap((listed): readonly OutputGroup[] => {
    const { gallery, pictures: all } = galleryOf(context, listed) ?? {};
    if (gallery === undefined || all === undefined) return [];
    const { heading, counts, trail } = gallery;
    return sliceListing(gallery.front, all.length, TILES_A_PAGE).map((slice) => {
      const pictures = all.slice(slice.from, slice.to);
      const saidOn = ({ number }: ListingSlice) => (number === undefined ? counts : "");
      const depends = [
        ...[heading, saidOn(slice), ...trail.map(({ label }) => label)],
        JSON.stringify(pagerOf(gallery, slice, TILES_A_PAGE)) ?? "",
        hashCards(pictures.map(({ position }) => position)),
        ...pictures.map((picture) => tileState(archive, picture)),
      ];
      return groupOfOne({
        path: slice.path,
        hash: hashOf("gallery", ...depends),
        content: { kind: "gallery", gallery, slice, pictures },
      });
    });
  });
}
