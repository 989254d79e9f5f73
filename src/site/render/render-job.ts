import type { PagePath } from "../../core/types.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { postAt, type ViewContext } from "../views/context.ts";
import { cardOf } from "../views/links.ts";
import { type CardMaker, listingView } from "../views/listing-view.ts";
import type { Page } from "../views/page.ts";
import { postView } from "../views/post-view.ts";
import { feedView } from "../views/single-views.ts";
import { sitemapView } from "../views/sitemap-views.ts";
import { olderVersions, versionView } from "../views/version-view.ts";
import type { CardView, PageView } from "../views/views.ts";

/** All that is needed to make one file of the site. */
type RenderJob = ViewJob | CopyJob;

export interface ViewJob {
  readonly kind: "view";
  readonly path: PagePath;
  readonly view: PageView;
  /** Post files (below the posts folder) whose bodies the view needs, in its order. */
  readonly bodies: readonly string[];
}

interface CopyJob {
  readonly kind: "copy";
  readonly path: PagePath;
  readonly from: "posts" | "templates" | "own";
  /** File below that folder. */
  readonly file: string;
}

/** Turns planned pages into jobs. */
type JobMaker = (page: PlannedPage) => RenderJob;

/** A page as it is rendered: without the hash, which only planning needs. */
export type PlannedPage = Pick<Page, "path" | "content">;

/**
 * Create a function that turns pages into jobs; the card of a post is made once for all listings.
 */
export function createJobMaker(context: ViewContext): JobMaker {
  const cardsByRoot = new Map<string, Map<number, CardView>>();
  const cardAt: CardMaker = (position, root) => {
    const cards = cardsByRoot.get(root) ?? new Map<number, CardView>();
    cardsByRoot.set(root, cards);
    const known = cards.get(position);
    if (known !== undefined) return known;
    const card = cardOf(context, itemAt(context.archive.shown, position), root);
    cards.set(position, card);
    return card;
  };
  return (page) => jobFor(context, page, cardAt);
}

function jobFor(
  context: ViewContext,
  { path, content }: PlannedPage,
  cardAt: CardMaker,
): RenderJob {
  switch (content.kind) {
    case "copy":
      return { kind: "copy", path, from: "posts", file: content.file };
    case "asset":
      return { kind: "copy", path, from: "templates", file: `assets/${content.name}` };
    case "own":
      return { kind: "copy", path, from: "own", file: content.file };
    case "post":
      return {
        kind: "view",
        path,
        view: postView(context, content.position),
        bodies: [
          fileAt(context, content.position),
          ...olderVersions(context, content.position).map(({ file }) => file),
        ],
      };
    case "version":
      return {
        kind: "view",
        path,
        view: versionView(context, content),
        bodies: [content.version.file],
      };
    case "feed":
      return {
        kind: "view",
        path,
        view: feedView(context, content.posts),
        bodies: content.posts.map((position) => fileAt(context, position)),
      };
    case "listing":
      return {
        kind: "view",
        path,
        view: listingView(context, content, cardAt),
        bodies: [],
      };
    case "sitemap":
      return { kind: "view", path, view: sitemapView(context.site, content.part), bodies: [] };
    case "ready":
      return { kind: "view", path, view: content.view, bodies: [] };
  }
}

const fileAt = ({ archive }: ViewContext, position: number): string =>
  postAt(archive, position).file;
