import type { PagePath } from "../../core/types.ts";
import { rootOf } from "../archive/urls.ts";

/**
 * The HTML of a page's text with its relative links as seen from another page, whose root prefix is
 * `root`.
 */
export function rebaseLinks(html: string, from: PagePath, root: string): string {
  if (!html.includes(LINK_START) && !html.includes(SOURCE_START)) return html;
  const own = rootOf(from);
  const rebased = (address: string): string => {
    const path = address.startsWith(own) ? address.slice(own.length) : "";
    if (PLAIN_PATH.test(path)) return root + path;
    const { pathname, search, hash } = new URL(address, ANYWHERE + from);
    return root + pathname.slice(1) + search + hash;
  };
  return html.replace(
    RELATIVE,
    (_, start: string, address: string) => `${start}${rebased(address)}"`,
  );
}

const LINK_START = ' href="';
const SOURCE_START = ' src="';

/** ` href="../tags/un.html"`; a scheme, a host or a slash at the beginning says more than a page. */
const RELATIVE = /( (?:href|src)=")(?!\/|[a-z][a-z0-9+.-]*:)([^"]*)"/gi;

/** What most links lead to, below the site's root: `tags/un.html`. It needs no URL to be resolved. */
const PLAIN_PATH = /^(?:[\w-]+\/)*[\w-]+\.html$/;

const ANYWHERE = "https://archive.invalid/";
