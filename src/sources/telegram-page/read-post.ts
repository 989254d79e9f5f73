import type { ChannelRef, MessageFacts, Poll, Reaction } from "../../core/message.ts";
import { parseCount } from "../html/quantities.ts";
import { channelNumber, markedChannel } from "../reading/channel-number.ts";
import { votedPoll } from "../reading/poll.ts";
import { isoTime } from "../reading/stated-time.ts";
import { BAD_DATE, type Tally } from "../reading/tally.ts";
import { integerOf } from "../reading/values.ts";
import type { SourceRecord } from "../source.ts";
import type { PostDraft } from "./post-draft.ts";
import { readMedia } from "./post-media.ts";

/** What a post takes from the page around it. */
export interface PostContext {
  /** The path of the page below the folder of dumps. */
  readonly page: string;
  readonly title: string | undefined;
  readonly tally: Tally;
}

/** The record of a post. */
export function readPost(draft: PostDraft, { page, title, tally }: PostContext): SourceRecord {
  const { username, number } = readAddress(draft.post);
  const channel = readChannel(draft, username, title);
  const place = { channel, ...(number === undefined ? {} : { number }) };
  const body = draft.text ?? { text: "" };
  if (draft.isService) return { leftOut: `service: ${readAction(body.text)}`, ...place };
  const media = readMedia(draft, page);
  if (body.text === "" && draft.poll === undefined && draft.media.length === 0) {
    return { leftOut: draft.hasUnshown ? "unsupported" : "empty", ...place };
  }
  const time = draft.time === undefined ? undefined : isoTime(draft.time);
  if (time === undefined) {
    tally.note(draft.time === undefined ? "no date" : BAD_DATE, draft.post);
  }
  const forward = draft.forwardName === undefined ? {} : { forwardedFrom: draft.forwardName };
  const facts: MessageFacts = {
    ...readFacts(draft, username, number),
    ...(media.length === 0 ? {} : { media }),
  };
  return {
    message: { body, ...place, ...(time === undefined ? {} : { time }), ...forward, facts },
  };
}

/** "name/17", "https://t.me/name/17?single" */
function readAddress(address: string): { username?: string; number?: number } {
  const { username, digits } = POST.exec(address)?.groups ?? {};
  const number = Number(digits);
  return {
    ...(username === undefined ? {} : { username }),
    ...(digits !== undefined && Number.isSafeInteger(number) ? { number } : {}),
  };
}

const POST =
  /^(?:https?:\/\/(?:t\.me|telegram\.(?:me|dog))\/(?:s\/)?)?(?<username>\w{1,64})\/(?:\d{1,20}\/)?(?<digits>\d{1,20})(?:[?#]|$)/i;

function readChannel(
  { view, ownerName = "" }: PostDraft,
  username: string | undefined,
  pageTitle = "",
): ChannelRef {
  const id = readChannelId(view);
  const title = ownerName === "" ? pageTitle : ownerName;
  return {
    ...(id === undefined ? {} : { id }),
    ...(username === undefined ? {} : { username }),
    ...(title === "" ? {} : { title }),
  };
}

/** {"c":-1084368520,"p":70989,…} in Base64, of which `c` is the channel's negative number. */
function readChannelId(view: string): number | undefined {
  try {
    const known: unknown = JSON.parse(atob(view.replaceAll("-", "+").replaceAll("_", "/")));
    if (typeof known !== "object" || known === null || !("c" in known)) return undefined;
    const id = integerOf(known.c) ?? 0;
    return markedChannel(id) ?? channelNumber(Math.abs(id));
  } catch {
    return undefined;
  }
}

/** What a service message of a page tells; the names are those of Telegram Desktop's exports. */
const readAction = (words: string): string =>
  ACTIONS.find(([pattern]) => pattern.test(words))?.[1] ?? "other";

const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^channel created$/i, "create_channel"],
  [/^channel (?:name|title) (?:was )?changed/i, "edit_group_title"],
  [/^channel photo (?:was )?(?:updated|changed)/i, "edit_group_photo"],
  [/^channel photo (?:was )?removed/i, "delete_group_photo"],
  [/^(?:live stream|video chat|voice chat) scheduled/i, "group_call_scheduled"],
  [/^(?:live stream|video chat|voice chat) (?:started|finished|ended)/i, "group_call"],
  [/ pinned /, "pin_message"],
];

function readFacts(
  draft: PostDraft,
  username: string | undefined,
  number: number | undefined,
): MessageFacts {
  const { author = "", forwardAddress = "", replyAddress = "", buttons } = draft;
  const views = draft.views === undefined ? undefined : parseCount(draft.views);
  const reply = readAddress(replyAddress);
  const isOwnReply = reply.username?.toLowerCase() === username?.toLowerCase();
  const reactions = draft.reactions.flatMap(readReaction);
  return {
    ...(author === "" ? {} : { author }),
    ...(POST.test(forwardAddress) ? { forwardLink: forwardAddress } : {}),
    ...(reply.number !== undefined && isOwnReply ? { replyTo: reply.number } : {}),
    album: draft.isGrouped && number !== undefined ? String(number) : null,
    ...(draft.poll === undefined ? {} : { poll: readPoll(draft.poll, draft.voters) }),
    ...(views === undefined ? {} : { views }),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}

const readPoll = ({ question, type, answers }: PollDraft, count = ""): Poll =>
  votedPoll(question, CLOSED.test(type), parseCount(count), answers);

type PollDraft = NonNullable<PostDraft["poll"]>;

const CLOSED = /final results/i;

/** "👍153", "❤ 1.2K"; the sign of a custom emoji stands for another. */
function readReaction({
  isPaid,
  isCustom,
  words,
}: PostDraft["reactions"][number]): readonly Reaction[] {
  const { sign = "", times = "" } = REACTION.exec(words)?.groups ?? {};
  const count = parseCount(times);
  const emoji = isPaid ? "paid" : isCustom ? "custom emoji" : sign;
  return emoji === "" || count === undefined ? [] : [{ emoji, count }];
}

const REACTION = /^(?<sign>\D{0,40})(?<times>\d[\d.,]{0,12}[KM]?)$/i;
