import { HTTP } from "../platform/text/links.ts";

/** What `rel` says on every link that leads away: the page vouches for nothing and hands on nothing. */
export const OUTWARD_REL = "nofollow noopener noreferrer";

/**
 * Whether a post may link there: http(s), mailto, tg, or a place in the archive itself (a relative
 * address). Blanks, control characters and backslashes, which browsers read in ways of their own,
 * are refused.
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
