import type { LinkButton } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";

/** What a page says of one message, as it stands there; filled while the page is read. */
export interface MessageDraft {
  readonly id: string;
  readonly isService: boolean;
  /** Whether the head is left out, as it is that of the message before. */
  readonly isJoined: boolean;
  /** Whether the message ended in the page, and not with the file. */
  isWhole: boolean;
  serviceText?: string;
  /** The title of its date: "16.07.2024 18:45:00 UTC+01:00". */
  date?: string;
  fromName?: string;
  isForwarded: boolean;
  forwardName?: string;
  signature?: string;
  replyTo?: string;
  text?: Body;
  readonly media: MediaDraft[];
  poll?: PollDraft;
  readonly giveaway: { readonly title: string; body: string }[];
  hasButtons: boolean;
  readonly buttons: LinkButton[];
  readonly reactions: ReactionDraft[];
}

/** A file or another thing, by the class of its element. */
export interface MediaDraft {
  /** "photo_wrap", "media_voice_message". */
  readonly kind: string;
  readonly address?: string;
  title?: string;
  description?: string;
  status?: string;
}

/** A poll, or a list of things to do. */
export interface PollDraft {
  question: string;
  /** "Anonymous poll", "Final results", "To-do List". */
  details: string;
  readonly answers: { text: string; votes?: string }[];
  /** "17 votes" */
  total?: string;
}

export interface ReactionDraft {
  readonly isPaid: boolean;
  emoji: string;
  isCustom: boolean;
  count?: string;
  /** How many persons are shown; who they are is never read. */
  persons: number;
}

/** A message of which nothing is known yet. */
export const startDraft = (id: string, isService: boolean, isJoined: boolean): MessageDraft => ({
  id,
  isService,
  isJoined,
  isWhole: false,
  isForwarded: false,
  media: [],
  giveaway: [],
  hasButtons: false,
  buttons: [],
  reactions: [],
});
