import { createInlineHtml, type InlineHtml, type LinkOptions } from "./inline-html.ts";
import { decodeText } from "./markdown.ts";
import { createMarkdownRenderer } from "./render-markdown.ts";

/**
 * A post's Markdown as safe HTML: `<p>` with `<br>` at line ends, addresses and hashtags linked.
 * The visible text is exactly the one that `encodeText` was given; runs of blanks show where the
 * stylesheet sets `white-space: break-spaces` on the paragraphs.
 *
 * Markdown as `encodeText` writes it, nearly all there is, needs no parser: its text is set
 * directly, with the same result in a fraction of the time.
 */
export function createTextRenderer(options: LinkOptions): (markdown: string) => string {
  const inlineHtml = createInlineHtml(options);
  const renderMarkdown = createMarkdownRenderer(options);
  return (markdown) => {
    const text = decodeText(markdown);
    return text === undefined ? renderMarkdown(markdown) : textHtml(text, inlineHtml);
  };
}

/** Paragraphs part at a blank line; further blank lines, and those at the start, are `<br>`. */
function textHtml(text: string, inlineHtml: InlineHtml): string {
  if (text === "") return "";
  const lastBreak = text.endsWith("\n") ? "<br>" : "";
  const html = inlineHtml(lastBreak === "" ? text : text.slice(0, -1)).replace(
    LINE_ENDS,
    setBreaks,
  );
  return `<p>${html}${lastBreak}</p>\n`;
}

const LINE_ENDS = /\n+/g;

function setBreaks(lineEnds: string, at: number): string {
  const isParagraphEnd = at > 0 && lineEnds.length > 1;
  if (!isParagraphEnd) return "<br>".repeat(lineEnds.length);
  return `</p>\n<p>${"<br>".repeat(lineEnds.length - 2)}`;
}
