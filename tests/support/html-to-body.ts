import type { RangeKind, TextRange } from "../../src/core/message.ts";
import type { Body } from "../../src/core/types.ts";

/**
 * Rendered post text read back as a text with ranges. Strict: it knows the elements that formats are
 * rendered as, and throws at anything else, and at any element that is not well nested.
 */
export function htmlToBody(html: string): Body {
  const ranges: TextRange[] = [];
  const open: { tag: string; range?: Omit<TextRange, "to"> }[] = [];
  let text = "";
  let end = 0;
  let gap = "";
  for (const { 0: piece, index, groups = {} } of html.replace(SUMMARY, "").matchAll(PIECE)) {
    if (index !== end) throw new Error(`unexpected at ${end}: ${html}`);
    end += piece.length;
    const { tag = "", close, attributes = "" } = groups;
    if (groups.between) {
      if (open.some(({ tag: name }) => name === "p")) throw new Error(`a line end: ${html}`);
    } else if (tag === "br") text += "\n";
    else if (tag === "input") continue;
    else if (close) {
      const last = open.pop();
      if (last?.tag !== tag) throw new Error(`${tag} closes ${last?.tag}: ${html}`);
      if (tag === "pre") text = text.replace(/\n$/, "");
      if (last.range !== undefined) ranges.push({ ...last.range, to: text.length });
      if (BLOCKS.has(tag)) gap = tag === "p" ? "\n\n" : "\n";
    } else if (tag !== "") {
      if (BLOCKS.has(tag) && gap !== "") {
        text += tag === "p" ? gap : "\n";
        gap = "";
      }
      const kind = open.at(-1)?.tag === "pre" ? undefined : KINDS[tag];
      const url = /href="([^"]*)"/.exec(attributes)?.[1];
      const range = kind && { kind, from: text.length, ...(url && { url: decode(url) }) };
      open.push({ tag, ...(range && { range }) });
    } else text += decode(piece);
  }
  const last = open.at(-1);
  if (end !== html.replace(SUMMARY, "").length || last) throw new Error(`unclosed: ${html}`);
  return { text, ranges };
}

const SUMMARY = /<summary>[^<]*<\/summary>\n?/g;

const BLOCKS: ReadonlySet<string> = new Set(["p", "pre", "blockquote"]);

const KINDS: Readonly<Record<string, RangeKind>> = {
  strong: "bold",
  em: "italic",
  u: "underline",
  s: "strikethrough",
  code: "code",
  pre: "pre",
  label: "spoiler",
  blockquote: "blockquote",
  a: "text-link",
};

const PIECE =
  /<(?<close>\/?)(?<tag>p|br|strong|em|u|s|code|pre|label|input|span|blockquote|details|a)(?<attributes>(?: [a-z-]+(?:="[^"<>]*")?)*)>|(?<between>(?<=^|<\/?(?:p|pre|blockquote|details)>)\n)|&(?:amp|lt|gt|quot|#13);|[^<>&"\r]+/g;

const decode = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");
