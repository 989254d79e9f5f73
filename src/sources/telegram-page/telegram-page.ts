import { ArchiveError } from "../../core/errors.ts";
import { tellEnd } from "../html/page-parts.ts";
import { Tally } from "../reading/tally.ts";
import type { FileHead, Source } from "../source.ts";
import { readParts } from "./page-posts.ts";
import { readPost } from "./read-post.ts";

/** Saved pages of a channel's preview (t.me/s/name), of single posts, or pieces of them. */
export const telegramPage: Source = {
  shape: "telegram-page",
  description: "a saved page of t.me",
  recognises: ({ text }: FileHead): boolean => MARKUP.test(text) && PAGE.test(text),
  async *read(file, _settings, remark) {
    const tally = new Tally();
    let title: string | undefined;
    let count = 0;
    for await (const part of readParts(file)) {
      if ("title" in part) title ??= part.title;
      else if ("end" in part) {
        tellEnd(part.end, remark);
        if (count === 0 && title === undefined) throw noPostsError(file.name);
        if (count === 0) remark({ line: part.end.line, message: "the page shows no posts" });
      } else {
        const { draft } = part;
        count += 1;
        if (draft.isWhole) yield readPost(draft, { page: file.name, title, tally });
        else remark({ message: `post ${draft.post} is cut off, and left out` });
      }
    }
    tally.tell(remark);
  },
};

const MARKUP = /^\s{0,99}</;
// <div class="tgme_widget_message text_not_supported_wrap js-widget_message"
const PAGE =
  /\bclass\s{0,9}=\s{0,9}["'][^"']{0,200}\btgme_(?:widget_message|channel_history|channel_info|webpreview)(?![\w-])/i;

const noPostsError = (file: string): ArchiveError =>
  new ArchiveError(
    { file },
    "a page of t.me with posts",
    "none",
    "save the page https://t.me/s/NAME of the channel once its posts are shown",
  );
