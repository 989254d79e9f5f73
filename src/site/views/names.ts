import { shorten } from "../../annotate/shorten.ts";
import type { ShownPost } from "../../core/post.ts";
import { showsSomething } from "../../format/shown-title.ts";
import type { ViewContext } from "./context.ts";
import { describeMedia, listMedia } from "./media-words.ts";
import type { PostView } from "./views.ts";

/** The greatest length of a title, and of quoted evidence, in UTF-16 code units. */
const LONGEST_TEXT = 1000;

/** Longest name of a hashtag, a source or a dump; a hashtag in a text has 256 characters at most. */
const LONGEST_NAME = 600;

/** RFC 5646, section 4.4.1: buffers should hold 35 characters. */
const LONGEST_TAG = 100;

/** What a title is made from. */
type TitledPost = Pick<ShownPost, "title" | "date" | "edtf">;

/**
 * A post's title as pages show it: never empty, and of limited length. A post without words, such
 * as a photo, is called by its day and time.
 */
export const titleOf = ({ labels }: Pick<ViewContext, "labels">, post: TitledPost): string => {
  if (hasTitle(post)) return shortText(post.title);
  return post.edtf === undefined ? UNTITLED : labels.date(post).label;
};

/** What a card without a title is called, whose margin has the date: by what the post holds. */
export function nameOf(preview: ShownPost["preview"] = {}): string {
  const held = listMedia(preview).join(", ");
  return held === "" ? UNTITLED : held.charAt(0).toUpperCase() + held.slice(1);
}

const UNTITLED = "Untitled post";

/** The title on the post's own page, which also says what a post without words holds. */
export function pageTitleOf(
  context: Pick<ViewContext, "labels">,
  post: TitledPost & Parameters<typeof describeMedia>[0],
): string {
  const title = titleOf(context, post);
  const media = hasTitle(post) ? "" : describeMedia(post);
  return media === "" ? title : `${title} · ${media}`;
}

/** The field `goesOn` where the title is too long to be shown whole. */
export const goesOn = (post: Pick<ShownPost, "title">): Pick<PostView, "goesOn"> =>
  hasTitle(post) && shortText(post.title) !== post.title ? { goesOn: ["title"] } : {};

/** Whether a post has a title of its own. */
export const hasTitle = ({ title }: Pick<ShownPost, "title">): boolean => showsSomething(title);

/** The name of a source, of limited length. */
export const sourceName = (name: string): string =>
  showsSomething(name) ? shortName(name) : "Unnamed source";

/** The language of a post (BCP 47), unless the tag is too long for programs to read. */
export const languageOf = ({ lang }: Pick<ShownPost, "lang">): Pick<ShownPost, "lang"> =>
  lang === undefined || lang.length > LONGEST_TAG ? {} : { lang };

/** A text of limited length, for titles and quotations. */
export const shortText = (text: string): string => shorten(text, LONGEST_TEXT);

/** A name of limited length. */
export const shortName = (name: string): string => shorten(name, LONGEST_NAME);
