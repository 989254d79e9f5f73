import { shorten } from "../../annotate/shorten.ts";
import type { ShownPost } from "../../core/post.ts";
import { showsSomething } from "../../format/shown-title.ts";
import type { PostView } from "./views.ts";

/** Longest title, and longest quotation of what a date or a country rests on, in UTF-16 code units. */
const LONGEST_TEXT = 1000;

/** Longest name of a hashtag, a source or a dump; a hashtag in a text has 256 characters at most. */
const LONGEST_NAME = 600;

/** RFC 5646, section 4.4.1: buffers should hold 35 characters. */
const LONGEST_TAG = 100;

/** A post's title as pages show it: never without words, nor longer than a page can bear. */
export const titleOf = (post: Pick<ShownPost, "title">): string =>
  hasTitle(post) ? shortText(post.title) : "Untitled post";

/** Whether the title is too long to be shown whole. */
export const goesOn = (post: Pick<ShownPost, "title">): Pick<PostView, "goesOn"> =>
  hasTitle(post) && titleOf(post) !== post.title ? { goesOn: ["title"] } : {};

/** Whether the title is the post's own; what stands for none is in the site's language. */
export const hasTitle = ({ title }: Pick<ShownPost, "title">): boolean => showsSomething(title);

/** The same of whom a post was forwarded from. */
export const sourceName = (name: string): string =>
  showsSomething(name) ? shortName(name) : "Unnamed source";

/** The language of a post's words (BCP 47), unless the tag is one that no program reads to its end. */
export const languageOf = ({ lang }: Pick<ShownPost, "lang">): Pick<ShownPost, "lang"> =>
  lang === undefined || lang.length > LONGEST_TAG ? {} : { lang };

export const shortText = (text: string): string => shorten(text, LONGEST_TEXT);

export const shortName = (name: string): string => shorten(name, LONGEST_NAME);
