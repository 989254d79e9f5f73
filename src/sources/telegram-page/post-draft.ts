import type { LinkButton, Media, MediaKind, PollAnswer } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";

/** What a page of t.me says of one post, as it stands there; filled while the page is read. */
export interface PostDraft {
  /** "name/17", or the post's address. */
  post: string;
  /** Base64 of JSON with the channel's id. */
  readonly view: string;
  readonly isService: boolean;
  /** Whether the post ended in the page, and not with the file. */
  isWhole: boolean;
  ownerName?: string;
  time?: string;
  text?: Body;
  author?: string;
  forwardName?: string;
  forwardAddress?: string;
  replyAddress?: string;
  views?: string;
  voters?: string;
  isGrouped: boolean;
  /** Whether the page says of something that it cannot show it. */
  hasUnshown: boolean;
  readonly media: PostMedia[];
  poll?: { question: string; type: string; readonly answers: PollDraftAnswer[] };
  readonly buttons: LinkButton[];
  readonly reactions: { readonly isPaid: boolean; isCustom: boolean; words: string }[];
}

export type PollDraftAnswer = { -readonly [Key in keyof PollAnswer]: PollAnswer[Key] };

/** A file or another thing of a post; its parts come one by one. */
export interface PostMedia {
  kind: MediaKind;
  address?: string;
  facts: Omit<Media, "kind" | "path">;
}

/** A post of which nothing is known yet. */
export const startPost = (post: string, view: string, isService: boolean): PostDraft => ({
  post,
  view,
  isService,
  isWhole: false,
  isGrouped: false,
  hasUnshown: false,
  media: [],
  buttons: [],
  reactions: [],
});
