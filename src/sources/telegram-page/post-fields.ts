import type { Body } from "../../core/types.ts";
import { type ElementField, ignored, lineField, textField } from "../html/element-field.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import { linkButton } from "../reading/link-button.ts";
import type { PostDraft } from "./post-draft.ts";
import { mediaReader } from "./post-media.ts";

/** A field of a post. */
export interface PostField extends ElementField {
  /** Nothing inside it is the post's own: a quoted message, the preview of a link. */
  readonly isForeign?: boolean;
}

/** Take down what an element says, and how the text inside it is to be read. */
export function readElement(element: HtmlElement, draft: PostDraft): PostField | undefined {
  readTime(element, draft);
  for (const name of element.classes) {
    const part = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : `.${name}`;
    const field = READERS.get(part)?.(draft, element) ?? mediaReader(part)?.(draft, element);
    if (field !== undefined) return field;
  }
  if (element.name === "tg-emoji") {
    const reaction = draft.reactions.at(-1);
    if (reaction?.words === "") reaction.isCustom = true;
  }
  return undefined;
}

/** Classes that do not begin so have a dot below. */
const PREFIX = "tgme_widget_message_";

type ReadField = (draft: PostDraft, element: HtmlElement) => PostField | undefined;

const READERS: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
  ["owner_name", readOwner],
  ["from_author", readAuthor],
  ["forwarded_from_name", readForward],
  ["reply", readReply],
  [".js-message_reply_text", () => foreign("quote")],
  ["link_preview", () => foreign("preview")],
  ["text", readText],
  ["date", readAddress],
  ["views", readViews],
  ["voters", readVoters],
  ["grouped_wrap", setGrouped],
  ["poll", startPoll],
  ["poll_question", readQuestion],
  ["poll_type", readPollType],
  ["poll_option", startAnswer],
  ["poll_option_percent", readShare],
  ["poll_option_text", readAnswer],
  ["inline_button", readButton],
  [".tgme_reaction", readReaction],
]);

function readTime({ name, attributes }: HtmlElement, draft: PostDraft): void {
  if (name === "time" && attributes.datetime !== undefined) draft.time ??= attributes.datetime;
}

function readAddress(draft: PostDraft, { attributes }: HtmlElement): undefined {
  draft.post ||= attributes.href ?? "";
}

function readOwner(draft: PostDraft): PostField {
  return lineField("owner_name", (line) => {
    draft.ownerName ??= line;
  });
}

function readAuthor(draft: PostDraft): PostField {
  return lineField("from_author", (line) => {
    draft.author ??= line;
  });
}

function readForward(draft: PostDraft, { attributes }: HtmlElement): PostField {
  if (attributes.href !== undefined) draft.forwardAddress ??= attributes.href;
  return lineField("forwarded_from_name", (line) => {
    draft.forwardName ??= line;
  });
}

function readReply(draft: PostDraft, { attributes }: HtmlElement): PostField {
  if (attributes.href !== undefined) draft.replyAddress ??= attributes.href;
  return foreign("reply");
}

/** A text may stand in another of the same class, which has no words of its own. */
function readText(draft: PostDraft): PostField {
  const done = (body: Body): void => {
    if (body.text !== "") draft.text = body;
  };
  return { name: "text", done };
}

function readViews(draft: PostDraft): PostField {
  return lineField("views", (line) => {
    draft.views ??= line;
  });
}

function readVoters(draft: PostDraft): PostField {
  return lineField("voters", (line) => {
    draft.voters ??= line;
  });
}

function setGrouped(draft: PostDraft): undefined {
  draft.isGrouped = true;
}

function startPoll(draft: PostDraft): undefined {
  draft.poll ??= { question: "", type: "", answers: [] };
}

function readQuestion({ poll }: PostDraft): PostField {
  return textField("poll_question", (text) => {
    if (poll !== undefined) poll.question = text;
  });
}

function readPollType({ poll }: PostDraft): PostField {
  return lineField("poll_type", (line) => {
    if (poll !== undefined) poll.type = line;
  });
}

function startAnswer({ poll }: PostDraft): undefined {
  if (poll !== undefined && poll.answers.length < MOST_PARTS) poll.answers.push({ text: "" });
}

/** No post has so many answers or reactions: a bound for damaged pages. */
const MOST_PARTS = 1000;

function readShare({ poll }: PostDraft): PostField {
  const answer = poll?.answers.at(-1);
  return lineField("poll_option_percent", (line) => {
    const share = PERCENT.exec(line)?.groups?.share;
    if (answer !== undefined && share !== undefined) answer.share = Number(share);
  });
}

// "83%"
const PERCENT = /^(?<share>\d{1,3}(?:\.\d{1,3})?)\s?%$/;

function readAnswer({ poll }: PostDraft): PostField {
  const answer = poll?.answers.at(-1);
  return textField("poll_option_text", (text) => {
    if (answer !== undefined) answer.text = text;
  });
}

function readButton({ buttons }: PostDraft, { attributes }: HtmlElement): PostField {
  return lineField("inline_button", (text) => {
    const button = linkButton(text, attributes.href);
    if (button !== undefined && buttons.length < MOST_PARTS) buttons.push(button);
  });
}

function readReaction({ reactions }: PostDraft, { classes }: HtmlElement): PostField {
  const isPaid = classes.includes("tgme_reaction_paid");
  const reaction = { isPaid, isCustom: false, words: "" };
  if (reactions.length < MOST_PARTS) reactions.push(reaction);
  return lineField("reaction", (line) => {
    reaction.words = line;
  });
}

const foreign = (name: string): PostField => ({ ...ignored(name), isForeign: true });
