import { relative } from "node:path";
import { walkFiles } from "./written-files.ts";

/** The numbers of HTML pages of a site, by kind. */
export type PageCounts = Readonly<Record<PageKind, number>>;

/** The kinds of pages that are counted. */
export const PAGE_KINDS = ["posts", "tags", "countries", "dates", "sources", "other"] as const;
type PageKind = (typeof PAGE_KINDS)[number];

/** Count the pages of a site by the folder they stand in. */
export function countPages(site: string): PageCounts {
  const counts = { posts: 0, tags: 0, countries: 0, dates: 0, sources: 0, other: 0 };
  for (const path of walkFiles(site)) {
    if (!path.endsWith(".html") || REDIRECT.test(path)) continue;
    const folder = relative(site, path).split("/", 1)[0];
    counts[PAGE_KINDS.find((kind) => kind === folder) ?? "other"] += 1;
  }
  return counts;
}

/** Hugo makes `page/1.html` for every long list: nothing but a way to its front. */
const REDIRECT = /\/page\/1\.html$/;
