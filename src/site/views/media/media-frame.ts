import type { ViewContext } from "../context.ts";
import type { FrameView } from "../views.ts";
import type { OtherMediaView, PictureView, PostMediaView, TileView } from "./shown-media.ts";

/** The field of a page's frame that lets it play what its media hold. */
export const playsMedia = ({
  media,
}: {
  readonly media?: PostMediaView;
}): Pick<FrameView, "playsMedia"> =>
  media !== undefined && [...media.rows.flat(), ...media.others].some(isPlayer)
    ? { playsMedia: true }
    : {};

/** The first picture that nobody covered, where link previews can find it. */
export function previewImage(
  { site }: Pick<ViewContext, "site">,
  { media }: { readonly media?: PostMediaView },
  root: string,
): Pick<FrameView, "image"> {
  const isOpen = (tile: TileView): tile is PictureView =>
    tile.kind === "picture" && tile.isCovered === undefined;
  const picture = media?.rows.flat().find(isOpen);
  if (site.url === undefined || picture === undefined) return {};
  return { image: { src: site.url + picture.src.slice(root.length), alt: picture.alt } };
}

const isPlayer = ({ kind }: TileView | OtherMediaView): boolean =>
  kind === "video" || kind === "audio";
