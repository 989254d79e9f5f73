import { type PageLink, scanLinks } from "./scan-links.ts";

/** Visit the addresses in a file of the site, whose kind is told by its name. */
export function visitFileLinks(
  path: string,
  source: string,
  visit: (link: PageLink) => void,
): void {
  if (path.endsWith(".html") || path.endsWith(".svg")) scanLinks(source, visit);
  else if (path.endsWith(".xml")) visitXml(source, visit);
  else if (path.endsWith(".css")) visitMatches(source, CSS_ADDRESS, "css", visit);
  else if (path === "robots.txt") visitMatches(source, SITEMAP_LINE, "robots", visit);
}

/** Whether a file may hold addresses at all. */
export const hasLinks = (path: string): boolean =>
  /\.(?:html|svg|xml|css)$/.test(path) || path === "robots.txt";

/** The feed's links are attributes, the sitemap's are elements. */
function visitXml(source: string, visit: (link: PageLink) => void): void {
  scanLinks(source, visit);
  visitMatches(source, LOCATION, "loc", visit);
}

/** `<loc>https://annals.example/posts.html</loc>` */
const LOCATION = /<loc>(?<address>[^<]*)<\/loc>/g;
/** `url("icon.svg")` */
const CSS_ADDRESS = /url\(\s*["']?(?<address>[^"')\s]*)/g;
/** `Sitemap: https://annals.example/sitemap.xml` */
const SITEMAP_LINE = /^Sitemap:[ \t]*(?<address>\S+)/gm;

function visitMatches(
  source: string,
  pattern: RegExp,
  element: string,
  visit: (link: PageLink) => void,
): void {
  for (const match of source.matchAll(pattern)) {
    visit({ value: match.groups?.address ?? "", element, offset: match.index });
  }
}
