import { ArchiveError } from "../../core/errors.ts";
import type { FileHead, Source, SourceFile } from "../source.ts";
import { type PagePart, readPages } from "./page-drafts.ts";
import { readParts, refusePrivate, surveyParts } from "./read-parts.ts";

/** Telegram Desktop's export as web pages, each with at most 1,000 messages. */
export const desktopHtml: Source = {
  shape: "desktop-html",
  description: "Telegram Desktop's export of a chat (HTML)",
  recognises: ({ text }: FileHead): boolean => isMessagePage(text) || isAccountPage(text),
  async *read(file, { allowPrivate }, remark) {
    const held = file.size <= MOST_HELD ? await holdParts(file) : undefined;
    const survey = await surveyParts(held ?? readPages(file));
    if (survey.isAccountPage) throw accountPageError(file);
    if (!allowPrivate) refusePrivate(file, survey.chats);
    yield* readParts(file, held ?? readPages(file), remark);
  },
};

/** In bytes: pages of 1,000 messages have 2 or 3 MB. What is larger is parsed twice. */
const MOST_HELD = 1 << 23;

async function holdParts(file: SourceFile): Promise<readonly PagePart[]> {
  const parts: PagePart[] = [];
  for await (const part of readPages(file)) parts.push(part);
  return parts;
}

const isMessagePage = (text: string): boolean =>
  PAGE_WRAP.test(text) && (CHAT_PAGE.test(text) || MESSAGE.test(text));

/** Other pages of an account's export: contacts, sessions, pictures, the list of chats. */
const isAccountPage = (text: string): boolean =>
  PAGE_WRAP.test(text) && ACCOUNT_PART.test(text) && EXPORT_TITLE.test(text);

const EXPORT_TITLE = /<title>\s{0,99}Exported Data\s{0,99}<\/title>/i;
// <div class="page_wrap">
const PAGE_WRAP = /\bclass\s{0,9}=\s{0,9}["']page_wrap\b/i;
// <div class="page_body chat_page">
const CHAT_PAGE = /\bclass\s{0,9}=\s{0,9}["']page_body chat_page\b/i;
// <div class="message default clearfix" id="message17">
const MESSAGE = /\bclass\s{0,9}=\s{0,9}["']message (?:default|service)\b/i;
// <div class="page_body list_page">, <div class="personal_info clearfix">
const ACCOUNT_PART =
  /\bclass\s{0,9}=\s{0,9}["'](?:page_body list_page|personal_info|section block_link)\b/i;

const accountPageError = ({ name }: SourceFile): ArchiveError =>
  new ArchiveError(
    { file: name },
    "a page of messages",
    "a page of an account's export that lists contacts, sessions, pictures or chats",
    "remove it: the messages of each chat are in chats/chat_*/messages*.html",
  );
