import type { Body } from "../../core/types.ts";
import { FOLDED_MARKER } from "../callouts.ts";
import { encodeBlankLines, encodeText, findEscapes } from "../markdown.ts";
import type { Block } from "./blocks.ts";
import { ticksAround } from "./code-fence.ts";
import { createInlineWriter } from "./inline-writer.ts";
import { normaliseBody } from "./normalise-body.ts";

/**
 * A body as Markdown whose text is exactly the body's; docs/post-files.md has the notation. Between
 * a quote or preformatted text and what stands beside it, the end of the block is one line end of
 * the text.
 */
export function encodeBody(body: Body): string {
  if (body.ranges === undefined || body.ranges.length === 0) return encodeText(body.text);
  const normal = normaliseBody(body);
  if (!normal.isFormatted) return encodeText(body.text);
  const { text, blocks } = normal;
  const write = createInlineWriter(normal, findEscapes(text));
  const writeBlock = (block: Block): string => {
    const { kind, from, to, language } = block;
    if (kind === "lines") return encodeBlankLines(write(from, to));
    if (kind === "pre") return fence(text.slice(from, to), language);
    const inside = block.blocks.map(writeBlock).join(BETWEEN);
    return quote(kind === "expandable-blockquote" ? `${FOLDED_MARKER}\n${inside}` : inside);
  };
  return blocks.map(writeBlock).join(BETWEEN);
}

const BETWEEN = "\n\n";

const quote = (markdown: string): string =>
  markdown
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");

function fence(code: string, language = ""): string {
  const ticks = ticksAround(code, 3);
  return `${ticks}${LANGUAGE.test(language) ? language : ""}\n${code}\n${ticks}`;
}

/** What Markdown reads as it stands: no blanks, no escapes, no backticks. */
const LANGUAGE = /^[\p{L}\p{N}_+#.-]{1,40}$/u;
