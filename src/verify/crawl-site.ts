import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasLinks, visitFileLinks } from "./file-links.ts";
import type { Finding } from "./finding.ts";
import { type Destination, resolveLink } from "./resolve-link.ts";
import type { PageLink } from "./scan-links.ts";

interface SiteCrawl {
  /** Links that lead to files of the site. */
  readonly links: number;
  readonly findings: readonly Finding[];
}

/**
 * Check that every address in a site's files that leads into the site itself leads to a file, and
 * to an anchor in it where it names one. A missing target is one finding, at the first link to it.
 */
export function crawlSite(
  out: string,
  files: readonly string[],
  siteUrl: string | undefined,
  onProgress: (done: number, total: number) => void,
): SiteCrawl {
  const present = new Set(files);
  const broken = new Map<string, Broken>();
  const fragments = new Map<string, Map<string, Place>>();
  let links = 0;

  const pages = files.filter(hasLinks);
  pages.forEach((page, at) => {
    const source = readFileSync(join(out, page), "utf8");
    visitFileLinks(page, source, (link) => {
      const to = resolveLink(link.value, page, siteUrl);
      if (isOthers(link, to)) return;
      links += 1;
      const fault = faultOf(to, page, present);
      if (fault !== undefined) {
        const known = broken.get(fault.key);
        if (known === undefined)
          broken.set(fault.key, { ...placeOf(page, source, link), ...fault });
        else known.more += 1;
      } else if (to.kind === "internal" && to.fragment !== "" && to.path.endsWith(".html")) {
        if (to.path === page && hasAnchor(source, to.fragment)) return;
        const wanted = fragments.get(to.path) ?? new Map<string, Place>();
        fragments.set(to.path, wanted);
        if (!wanted.has(to.fragment)) wanted.set(to.fragment, placeOf(page, source, link));
      }
    });
    onProgress(at + 1, pages.length);
  });

  const findings = [...broken.values()].map(({ page, line, message, more }) => ({
    file: join(out, page),
    line,
    message: more > 0 ? `${message} (and ${more} more such links)` : message,
  }));
  return { links, findings: [...findings, ...checkFragments(out, fragments)] };
}

interface Place {
  readonly page: string;
  readonly line: number;
}

interface Broken extends Place {
  readonly message: string;
  /** Further links with the same fault. */
  more: number;
}

/** Addresses elsewhere; also those of this very site in the text of a post, which are its author's. */
const isOthers = ({ element, value }: PageLink, { kind }: Destination): boolean =>
  kind === "external" || (element === "a" && kind === "internal" && value.includes("://"));

function faultOf(
  to: Destination,
  page: string,
  present: ReadonlySet<string>,
): { readonly key: string; readonly message: string; more: number } | undefined {
  if (to.kind === "external") return undefined;
  if (to.kind === "outside") {
    const message = "expected a link inside the site, found one that leads out of its folder";
    return { key: `outside ${page}`, message, more: 0 };
  }
  if (!present.has(to.path)) {
    const message = `expected a link to a file of the site, found one to ${to.path}, which is not there; run npm run build`;
    return { key: to.path, message, more: 0 };
  }
  // The page for missing addresses is shown at any depth: only from the root do its links hold.
  if (to.kind === "internal" || page === NOT_FOUND) return undefined;
  const message = `expected a relative link, found one from the host's root to /${to.path}; it breaks in a sub-folder`;
  return { key: `rooted ${page}`, message, more: 0 };
}

const NOT_FOUND = "404.html";

const placeOf = (page: string, source: string, { offset }: PageLink): Place => ({
  page,
  line: source.slice(0, offset).split("\n").length,
});

function checkFragments(
  out: string,
  fragments: ReadonlyMap<string, ReadonlyMap<string, Place>>,
): readonly Finding[] {
  return [...fragments].flatMap(([path, wanted]) => {
    const source = readFileSync(join(out, path), "utf8");
    return [...wanted].flatMap(([fragment, { page, line }]) => {
      if (hasAnchor(source, fragment)) return [];
      const message = `expected a link to a place in ${path}, found #${fragment}, which is not there`;
      return [{ file: join(out, page), line, message }];
    });
  });
}

const hasAnchor = (source: string, fragment: string): boolean =>
  source.includes(` id="${fragment}"`) || source.includes(` name="${fragment}"`);
