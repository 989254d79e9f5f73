import type { KeptFile } from "../../../core/kept-file.ts";
import type { Media, MediaKind } from "../../../core/message.ts";
import type { PostSummary } from "../../../core/post.ts";
import type { ViewContext } from "../context.ts";
import { divideIntoRows, shapeOf } from "./album-rows.ts";
import { type AlbumPlace, altText } from "./alt-text.ts";
import { measured } from "./media-facts.ts";
import { missingList, missingTile, missingView } from "./missing-view.ts";
import { audioView, FACTS, factView, fileView, PLACES, placeView } from "./other-views.ts";
import { pictureView } from "./picture-view.ts";
import type { MediaRow, OtherMediaView, PostMediaView, TileView } from "./shown-media.ts";
import { videoView } from "./video-view.ts";

/** A page shows so many; a message has one, an album ten, and a file written by hand any number. */
const MOST_MEDIA = 500;

/** What a post holds besides words, as seen from a page whose root prefix is `root`. */
export function mediaView(
  context: ViewContext,
  post: PostSummary,
  root: string,
): { readonly media?: PostMediaView } {
  const { media: all = [] } = post;
  if (all.length === 0) return {};
  const found = all.slice(0, MOST_MEDIA).map((media) => find(context, media));
  const isVisible = found.some(isPictured);
  const tiles = found.filter((each) => isVisible && isTile(each));
  const others = found.filter((each) => !isVisible || !isTile(each));
  const shown = othersOf(context, others, root);
  const isThere = isVisible || shown.some(({ kind }) => kind !== "missing");
  return {
    media: {
      isAbove: isThere,
      rows: rowsOf(context, post, tiles, root),
      others: shown,
      ...(all.length > MOST_MEDIA && { more: all.length - MOST_MEDIA }),
    },
  };
}

/** An entry of a post's media with its file, where the archive has it. */
interface Found {
  readonly media: Media;
  readonly kept?: KeptFile;
}

function find({ archive }: ViewContext, media: Media): Found {
  const kept = media.sha256 === undefined ? undefined : archive.media.get(media.sha256);
  return kept === undefined ? { media } : { media, kept };
}

/** A picture or a video that a page shows; one that was sent as a file is a file. */
const isPictured = ({ media, kept }: Found): boolean =>
  media.kind !== "file" && (kept?.use === "picture" || kept?.use === "video");

/** What has a place in an album, be it there or not. */
const isTile = (found: Found): boolean =>
  isPictured(found) || (found.kept === undefined && VISUAL.has(found.media.kind));

const VISUAL: ReadonlySet<MediaKind> = new Set(["photo", "video", "animation", "round-video"]);

function rowsOf(
  context: ViewContext,
  post: PostSummary,
  tiles: readonly Found[],
  root: string,
): readonly MediaRow[] {
  const [first] = tiles;
  if (first === undefined) return [];
  if (tiles.length === 1) return [[tileOf(context, post, first, { at: 1, of: 1, root })]];
  const shaped = tiles.map((found, at) => ({ found, at: at + 1, shape: shapeOf(sizeOf(found)) }));
  return divideIntoRows(shaped).map((row) => {
    const sum = row.reduce((total, { shape }) => total + shape, 0);
    return row.map(({ found, at, shape }): TileView => {
      const place = { at, of: tiles.length, root, share: shape / sum };
      return { ...tileOf(context, post, found, place), shape };
    });
  });
}

function tileOf(
  context: ViewContext,
  post: PostSummary,
  { media, kept }: Found,
  place: AlbumPlace & { readonly root: string; readonly share?: number },
): TileView {
  if (kept === undefined) {
    const missing = missingView(context, media);
    return place.of > 1 ? missingTile(missing) : missing;
  }
  const alt = altText(context, post, media, place);
  if (kept.use === "video") return videoView(context, media, kept, alt, place.root);
  const picture = pictureView(media, kept, alt, place);
  return place.at === 1 ? { ...picture, isFirst: true } : picture;
}

const sizeOf = ({ media, kept }: Found) => (kept === undefined ? {} : measured(media, kept));

/** All that is no picture, in the post's order; what is not there comes last, in few lines. */
function othersOf(
  context: ViewContext,
  others: readonly Found[],
  root: string,
): readonly OtherMediaView[] {
  const { labels } = context;
  const isMissing = ({ media, kept }: Found): boolean =>
    kept === undefined && !PLACES.has(media.kind) && !isFact(media);
  const there = others
    .filter((found) => !isMissing(found))
    .map(({ media, kept }): OtherMediaView => {
      if (kept === undefined) return PLACES.has(media.kind) ? placeView(media) : factView(media);
      return kept.use === "audio" && media.kind !== "file"
        ? audioView(labels, media, kept, root)
        : fileView(labels, media, kept, root);
    });
  const missing = others.filter(isMissing).map(({ media }) => media);
  return [...there, ...missingList(context, missing)];
}

const isFact = ({ kind, sha256, missing }: Media): boolean =>
  FACTS.has(kind) && sha256 === undefined && missing === undefined;
