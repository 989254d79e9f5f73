import { OUTWARD_REL } from "../../format/link-policy.ts";
import { isWebLink } from "../../platform/text/links.ts";
import { escapeHtml } from "./escape-html.ts";

/** Tells the day on which the links of a text were set (ISO 8601), where it is known. */
export type LinkedOn = () => string | undefined;

/**
 * The attributes of a link that leads away, but for its address, each with a blank before it. Where
 * `linkedOn` is given, a web address is said with the day on which it was linked, so that it can be
 * looked up in a web archive when it is dead: Robust Links, https://robustlinks.mementoweb.org/spec/
 */
export function outwardAttributes(href: string, linkedOn?: LinkedOn): string {
  if (linkedOn === undefined || !isWebLink(href)) return REL;
  const day = linkedOn();
  const date = day === undefined ? "" : ` data-versiondate="${escapeHtml(day)}"`;
  return `${REL} data-originalurl="${escapeHtml(href)}"${date}`;
}

/**
 * The original beside a link that leads to the copy here. The stylesheet says where it leads, so that
 * the text stays the one that was published, in a heading and when it is copied, too.
 */
export const originalLink = (href: string, linkedOn?: LinkedOn): string =>
  `<a class="original" href="${escapeHtml(href)}"${outwardAttributes(href, linkedOn)} aria-label="Original on Telegram"></a>`;

const REL = ` rel="${OUTWARD_REL}"`;
