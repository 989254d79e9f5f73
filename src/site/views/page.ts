import type { PagePath } from "../../core/types.ts";
import type { List } from "../../platform/collections/list.ts";
import type { ListingPage } from "./listing-view.ts";
import type { SitemapPart } from "./sitemap-views.ts";
import type { VersionPage } from "./version-view.ts";
import type { PageView } from "./views.ts";

/** A page as data: its path, its content, and a hash of everything that its bytes depend on. */
export interface Page {
  readonly path: PagePath;
  /**
   * Equal hashes mean equal bytes. Computed on access, since most pages are planned by their
   * group's key.
   */
  readonly hash: string;
  readonly content: PageContent;
}

/** What a page shows, by kind. */
export type PageContent =
  | { readonly kind: "post"; readonly position: number }
  | ({ readonly kind: "listing" } & ListingPage)
  | { readonly kind: "feed"; readonly posts: readonly number[] }
  | { readonly kind: "sitemap"; readonly part: SitemapPart }
  | { readonly kind: "ready"; readonly view: PageView }
  | ({ readonly kind: "version" } & VersionPage)
  | { readonly kind: "copy"; readonly file: string }
  | { readonly kind: "asset"; readonly name: string }
  /** An own page: a file that Eleventy has rendered already. */
  | { readonly kind: "own"; readonly file: string };

/** Pages of one folder that are planned together. */
export interface PageGroup<Each = Page> {
  /** Equal keys mean the same pages with the same hashes. */
  readonly key: string;
  /** At least one; created on access. */
  readonly pages: List<Each>;
}

/** Hashes what a page of some kind depends on, together with what all pages depend on. */
export type PageHash = (kind: PageContent["kind"], ...depends: readonly string[]) => string;

/** A group for a page that is planned by itself. */
export const groupOfOne = (page: Page): PageGroup => ({
  key: `${page.hash} ${page.path}`,
  pages: [page],
});
