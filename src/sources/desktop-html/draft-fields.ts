import type { Body } from "../../core/types.ts";
import { type ElementField, ignored, lineField } from "../html/element-field.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import { linkButton } from "../reading/link-button.ts";
import type { MessageDraft } from "./message-draft.ts";
import { addMedia, PART_READERS, type ReadField } from "./part-fields.ts";

/**
 * Take down what an element says, and how the text inside it is to be read; undefined where it is
 * part of what it stands in (`inside` is the field around it).
 */
export function readElement(
  element: HtmlElement,
  draft: MessageDraft,
  inside: string | undefined,
): ElementField | undefined {
  if (element.name === "a") return readLink(element, draft, inside);
  if (inside === "emoji" || inside === "text") return undefined;
  for (const name of element.classes) {
    const field = (READERS.get(name) ?? PART_READERS.get(name))?.(draft, element, inside);
    if (field !== undefined) return field;
  }
  return undefined;
}

const READERS: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
  ["body", readBody],
  ["date", readDate],
  ["from_name", readName],
  ["reply_to", () => ignored("reply_to")],
  ["text", readText],
  ["signature", readSignature],
  ["media", readMedia],
  ["bot_buttons_table", startButtons],
]);

function readLink(
  element: HtmlElement,
  draft: MessageDraft,
  inside: string | undefined,
): ElementField | undefined {
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
    const button = linkButton(text, href);
    if (button !== undefined && draft.buttons.length < MOST_BUTTONS) draft.buttons.push(button);
  });
}

/** Media that are there; those that are not, and files, have classes of their own. */
const WRAPS: ReadonlySet<string> = new Set([
  ...["photo_wrap", "video_file_wrap", "animated_wrap", "sticker_wrap"],
]);

/** No message has so many: a bound for damaged pages. */
const MOST_BUTTONS = 1000;

// "media_photo"
const MEDIA_CLASS = /^media_(?!wrap$)[a-z_]{1,40}$/;
// "#go_to_message17", "messages3.html#go_to_message17"
const REPLY_TARGET = /#go_to_message(?<id>-?\d{1,20})$/;

function readBody(draft: MessageDraft, { classes }: HtmlElement): ElementField | undefined {
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
): ElementField {
  // The date of a forwarded message stands in its name.
  if (inside !== "from_name" && attributes.title !== undefined) draft.date ??= attributes.title;
  return ignored("date");
}

function readName(draft: MessageDraft): ElementField {
  return lineField("from_name", (line) => {
    const name = withoutBot(line);
    if (draft.isForwarded) draft.forwardName ??= name;
    else draft.fromName ??= name;
  });
}

const withoutBot = (name: string): string => name.replace(VIA_BOT, "").trimEnd();

// "Harbour News via @gif"
const VIA_BOT = /(?:^|\s)via @\w{1,64}$/;

function readText(draft: MessageDraft): ElementField {
  const done = (body: Body): void => {
    if (draft.text === undefined || draft.text.text === "") draft.text = body;
  };
  return { name: "text", done };
}

function readSignature(draft: MessageDraft): ElementField {
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
