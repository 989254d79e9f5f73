import { HTTP } from "../platform/text/links.ts";

/** The `rel` of every link that leads away: no endorsement, no opener, no referrer. */
export const OUTWARD_REL = "nofollow noopener noreferrer";

/**
 * Whether a post may link to an address: http(s), mailto, tg, or a relative one, which leads into
 * the archive itself. Blanks, control characters and backslashes, which browsers normalise, are
 * refused.
 */
export function isAllowedLink(href: string): boolean {
  return !MISREAD.test(href) && (ALLOWED.test(href) || isInward(href));
}

/** Whether an address stays inside the archive: no scheme, no host. */
export function isInward(href: string): boolean {
  return !href.startsWith("//") && !SCHEME.test(href);
}

const ALLOWED = new RegExp(`^(?:${HTTP}|mailto:|tg:\\/\\/)`, "i");
const SCHEME = /^[^/?#]*:/;
const MISREAD = /[\0-\x20\\]/;
