import type { PostSummary } from "../../core/post.ts";
import { markdownPath, postPath } from "../archive/urls.ts";
import { addressOf, type ViewContext } from "./context.ts";
import { langOf, sourceLink } from "./links.ts";
import { goesOn, pageTitleOf, titleOf } from "./names.ts";
import type { PostBodyView } from "./views.ts";

/**
 * What a post shows of itself wherever it stands in full, as seen from a page whose root prefix is
 * `root`; its `html` and the hash of its text are empty until the body is read.
 */
export function postBody(context: ViewContext, post: PostSummary, root: string): PostBodyView {
  const { labels, site } = context;
  const title = pageTitleOf(context, post);
  return {
    title,
    ...(title === titleOf(context, post) && langOf(context, post)),
    html: "",
    ...goesOn(post),
    date: labels.date(post),
    ...(post.date?.includes("T") && { exactDate: labels.exactDate(post) }),
    ...messageView(post),
    ...(post.forwardedFrom !== undefined && {
      forwardedFrom: sourceLink(post.forwardedFrom, root),
    }),
    permalink: addressOf(site, postPath(post.permalink)),
    textHash: { sha256: "", ...(post.hasOwnText && { isOwn: true }) },
    markdownHref: root + markdownPath(post.permalink),
  };
}

/** The number of a message, or those of an album, as far as they are not too many to show. */
function messageView({ channel, number, album = [] }: PostSummary): Pick<PostBodyView, "message"> {
  if (channel === undefined || number === undefined) return {};
  const numbers = album.length === 0 ? [number] : album.slice(0, LONGEST_ALBUM);
  return { message: { channel, numbers: numbers.join(", ") } };
}

/** Telegram's own limit is ten. */
const LONGEST_ALBUM = 100;
