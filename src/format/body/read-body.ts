import type { Token } from "markdown-it";
import type { RangeKind, TextRange } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";
import { FOLDED } from "../callouts.ts";
import { decodeText } from "../markdown.ts";
import { createMarkdownParser } from "../markdown-parser.ts";
import { bySpan } from "./spans.ts";

/** The body that a post's Markdown stands for; the reverse of `encodeBody`. */
export function decodeBody(markdown: string): Body {
  const text = decodeText(markdown);
  return text === undefined ? readBody(markdown) : { text };
}

/**
 * What a reader sees of any Markdown: blocks parted by a blank line, list items by a line end, and
 * by one also quotes and code from what is beside them; bullets and numbers; the words of links and
 * images without their addresses. Its formats are ranges of that text.
 */
export function readBody(markdown: string): Body {
  const reading = new Reading();
  for (const token of parser.parse(markdown, {})) reading.take(token);
  return reading.body();
}

const parser = createMarkdownParser();

/** The text so far, and the formats that are open in it. */
class Reading {
  private text = "";
  private marker = "";
  /** What stands before the next block; undefined before the first. */
  private gap: string | undefined;
  private isTight = false;
  private readonly ranges: TextRange[] = [];
  private readonly open: Omit<TextRange, "to">[] = [];
  private quoteDepth = 0;
  private quote: { readonly kind: RangeKind; from?: number } = { kind: "blockquote" };

  body(): Body {
    const ranges = this.ranges.sort(bySpan);
    return { text: this.text, ...(ranges.length > 0 && { ranges }) };
  }

  take(token: Token): void {
    const { type, info } = token;
    if (type === "list_item_open") this.marker += info ? `${info}. ` : "• ";
    else if (type === "paragraph_open") this.isTight = token.hidden;
    else if (type === "inline") this.takeLines(token.children ?? []);
    else if (CODE.has(type)) this.takeCode(token.content.replace(LAST_LINE_END, ""), info);
    else if (type === "hr") this.startBlock("* * *");
    else if (type === "blockquote_open") this.enterQuote(info);
    else if (type === "blockquote_close") this.leaveQuote();
    if (type !== "paragraph_open") this.isTight = false;
  }

  /** Begins a block with these words behind its bullet, and returns where they begin. */
  private startBlock(words: string): number {
    const gap = this.isTight ? LINE_END : this.gap;
    if (this.gap !== undefined) this.text += gap;
    this.gap = "\n\n";
    this.quote.from ??= this.text.length;
    this.text += this.marker;
    this.marker = "";
    const from = this.text.length;
    this.text += words;
    return from;
  }

  private endAtLine(): void {
    if (this.gap !== undefined) this.gap = LINE_END;
  }

  private takeCode(code: string, language: string): void {
    this.endAtLine();
    const from = this.startBlock(code);
    this.endAtLine();
    this.add({ kind: "pre", from, ...(language !== "" && { language }) });
  }

  private enterQuote(info: string): void {
    this.endAtLine();
    this.quoteDepth += 1;
    if (this.quoteDepth > 1) return;
    this.quote = { kind: info === FOLDED ? "expandable-blockquote" : "blockquote" };
  }

  private leaveQuote(): void {
    this.endAtLine();
    this.quoteDepth -= 1;
    const { kind, from } = this.quote;
    if (this.quoteDepth === 0 && from !== undefined) this.add({ kind, from });
  }

  private takeLines(tokens: readonly Token[]): void {
    this.startBlock("");
    for (const token of tokens) this.takeInline(token);
  }

  private takeInline(token: Token): void {
    const { type, nesting, content } = token;
    const from = this.text.length;
    if (nesting > 0) {
      const url = String(token.attrGet("href") ?? "");
      const kind = INLINE[token.tag] ?? "bold";
      this.open.push({ kind, from, ...(kind === "text-link" && { url }) });
    } else if (nesting < 0) {
      const range = this.open.pop();
      if (range !== undefined) this.add(range);
    } else if (type === "image") for (const inner of token.children ?? []) this.takeInline(inner);
    else this.text += BREAKS.has(type) ? LINE_END : content;
    if (type === "code_inline") this.add({ kind: "code", from });
  }

  private add(range: Omit<TextRange, "to">): void {
    const to = this.text.length;
    if (range.from < to) this.ranges.push({ ...range, to });
  }
}

/** The formats of inline elements, by the names of their tags. */
const INLINE: Readonly<Record<string, RangeKind>> = {
  strong: "bold",
  em: "italic",
  u: "underline",
  s: "strikethrough",
  spoiler: "spoiler",
  a: "text-link",
};

const CODE: ReadonlySet<string> = new Set(["code_block", "fence"]);
const BREAKS: ReadonlySet<string> = new Set(["softbreak", "hardbreak"]);
const LINE_END = "\n";
const LAST_LINE_END = /\n$/;
