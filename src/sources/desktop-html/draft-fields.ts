import type { Body } from "../../core/types.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import type { MediaDraft, MessageDraft } from "./message-draft.ts";

/** What an element of a message is: where its text goes, or a fact that its attributes tell. */
export interface DraftField {
  readonly name: string;
  readonly done: (body: Body) => void;
}

/**
 * Take down what an element says, and how the text inside it is to be read; undefined where it is
 * part of what it stands in (`inside` is the field around it).
 */
export function readElement(
  element: HtmlElement,
  draft: MessageDraft,
  inside: string | undefined,
): DraftField | undefined {
  if (element.name === "a") return readLink(element, draft, inside);
  if (inside === "emoji" || inside === "text") return undefined;
  for (const name of element.classes) {
    const field = READERS.get(name)?.(draft, element, inside);
    if (field !== undefined) return field;
  }
  return undefined;
}

type ReadField = (
  draft: MessageDraft,
  element: HtmlElement,
  inside: string | undefined,
) => DraftField | undefined;

const READERS: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
  ["body", readBody],
  ["date", readDate],
  ["from_name", readName],
  ["reply_to", () => ignored("reply_to")],
  ["text", (draft) => textField("text", (body) => setText(draft, body))],
  ["signature", readSignature],
  ["media", readMedia],
  ["title", (draft) => mediaField(draft, "title")],
  ["description", (draft) => mediaField(draft, "description")],
  ["status", (draft) => mediaField(draft, "status")],
  ["video_duration", (draft) => mediaField(draft, "status")],
  ["media_poll", startPoll],
  ["question", (draft) => pollField(draft, "question")],
  ["answer", readAnswer],
  ["total", (draft) => pollField(draft, "total")],
  ["section_title", readSection],
  ["section_body", readSectionBody],
  ["bot_buttons_table", startButtons],
  ["reaction", startReaction],
  ["emoji", readEmoji],
  ["count", readCount],
  ["userpic", countPerson],
  ["details", readDetails],
]);

function readLink(
  element: HtmlElement,
  draft: MessageDraft,
  inside: string | undefined,
): DraftField | undefined {
  const { href } = element.attributes;
  if (inside === "reply_to") {
    const target = REPLY_TARGET.exec(href ?? "")?.groups?.id;
    if (target !== undefined) draft.replyTo = target;
    return undefined;
  }
  const reaction = draft.reactions.at(-1);
  if (inside === "emoji" && reaction !== undefined) reaction.isCustom = true;
  if (inside !== undefined) return undefined;
  const kind = element.classes.find((name) => WRAPS.has(name) || MEDIA_CLASS.test(name));
  if (kind !== undefined) return void addMedia(draft, kind, href);
  if (!draft.hasButtons) return undefined;
  return lineField("button", (text) => {
    if (href !== undefined && BUTTON_ADDRESS.test(href)) draft.buttons.push({ text, url: href });
  });
}

/** Media that are there; those that are not, and files, have classes of their own. */
const WRAPS: ReadonlySet<string> = new Set([
  ...["photo_wrap", "video_file_wrap", "animated_wrap", "sticker_wrap"],
]);

// "media_photo"
const MEDIA_CLASS = /^media_(?!wrap$)[a-z_]{1,40}$/;
// "#go_to_message17", "messages3.html#go_to_message17"
const REPLY_TARGET = /#go_to_message(?<id>-?\d{1,20})$/;
// "https://example.org", "tg://resolve?domain=name"
const BUTTON_ADDRESS = /^(?:https?|tg):\/\//i;

function readBody(draft: MessageDraft, { classes }: HtmlElement): DraftField | undefined {
  if (classes.includes("forwarded")) draft.isForwarded = true;
  if (!draft.isService || !classes.includes("details")) return undefined;
  return lineField("service", (line) => {
    draft.serviceText ??= line;
  });
}

function readDate(
  draft: MessageDraft,
  { attributes }: HtmlElement,
  inside: string | undefined,
): DraftField {
  // The date of a forwarded message stands in its name.
  if (inside !== "from_name" && attributes.title !== undefined) draft.date ??= attributes.title;
  return ignored("date");
}

function readName(draft: MessageDraft): DraftField {
  return lineField("from_name", (line) => {
    const name = withoutBot(line);
    if (draft.isForwarded) draft.forwardName ??= name;
    else draft.fromName ??= name;
  });
}

const withoutBot = (name: string): string => name.replace(VIA_BOT, "").trimEnd();

// "Harbour News via @gif"
const VIA_BOT = /(?:^|\s)via @\w{1,64}$/;

function setText(draft: MessageDraft, body: Body): void {
  if (draft.text === undefined || draft.text.text === "") draft.text = body;
}

function readSignature(draft: MessageDraft): DraftField {
  return lineField("signature", (line) => {
    draft.signature ??= line;
  });
}

function startButtons(draft: MessageDraft): undefined {
  draft.hasButtons = true;
}

function readMedia(draft: MessageDraft, { classes }: HtmlElement): undefined {
  addMedia(draft, classes.find((name) => MEDIA_CLASS.test(name)) ?? "media", undefined);
}

function addMedia(draft: MessageDraft, kind: string, address: string | undefined): void {
  if (draft.media.length >= MOST_PARTS) return;
  draft.media.push(address === undefined ? { kind } : { kind, address });
}

/** No message has so many media, answers or reactions: a bound for damaged pages. */
const MOST_PARTS = 1000;

function mediaField(draft: MessageDraft, key: "title" | "description" | "status"): DraftField {
  const media: MediaDraft | undefined = draft.media.at(-1);
  return lineField(key, (line) => {
    if (media !== undefined) media[key] ??= line;
  });
}

function startPoll(draft: MessageDraft): undefined {
  draft.poll ??= { question: "", details: "", answers: [] };
}

function pollField({ poll }: MessageDraft, key: "question" | "total"): DraftField {
  return textField(key, ({ text }) => {
    if (poll !== undefined) poll[key] = text;
  });
}

function readAnswer({ poll }: MessageDraft): DraftField {
  const answer = { text: "" };
  if (poll !== undefined && poll.answers.length < MOST_PARTS) poll.answers.push(answer);
  return textField("answer", ({ text }) => {
    answer.text = text.replace(DASH, "");
  });
}

// "- Yes"
const DASH = /^-\s/;

function readSection({ giveaway }: MessageDraft): DraftField {
  const section = { title: "", body: "" };
  if (giveaway.length < MOST_PARTS) giveaway.push(section);
  return lineField("section_title", (line) => {
    section.title = line;
  });
}

function readSectionBody({ giveaway }: MessageDraft): DraftField {
  const section = giveaway.at(-1);
  return lineField("section_body", (line) => {
    if (section !== undefined) section.body = line;
  });
}

function startReaction({ reactions }: MessageDraft, { classes }: HtmlElement): undefined {
  if (reactions.length >= MOST_PARTS) return;
  reactions.push({ isPaid: classes.includes("paid"), emoji: "", isCustom: false, persons: 0 });
}

function readEmoji({ reactions }: MessageDraft): DraftField | undefined {
  const reaction = reactions.at(-1);
  if (reaction === undefined) return undefined;
  return lineField("emoji", (line) => {
    reaction.emoji = line;
  });
}

function readCount({ reactions }: MessageDraft): DraftField | undefined {
  const reaction = reactions.at(-1);
  if (reaction === undefined) return undefined;
  return lineField("count", (line) => {
    reaction.count = line;
  });
}

function countPerson({ reactions }: MessageDraft): undefined {
  const reaction = reactions.at(-1);
  if (reaction !== undefined) reaction.persons += 1;
}

/** Small print: the votes of an answer, the kind of a poll, or the date of a forwarded message. */
function readDetails(
  { poll }: MessageDraft,
  _element: HtmlElement,
  inside: string | undefined,
): DraftField {
  if (poll === undefined || (inside !== "answer" && inside !== undefined))
    return ignored("details");
  const answer = poll.answers.at(-1);
  return lineField("details", (line) => {
    if (inside === undefined) poll.details ||= line;
    else if (answer !== undefined) answer.votes = line;
  });
}

const textField = (name: string, done: (body: Body) => void): DraftField => ({ name, done });

/** A text of one line: a name, a title, a number. */
const lineField = (name: string, done: (line: string) => void): DraftField => ({
  name,
  done: ({ text }) => done(text.replaceAll("\n", " ")),
});

const ignored = (name: string): DraftField => ({ name, done: () => undefined });
