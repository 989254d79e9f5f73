import { ArchiveError } from "../../core/errors.ts";
import { Tally } from "../html/tally.ts";
import type { FileHead, Source, SourceFile, SourceRecord, SourceRemark } from "../source.ts";
import { ChatSigns, privateChatError } from "./chat-kind.ts";
import { type PagesEnd, readPages } from "./page-drafts.ts";
import { isDivider, readDraft } from "./read-draft.ts";

/** Telegram Desktop's export as web pages, each with at most 1,000 messages. */
export const desktopHtml: Source = {
  shape: "desktop-html",
  description: "Telegram Desktop's export of a chat (HTML)",
  isComplete: true,
  recognises: ({ text }: FileHead): boolean => isMessagePage(text) || isAccountPage(text),
  async *read(file, { allowPrivate }, remark) {
    const survey = await surveyPages(file);
    if (survey.isAccountPage) throw accountPageError(file);
    if (!allowPrivate) refusePrivate(file, survey.chats);
    yield* readMessages(file, remark);
  },
};

const isMessagePage = (text: string): boolean =>
  PAGE_WRAP.test(text) && (CHAT_PAGE.test(text) || MESSAGE.test(text));

/** Other pages of an account's export: contacts, sessions, pictures, the list of chats. */
const isAccountPage = (text: string): boolean =>
  PAGE_WRAP.test(text) && ACCOUNT_PART.test(text) && EXPORT_TITLE.test(text);

const EXPORT_TITLE = /<title>\s*Exported Data\s*<\/title>/i;
// <div class="page_wrap">
const PAGE_WRAP = /\bclass\s*=\s*["']page_wrap\b/i;
// <div class="page_body chat_page">
const CHAT_PAGE = /\bclass\s*=\s*["']page_body chat_page\b/i;
// <div class="message default clearfix" id="message17">
const MESSAGE = /\bclass\s*=\s*["']message (?:default|service)\b/i;
// <div class="page_body list_page">, <div class="personal_info clearfix">
const ACCOUNT_PART =
  /\bclass\s*=\s*["'](?:page_body list_page|personal_info|section block_link)\b/i;

const accountPageError = ({ name }: SourceFile): ArchiveError =>
  new ArchiveError(
    { file: name },
    "a page of messages",
    "a page of an account's export that lists contacts, sessions, pictures or chats",
    "remove it: the messages of each chat are in chats/chat_*/messages*.html",
  );

interface Survey {
  readonly chats: readonly ChatSigns[];
  /** Whether there is neither a message nor a place for them. */
  readonly isAccountPage: boolean;
}

/** The first of two readings: what kinds of chats they are shows only at the end. */
async function surveyPages(file: SourceFile): Promise<Survey> {
  const chats = new Map<string, ChatSigns>();
  let chat = new ChatSigns("");
  let isAccountPage = false;
  for await (const part of readPages(file)) {
    if ("title" in part) {
      chat = chats.get(part.title) ?? new ChatSigns(part.title);
    } else if ("end" in part) {
      isAccountPage = chats.size === 0 && !part.end.hasHistory;
    } else {
      chats.set(chat.title, chat);
      if (!isDivider(part.draft)) chat.add(part.draft);
    }
  }
  return { chats: [...chats.values()], isAccountPage };
}

function refusePrivate({ name }: SourceFile, chats: readonly ChatSigns[]): void {
  for (const chat of chats) {
    const reason = chat.whyPrivate();
    if (reason !== undefined) throw privateChatError(name, reason);
  }
}

async function* readMessages(
  file: SourceFile,
  remark: (remark: SourceRemark) => void,
): AsyncGenerator<SourceRecord> {
  const tally = new Tally();
  let channel = {};
  let lastForward: string | undefined;
  for await (const part of readPages(file)) {
    if ("title" in part) {
      channel = part.title === "" ? {} : { title: part.title };
      lastForward = undefined;
    } else if ("end" in part) remarkEnd(part.end, remark);
    else {
      const { draft } = part;
      if (draft.serviceText === EMPTY) remark({ message: "the export has no messages" });
      if (!draft.isWhole) {
        remark({ message: `message ${draft.id} is cut off, and left out` });
        continue;
      }
      const record = readDraft(draft, { page: file.name, channel, lastForward, tally });
      lastForward = draft.forwardName ?? lastForward;
      if (record !== undefined) yield record;
    }
  }
  for (const each of tally.remarks()) remark(each);
}

const EMPTY = "No exported messages";

function remarkEnd(end: PagesEnd, remark: (remark: SourceRemark) => void): void {
  const { line, stoppedAt, isWhole, cutTexts } = end;
  if (stoppedAt !== undefined) {
    remark({ line, message: `not read any further than here, because of ${stoppedAt}` });
  } else if (!isWhole) {
    remark({ line, message: "the page ends too soon: later messages may be missing" });
  }
  if (cutTexts > 0) remark({ message: `${cutTexts} texts were longer than a message's, and cut` });
}
