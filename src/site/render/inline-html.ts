import { hashtagSpans } from "../../annotate/hashtags.ts";
import { OUTWARD_REL } from "../../format/link-policy.ts";
import { findAddresses } from "./addresses.ts";
import { escapeHtml } from "./escape-html.ts";
import { linesWith } from "./lines-with.ts";

/** How texts are linked. */
export interface LinkOptions {
  /** The address of a hashtag's page (without its sign); undefined where it has none. */
  readonly hashtagHref: (tag: string) => string | undefined;
}

/** Plain text as HTML: addresses and hashtags are links, all that is visible is the text itself. */
export type InlineHtml = (text: string) => string;

/** Create a function that renders plain text with links. */
export function createInlineHtml(options: LinkOptions): InlineHtml {
  return (text) => {
    let html = "";
    let done = 0;
    for (const { start, end, href, rel } of findLinks(text, options)) {
      if (start < done) continue;
      html += escapeHtml(text.slice(done, start));
      html += `<a href="${escapeHtml(href)}"${rel}>${escapeHtml(text.slice(start, end))}</a>`;
      done = end;
    }
    return html + escapeHtml(text.slice(done));
  };
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** The whole attribute with a blank before it, or nothing. */
  readonly rel: string;
}

/** Addresses and hashtags in the order in which they start. */
function findLinks(text: string, { hashtagHref }: LinkOptions): readonly Link[] {
  const links: Link[] = findAddresses(text).map((address) => ({ ...address, rel: REL }));
  const addressCount = links.length;
  for (const [from, line] of linesWith(HASH, text)) {
    for (const { start, end } of hashtagSpans(line)) {
      const href = hashtagHref(line.slice(start + 1, end));
      if (href !== undefined) links.push({ start: from + start, end: from + end, href, rel: "" });
    }
  }
  const isMixed = addressCount > 0 && links.length > addressCount;
  return isMixed ? links.sort((a, b) => a.start - b.start) : links;
}

/** No hashtag goes over the end of a line, nor an address that it may stand in. */
const HASH = /#/g;

const REL = ` rel="${OUTWARD_REL}"`;
