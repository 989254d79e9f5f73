import { type ElementField, ignored, lineField, textField } from "../html/element-field.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import type { MediaDraft, MessageDraft } from "./message-draft.ts";

/** Reads an element of a message by its class; `inside` is the field around it. */
export type ReadField = (
  draft: MessageDraft,
  element: HtmlElement,
  inside: string | undefined,
) => ElementField | undefined;

/** Readers of what a message has besides its text and head, by class. */
export const PART_READERS: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
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
  ["reaction", startReaction],
  ["emoji", readEmoji],
  ["count", readCount],
  ["userpic", countPerson],
  ["details", readDetails],
]);

/** A message has one more file or other thing. */
export function addMedia(draft: MessageDraft, kind: string, address: string | undefined): void {
  if (draft.media.length >= MOST_PARTS) return;
  draft.media.push(address === undefined ? { kind } : { kind, address });
}

/** No message has so many media, answers or reactions: a bound for damaged pages. */
const MOST_PARTS = 1000;
function mediaField(draft: MessageDraft, key: "title" | "description" | "status"): ElementField {
  const media: MediaDraft | undefined = draft.media.at(-1);
  return lineField(key, (line) => {
    if (media !== undefined) media[key] ??= line;
  });
}

function startPoll(draft: MessageDraft): undefined {
  draft.poll ??= { question: "", details: "", answers: [] };
}

function pollField({ poll }: MessageDraft, key: "question" | "total"): ElementField {
  return textField(key, (text) => {
    if (poll !== undefined) poll[key] = text;
  });
}

function readAnswer({ poll }: MessageDraft): ElementField {
  const answer = { text: "" };
  if (poll !== undefined && poll.answers.length < MOST_PARTS) poll.answers.push(answer);
  return textField("answer", (text) => {
    answer.text = text.replace(DASH, "");
  });
}

// "- Yes"
const DASH = /^-\s/;

function readSection({ giveaway }: MessageDraft): ElementField {
  const section = { title: "", body: "" };
  if (giveaway.length < MOST_PARTS) giveaway.push(section);
  return lineField("section_title", (line) => {
    section.title = line;
  });
}

function readSectionBody({ giveaway }: MessageDraft): ElementField {
  const section = giveaway.at(-1);
  return lineField("section_body", (line) => {
    if (section !== undefined) section.body = line;
  });
}

function startReaction({ reactions }: MessageDraft, { classes }: HtmlElement): undefined {
  if (reactions.length >= MOST_PARTS) return;
  reactions.push({ isPaid: classes.includes("paid"), emoji: "", isCustom: false, persons: 0 });
}

function readEmoji({ reactions }: MessageDraft): ElementField | undefined {
  const reaction = reactions.at(-1);
  if (reaction === undefined) return undefined;
  return lineField("emoji", (line) => {
    reaction.emoji = line;
  });
}

function readCount({ reactions }: MessageDraft): ElementField | undefined {
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
): ElementField {
  if (poll === undefined || (inside !== "answer" && inside !== undefined))
    return ignored("details");
  const answer = poll.answers.at(-1);
  return lineField("details", (line) => {
    if (inside === undefined) poll.details ||= line;
    else if (answer !== undefined) answer.votes = line;
  });
}
