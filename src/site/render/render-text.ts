import { decodeText } from "../../format/markdown.ts";
import { createInlineHtml, type InlineHtml, type LinkOptions } from "./inline-html.ts";
import { createMarkdownRenderer, type TextRenderer } from "./render-markdown.ts";

/**
 * A post's Markdown as safe HTML: `<p>` with `<br>` at line ends, addresses and hashtags linked.
 * The visible text is exactly the one that `encodeText` was given; runs of blanks show where the
 * stylesheet sets `white-space: break-spaces` on the paragraphs.
 *
 * Markdown as `encodeText` writes it, nearly all there is, needs no parser: its text is set
 * directly, with the same result in a fraction of the time.
 */
export function createTextRenderer(options: LinkOptions): TextRenderer {
  const inlineHtml = createInlineHtml(options);
  const renderMarkdown = createMarkdownRenderer(options);
  return (markdown, room = Number.POSITIVE_INFINITY) => {
    const text = decodeText(markdown);
    return text === undefined ? renderMarkdown(markdown, room) : textHtml(text, inlineHtml, room);
  };
}

/** Paragraphs part at a blank line; further blank lines, and those at the start, are `<br>`. */
function textHtml(text: string, inlineHtml: InlineHtml, room: number): string {
  if (text === "") return "";
  const lastBreak = text.endsWith("\n") ? "<br>" : "";
  let html = "";
  for (const stretch of stretchesOf(lastBreak === "" ? text : text.slice(0, -1), room)) {
    html += inlineHtml(stretch);
    if (html.length > room) break;
  }
  return `<p>${html.replace(LINE_ENDS, setBreaks)}${lastBreak}</p>\n`;
}

/**
 * As much of a text as fits into `room`, in pieces that end at line ends or blanks, so that no link
 * is cut.
 */
function* stretchesOf(text: string, room: number): Generator<string> {
  const end = Math.min(text.length, room + 1);
  for (let from = 0; from < end; ) {
    const to = from + STRETCH < end ? Math.min(end, blankAround(text, from + STRETCH, from)) : end;
    yield text.slice(from, to);
    from = to;
  }
}

/** Longer than nearly every post. */
const STRETCH = 65_536;

/** Behind the last line end or else blank between `from` and `at`, or else the next one. */
function blankAround(text: string, at: number, from: number): number {
  const last = text.slice(from, at);
  const before = last.lastIndexOf("\n") + 1 || last.lastIndexOf(" ") + 1;
  if (before > 0) return from + before;
  BLANK.lastIndex = at;
  return BLANK.test(text) ? BLANK.lastIndex : text.length;
}

const BLANK = /[ \n]/g;

const LINE_ENDS = /\n+/g;

function setBreaks(lineEnds: string, at: number): string {
  const isParagraphEnd = at > 0 && lineEnds.length > 1;
  if (!isParagraphEnd) return "<br>".repeat(lineEnds.length);
  return `</p>\n<p>${"<br>".repeat(lineEnds.length - 2)}`;
}
