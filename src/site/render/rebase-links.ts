import type { PagePath } from "../../core/types.ts";

/**
 * The HTML of a page's text with its relative links as seen from another page, whose root prefix is
 * `root`.
 */
export const rebaseLinks = (html: string, from: PagePath, root: string): string =>
  html.includes(LINK_START) || html.includes(SOURCE_START)
    ? html.replace(RELATIVE, (_, start: string, address: string) => {
        const { pathname, search, hash } = new URL(address, ANYWHERE + from);
        return `${start}${root}${pathname.slice(1)}${search}${hash}"`;
      })
    : html;

const LINK_START = ' href="';
const SOURCE_START = ' src="';

/** ` href="../tags/un.html"`; a scheme, a host or a slash at the beginning says more than a page. */
const RELATIVE = /( (?:href|src)=")(?!\/|[a-z][a-z0-9+.-]*:)([^"]*)"/gi;

const ANYWHERE = "https://archive.invalid/";
