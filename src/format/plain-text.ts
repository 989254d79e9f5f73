import { readBody } from "./body/read-body.ts";
import { decodeText } from "./markdown.ts";

/**
 * The text a post's Markdown stands for: the very text that `encodeBody` was given, or, where a
 * person wrote other Markdown, what a reader of the page sees.
 */
export function plainText(markdown: string): string {
  return decodeText(markdown) ?? markdownText(markdown);
}

/** What a reader sees of any Markdown, as text; see `readBody`. */
export const markdownText = (markdown: string): string => readBody(markdown).text;
