import type { PostSummary } from "../../core/post.ts";
import { markdownPath, postPath } from "../archive/urls.ts";
import { buttonViews } from "./button-views.ts";
import { addressOf, type ViewContext } from "./context.ts";
import { countsView, editedView } from "./counts-view.ts";
import { langOf, sourceLink } from "./links.ts";
import { mediaView } from "./media/media-view.ts";
import { recordedFiles } from "./media/recorded-files.ts";
import { messageView } from "./message-view.ts";
import { goesOn, pageTitleOf, shortName, titleOf } from "./names.ts";
import { pageHeading } from "./page-heading.ts";
import { pollView } from "./poll-view.ts";
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
    ...contentView(context, post, root),
    ...messageView(context, post, root),
    ...recordedFiles(context, post, root),
    ...(post.forwardedFrom !== undefined && {
      forwardedFrom: sourceLink(post.forwardedFrom, root),
    }),
    permalink: addressOf(site, postPath(post.permalink)),
    textHash: { sha256: "", ...(post.hasOwnText && { isOwn: true }) },
    markdownHref: root + markdownPath(post.permalink),
  };
}

/** What a message of an export has besides its text; nothing for a post of a text dump. */
function contentView(context: ViewContext, post: PostSummary, root: string): Partial<PostBodyView> {
  return {
    ...pageHeading(post),
    ...mediaView(context, post, root),
    ...pollView(context, post),
    ...buttonViews(post),
    ...countsView(context, post),
    ...(post.author !== undefined && { author: shortName(post.author) }),
    ...editedView(context, post),
  };
}
