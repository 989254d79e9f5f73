import { decodeBody } from "./body/read-body.ts";

/**
 * The text a post's Markdown stands for: the very text that `encodeBody` was given, or, where a
 * person wrote other Markdown, what a reader of the page sees.
 */
export const plainText = (markdown: string): string => decodeBody(markdown).text;
