import type { ChannelRef, MessageFacts, Reaction } from "../../core/message.ts";
import { parseCount } from "../html/quantities.ts";
import { BAD_DATE, type Tally, UNKNOWN_MEDIA } from "../reading/tally.ts";
import type { SourceRecord } from "../source.ts";
import { mediaFact, readMedia } from "./desktop-media.ts";
import { readPoll } from "./desktop-poll.ts";
import type { MessageDraft, ReactionDraft } from "./message-draft.ts";
import { isUnsupported, readService } from "./service-actions.ts";
import { titleTime } from "./title-time.ts";

/** What a message takes from the page around it. */
export interface DraftContext {
  /** The path of the page below the folder of dumps. */
  readonly page: string;
  readonly channel: ChannelRef;
  /** The source of the last forward, which joined messages do not repeat. */
  readonly lastForward: string | undefined;
  readonly tally: Tally;
}

/** The record of a message; undefined for a divider of days, which is none. */
export function readDraft(draft: MessageDraft, context: DraftContext): SourceRecord | undefined {
  if (isDivider(draft)) return undefined;
  const place = { channel: context.channel, ...numberOf(draft) };
  const reason = whyLeftOut(draft);
  if (reason !== undefined) return { leftOut: reason, ...place };
  const media = readMedia(draft, context.page);
  const body = draft.text ?? { text: "" };
  if (body.text === "" && media.length === 0 && draft.poll === undefined) {
    return { leftOut: "empty", ...place };
  }
  for (const { kind, note } of media) {
    if (kind === "unknown") context.tally.note(UNKNOWN_MEDIA, draft.id, note);
  }
  const facts = { ...readFacts(draft), ...mediaFact(media) };
  return {
    message: { body, ...place, ...readTime(draft, context), ...readForward(draft, context), facts },
  };
}

/**
 * Days are set apart by service messages that are numbered downwards from -1. Messages of a group that
 * became a channel have negative numbers, too: 1,000,000,000 less than their own.
 */
export const isDivider = ({ id, isService }: MessageDraft): boolean =>
  isService && id.startsWith("-") && Number(id) > FIRST_OF_DIVIDERS;

const FIRST_OF_DIVIDERS = -100_000_000;

function numberOf({ id }: MessageDraft): { number?: number } {
  const number = Number(id);
  return Number.isSafeInteger(number) ? { number } : {};
}

function whyLeftOut({ isService, serviceText = "", media }: MessageDraft): string | undefined {
  if (media.some(({ kind }) => kind === "media_call")) return "service: phone_call";
  if (!isService) return undefined;
  if (isUnsupported(serviceText)) return "unsupported";
  return `service: ${readService(serviceText).action}`;
}

function readTime({ date, id }: MessageDraft, { tally }: DraftContext) {
  const time = date === undefined ? undefined : titleTime(date);
  if (time !== undefined) return { time };
  tally.note(date === undefined ? "no date" : BAD_DATE, id);
  return {};
}

function readForward({ isForwarded, forwardName }: MessageDraft, { lastForward }: DraftContext) {
  return isForwarded ? { forwardedFrom: sourceName(forwardName ?? lastForward ?? "") } : {};
}

/** Sources that were deleted have no name. */
const sourceName = (name: string): string => (DELETED.has(name) ? "" : name);

const DELETED: ReadonlySet<string> = new Set(["Deleted Account", "Deleted"]);

function readFacts(draft: MessageDraft): MessageFacts {
  const { signature = "", replyTo, poll, buttons } = draft;
  const reactions = draft.reactions.flatMap(readReaction);
  const answered = Number(replyTo);
  return {
    ...(signature === "" ? {} : { author: signature }),
    ...(replyTo !== undefined && Number.isSafeInteger(answered) && answered > 0
      ? { replyTo: answered }
      : {}),
    ...(poll === undefined ? {} : { poll: readPoll(poll) }),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}

/** Where all who reacted are shown, they are not counted. */
function readReaction({
  isPaid,
  isCustom,
  emoji,
  count,
  persons,
}: ReactionDraft): readonly Reaction[] {
  const times = count === undefined ? persons : (parseCount(count) ?? persons);
  const name = isPaid ? "paid" : isCustom ? "custom emoji" : emoji;
  return name === "" || times === 0 ? [] : [{ emoji: name, count: times }];
}
