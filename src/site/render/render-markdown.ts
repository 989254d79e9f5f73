import type { StateCore, Token } from "markdown-it";
import { isInward } from "../../format/link-policy.ts";
import { createMarkdownParser } from "../../format/markdown-parser.ts";
import { showsSomething } from "../../format/shown-title.ts";
import { originalLink, outwardAttributes } from "./anchors.ts";
import { escapeHtml } from "./escape-html.ts";
import { foldQuotes, setFormatRules } from "./format-rules.ts";
import { createInlineHtml, inwardHref, type LinkOptions } from "./inline-html.ts";

/**
 * Renders Markdown as HTML. Beyond `room` (in UTF-16 code units of HTML) the rest may be missing,
 * so that a caller who cuts the text need not wait for all of it.
 */
export type TextRenderer = (markdown: string, room?: number) => string;

/**
 * Markdown of any kind, as a person may have edited it, as safe HTML. Line ends are `<br>`;
 * addresses and hashtags are linked after parsing, on the text as it will be seen, so escapes
 * cannot disturb them. An image from elsewhere is a link to it: pages load nothing foreign. Headings
 * are one rank lower than written: the page's own is the title. A link without words shows its
 * address. Spoilers, quotes and code are in format-rules.ts.
 */
export function createMarkdownRenderer(options: LinkOptions): TextRenderer {
  const inlineHtml = createInlineHtml(options);
  const parser = createMarkdownParser();
  parser.core.ruler.push("name_links", nameLinks);
  parser.core.ruler.push("mark_link_content", markLinkContent);
  parser.core.ruler.push("lower_headings", lowerHeadings);
  parser.core.ruler.push("fold_quotes", foldQuotes);
  const { rules } = parser.renderer;

  rules.softbreak = () => "<br>";
  rules.hardbreak = () => "<br>";
  rules.text = (tokens, index) => {
    const token = tokens[index];
    if (token === undefined) return "";
    const html = isInLink(token) ? escapeHtml(token.content) : inlineHtml(token.content);
    return html.replaceAll("\n", "<br>"); // a line end written as &#10;
  };
  // No link stands in another.
  let behindLink = "";
  rules.link_open = (tokens, index) => {
    const href = attribute(tokens[index], "href");
    const title = attribute(tokens[index], "title");
    const copy = inwardHref(options.inward?.(), href);
    behindLink = copy === undefined ? "" : originalLink(href, options.linkedOn);
    const isOutward = copy === undefined && !isInward(href);
    const titled = title === "" ? "" : ` title="${escapeHtml(title)}"`;
    const further = titled + (isOutward ? outwardAttributes(href, options.linkedOn) : "");
    return `<a href="${escapeHtml(copy ?? href)}"${further}>`;
  };
  rules.link_close = () => `</a>${behindLink}`;
  rules.image = (tokens, index, rendererOptions, env, renderer) => {
    const token = tokens[index];
    const src = attribute(token, "src");
    const alt = renderer.renderInlineAsText(token?.children ?? [], rendererOptions, env);
    if (isInward(src)) return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
    const label = escapeHtml(alt === "" ? src : alt);
    if (token === undefined || isInLink(token)) return label;
    return `<a href="${escapeHtml(src)}"${outwardAttributes(src, options.linkedOn)}>${label}</a>`;
  };
  setFormatRules(rules);
  return (markdown, room = Number.POSITIVE_INFINITY) => {
    const env = {};
    const tokens = parser.parse(markdown, env);
    let html = "";
    let from = 0;
    for (const [at, { level, nesting }] of tokens.entries()) {
      if (level > 0 || nesting === 1) continue;
      html += parser.renderer.render(tokens.slice(from, at + 1), parser.options, env);
      from = at + 1;
      if (html.length > room) break;
    }
    return html;
  };
}

/** Marks what stands inside a written-out link, where no other link may stand. */
function markLinkContent(state: StateCore): void {
  for (const block of state.tokens) {
    let depth = 0;
    for (const token of block.children ?? []) {
      if (token.type === "link_open") depth += 1;
      else if (token.type === "link_close") depth -= 1;
      else if (depth > 0) token.meta = IN_LINK;
    }
  }
}

/** `[](https://a.example/)`: a link that shows nothing else shows its address. */
function nameLinks(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.children === null) continue;
    let href = "";
    let words = "";
    block.children = block.children.flatMap((token): readonly Token[] => {
      if (token.type === "link_open") [href, words] = [attribute(token, "href"), ""];
      else words += wordsOf(token);
      if (token.type !== "link_close" || showsSomething(words)) return [token];
      const name = new state.Token("text", "", 0);
      name.content = href === "" ? "…" : href;
      return [name, token];
    });
  }
}

const wordsOf = (token: Token): string => {
  const isNamedBySource = token.type === "image" && token.content === "";
  const src = isNamedBySource ? attribute(token, "src") : "";
  return isInward(src) ? token.content : src;
};

/** `# Words` and words underlined; a heading that shows nothing is none. */
function lowerHeadings({ tokens }: StateCore): void {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const rank = Number(token.tag.slice(1));
    const words = tokens[at + 1]?.children ?? [];
    const isEmpty = !words.some(({ type, content }) => type === "image" || showsSomething(content));
    const tag = isEmpty ? "p" : `h${Math.min(6, rank + 1)}`;
    for (const side of [token, tokens[at + 2]]) if (side !== undefined) side.tag = tag;
  }
}

const IN_LINK = { inLink: true };

const isInLink = (token: Token): boolean => token.meta === IN_LINK;

const attribute = (token: Token | undefined, name: string): string =>
  String(token?.attrGet(name) ?? "");
