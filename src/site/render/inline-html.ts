import { hashtagSpans } from "../../annotate/hashtags.ts";
import type { TextSpan } from "../../platform/text/links.ts";
import {
  mentionsIn,
  readTelegramAddress,
  telegramKey,
  telegramUrl,
} from "../../platform/text/telegram-links.ts";
import { findAddresses } from "./addresses.ts";
import { type LinkedOn, originalLink, outwardAttributes } from "./anchors.ts";
import { escapeHtml } from "./escape-html.ts";
import { linesWith } from "./lines-with.ts";

/** How texts are linked. */
export interface LinkOptions {
  /** The address of a hashtag's page (without its sign); undefined where it has none. */
  readonly hashtagHref: (tag: string) => string | undefined;
  /** Where the archive has the posts and channels of Telegram that a text names, by `telegramKey`. */
  readonly inward?: () => Inward;
  /** As `outwardAttributes` takes it. */
  readonly linkedOn?: LinkedOn;
}

type Inward = ReadonlyMap<string, string>;

const NONE: Inward = new Map();

/** Where the archive has what an address names; undefined where it has not. */
export function inwardHref(inward: Inward = NONE, address: string): string | undefined {
  const read = inward.size === 0 ? undefined : readTelegramAddress(address);
  return read && inward.get(telegramKey(read));
}

/** Plain text as HTML: addresses and hashtags are links, all that is visible is the text itself. */
export type InlineHtml = (text: string) => string;

/** Create a function that renders plain text with links. */
export function createInlineHtml(options: LinkOptions): InlineHtml {
  return (text) => {
    let html = "";
    let done = 0;
    for (const { start, end, href, attributes, behind } of findLinks(text, options)) {
      if (start < done) continue;
      html += escapeHtml(text.slice(done, start));
      html += `<a href="${escapeHtml(href)}"${attributes}>${escapeHtml(text.slice(start, end))}</a>`;
      html += behind;
      done = end;
    }
    return html + escapeHtml(text.slice(done));
  };
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** Further attributes, each with a blank before it, or nothing. */
  readonly attributes: string;
  /** HTML that stands behind the link. */
  readonly behind: string;
}

/** Addresses, hashtags and mentions in the order in which they start. */
function findLinks(text: string, options: LinkOptions): readonly Link[] {
  const { hashtagHref, linkedOn } = options;
  const inward = options.inward?.() ?? NONE;
  const toCopy = (span: TextSpan, copy: string, original: string): Link => ({
    ...{ start: span.start, end: span.end, href: copy },
    ...{ attributes: "", behind: originalLink(original, linkedOn) },
  });
  const links: Link[] = findAddresses(text).map((address) => {
    const copy = inwardHref(inward, address.href);
    if (copy !== undefined) return toCopy(address, copy, address.href);
    return { ...address, attributes: outwardAttributes(address.href, linkedOn), behind: "" };
  });
  const addressCount = links.length;
  for (const [from, line] of linesWith(HASH, text)) {
    for (const { start, end } of hashtagSpans(line)) {
      const href = hashtagHref(line.slice(start + 1, end));
      if (href === undefined) continue;
      links.push({ start: from + start, end: from + end, href, attributes: "", behind: "" });
    }
  }
  for (const mention of inward.size === 0 ? [] : mentionsIn(text)) {
    const copy = inward.get(mention.name);
    if (copy !== undefined)
      links.push(toCopy(mention, copy, telegramUrl({ channel: mention.name })));
  }
  return addressCount < links.length ? links.sort((a, b) => a.start - b.start) : links;
}

/** No hashtag goes over the end of a line, nor an address that it may stand in. */
const HASH = /#/g;
