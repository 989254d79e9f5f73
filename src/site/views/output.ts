import type { PagePath } from "../../core/types.ts";
import type { SiteMedia } from "../../media/media-folders.ts";
import type { List } from "../../platform/collections/list.ts";
import type { ChangesPage } from "./changes-view.ts";
import type { DayPart } from "./day-parts.ts";
import type { GalleryPage } from "./gallery-view.ts";
import type { ListingPage } from "./listing-view.ts";
import type { SitemapPart } from "./sitemap-parts.ts";
import type { VersionPage } from "./version-view.ts";
import type { PageView } from "./views.ts";
import type { WatchFeed } from "./watches.ts";

/** A file of the site as data: where it stands, what it holds, and a hash of all its bytes depend on. */
export interface Output<Content extends OutputContent = OutputContent> {
  readonly path: PagePath;
  /**
   * Equal hashes mean equal bytes. Computed on access, since most outputs are planned by their
   * group's key.
   */
  readonly hash: string;
  readonly content: Content;
}

/** An output that a template renders. */
export type Page = Output<PageContent>;

/** An output that is no page: copied, or written as a stream. */
export type DataFile = Output<DataContent>;

export type OutputContent = PageContent | DataContent;

export type PageContent =
  | { readonly kind: "post"; readonly position: number }
  | ({ readonly kind: "listing" } & ListingPage)
  | ({ readonly kind: "day" } & DayPart)
  | ({ readonly kind: "version" } & VersionPage)
  /** The address of a further message of the album at a position. */
  | { readonly kind: "album"; readonly position: number; readonly number: number }
  | {
      readonly kind: "feed";
      readonly posts: readonly number[];
      /** The watch whose posts these are; absent of the site's own feed. */
      readonly watch?: WatchFeed;
    }
  | ({ readonly kind: "gallery" } & GalleryPage)
  | ({ readonly kind: "changes" } & ChangesPage)
  | { readonly kind: "ready"; readonly view: PageView };

export type DataContent =
  /** A file below the folder of posts, or of templates. */
  | { readonly kind: "copy"; readonly from: "posts" | "templates"; readonly file: string }
  | { readonly kind: "sitemap"; readonly part: SitemapPart }
  /** A file of the archive's media, or a smaller copy of one. */
  | { readonly kind: "kept"; readonly media: SiteMedia }
  /** A file of a bundle, which was made (absolute path) and takes its place in the site. */
  | { readonly kind: "made"; readonly file: string };

/** Outputs that are planned together. */
export interface OutputGroup<Each = Output> {
  /** Same key, same outputs, each with the same hash. */
  readonly key: string;
  /** Created on access. Of one folder and at least one, but for a bundle's. */
  readonly outputs: List<Each>;
  readonly isBundle?: true;
}

/** Hashes what an output of some kind depends on, and what all share. */
export type OutputHash = (kind: OutputContent["kind"], ...depends: readonly string[]) => string;

/** A group of an output that is planned by itself. */
export const groupOfOne = (output: Output): OutputGroup => ({
  key: `${output.hash} ${output.path}`,
  outputs: [output],
});

const PAGE_KINDS: Readonly<Record<OutputContent["kind"], boolean>> = {
  ...{ post: true, listing: true, version: true, album: true, feed: true, ready: true },
  ...{ day: true, gallery: true, changes: true },
  ...{ copy: false, sitemap: false, made: false, kept: false },
};

export const isPageContent = (content: OutputContent): content is PageContent =>
  PAGE_KINDS[content.kind];
