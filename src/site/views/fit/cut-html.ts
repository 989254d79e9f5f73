import { cutText, MOST_BYTES } from "./cut-text.ts";

/**
 * The beginning of well-formed HTML within a number of bytes (UTF-8), well-formed itself: no tag or
 * reference is cut in two, and open elements are closed. An ellipsis marks where a text was cut.
 * HTML that is short enough is returned as it is.
 */
export function cutHtml(html: string, bytes: number): string {
  if (html.length * MOST_BYTES <= bytes || Buffer.byteLength(html) <= bytes) return html;
  let open: readonly string[] = [];
  let left = bytes - ELLIPSIS_BYTES;
  // Where the last text ended, and what was open there: empty elements are no use.
  let end = 0;
  let endTags = "";
  for (const { 0: piece, index } of html.matchAll(PIECE)) {
    const name = TAG.exec(piece)?.groups?.name;
    const isEnd = piece.startsWith("</");
    if (isEnd) open = open.slice(0, -1);
    else if (name !== undefined && !VOID.has(name)) {
      open = [...open, name];
      left -= endTag(name).length;
    }
    const size = isEnd ? 0 : Buffer.byteLength(piece);
    if (size > left) {
      const isText = name === undefined && !piece.startsWith("&");
      const rest = isText ? cutText(piece, left) : "";
      if (rest === "") break;
      return `${html.slice(0, index)}${rest}…${endTagsOf(open)}`;
    }
    left -= size;
    if (isEnd || name === undefined || VOID.has(name)) {
      end = index + piece.length;
      endTags = (HOLDS_TEXT.has(open.at(-1) ?? "") ? "…" : "") + endTagsOf(open);
    }
  }
  return html.slice(0, end) + endTags;
}

/** `<p>`, `</p>`, `<br>`, `<a href="...">`; `&amp;`; all that stands between them. */
const PIECE = /<[^<>]*>|&[^&;<]*;|[^<&]+/g;
const TAG = /^<\/?(?<name>[a-z][a-z0-9]*)/;

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input"]);

/** Other elements of a text contain only elements. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(
  "p a em strong u s span code summary h1 h2 h3 h4 h5 h6 li".split(" "),
);

const ELLIPSIS_BYTES = Buffer.byteLength("…");

const endTag = (name: string): string => `</${name}>`;

const endTagsOf = (open: readonly string[]): string => open.toReversed().map(endTag).join("");
