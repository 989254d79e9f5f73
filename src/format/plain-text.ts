import type { Token } from "markdown-it";
import { decodeText } from "./markdown.ts";
import { createMarkdownParser } from "./markdown-parser.ts";

/**
 * The text a post's Markdown stands for: the very text that `encodeText` was given, or, where a
 * person wrote other Markdown, what a reader of the page sees.
 */
export function plainText(markdown: string): string {
  return decodeText(markdown) ?? markdownText(markdown);
}

/**
 * What a reader sees of any Markdown, as text: blocks parted by a blank line, list items by a line
 * end, with their bullets and numbers; the words of links and images without their addresses.
 */
export function markdownText(markdown: string): string {
  let text = "";
  let marker = "";
  let isTight = false;
  const addBlock = (content: string) => {
    const gap = text === "" ? "" : isTight ? "\n" : "\n\n";
    text += gap + marker + content;
    marker = "";
  };
  for (const token of parser.parse(markdown, {})) {
    if (token.type === "list_item_open") marker += token.info ? `${token.info}. ` : "• ";
    else if (token.type === "paragraph_open") isTight = token.hidden;
    else if (token.type === "inline") addBlock(inlineText(token.children ?? []));
    else if (CODE.has(token.type)) addBlock(token.content.replace(LAST_LINE_END, ""));
    else if (token.type === "hr") addBlock("* * *");
    if (token.type !== "paragraph_open") isTight = false;
  }
  return text;
}

const parser = createMarkdownParser();

const CODE: ReadonlySet<string> = new Set(["code_block", "fence"]);
const LAST_LINE_END = /\n$/;

function inlineText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join("");
}

function tokenText(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  return token.type === "image" ? inlineText(token.children ?? []) : token.content;
}
