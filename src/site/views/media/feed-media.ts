import type { PostSummary } from "../../../core/post.ts";
import type { ViewContext } from "../context.ts";
import type { FeedMediaView } from "../views.ts";
import { mediaView } from "./media-view.ts";
import type { OtherMediaView, PictureView, TileView } from "./shown-media.ts";

/** An entry shows so many pictures, and tells of so many other things. */
const MOST = 4;

/** What a post holds besides words, in a feed; `base` is the site's absolute address. */
export function feedMedia(
  context: ViewContext,
  post: PostSummary,
  base: string,
): { readonly media?: FeedMediaView } {
  const { media: found = [], poll } = post;
  if (found.length === 0 && poll === undefined) return {};
  const { media } = mediaView(context, { ...post, media: found.slice(0, MOST) }, base);
  const all: readonly (TileView | OtherMediaView)[] = [
    ...(media?.rows.flat() ?? []),
    ...(media?.others ?? []),
  ];
  const pictures = all.flatMap((each) =>
    each.kind === "picture" && each.isCovered === undefined ? [pictureOf(each)] : [],
  );
  const more = found.length - MOST;
  const facts = [
    ...all.flatMap((each) => factsOf(each)),
    ...(more > 0 ? [`${more} more`] : []),
    ...(poll === undefined ? [] : [`Poll: ${poll.question}`]),
  ];
  return { media: { pictures, facts } };
}

const pictureOf = ({ href, src, alt, lang, width, height }: PictureView) => ({
  ...{ href, src, alt },
  ...(lang !== undefined && { lang }),
  ...(width !== undefined && height !== undefined && { width, height }),
});

const factsOf = (view: TileView | OtherMediaView): readonly string[] => {
  switch (view.kind) {
    case "picture":
      return view.isCovered ? ["A picture that its sender covered"] : [];
    case "video":
      return [view.facts];
    case "missing":
      return [joined([view.label, view.name, view.facts, view.reason])];
    case "file":
      return [joined([view.name, view.facts])];
    case "audio":
      return [joined([view.performer, view.label, view.facts])];
    case "place":
      return [joined([view.label, view.address, view.coordinates?.label])];
    case "fact":
      return [joined([view.label, view.title, view.note])];
  }
};

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(", ");
