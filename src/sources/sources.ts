import { desktopHtml } from "./desktop-html/desktop-html.ts";
import { desktopJson } from "./desktop-json/desktop-json.ts";
import { messageList } from "./message-list/message-list.ts";
import type { Source } from "./source.ts";
import { table } from "./table/table.ts";
import { telegramPage } from "./telegram-page/telegram-page.ts";

/** The readers of exports; the first that recognises a file reads it. */
export const SOURCES: readonly Source[] = [
  desktopJson,
  messageList,
  desktopHtml,
  telegramPage,
  table,
];
