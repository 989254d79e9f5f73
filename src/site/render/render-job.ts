import type { PagePath } from "../../core/types.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { postPath, rootOf } from "../archive/urls.ts";
import { changedFiles, changesView } from "../views/changes-view.ts";
import { linksView } from "../views/connected-view.ts";
import { postAt, type ViewContext } from "../views/context.ts";
import { dayView } from "../views/day-view.ts";
import { galleryView } from "../views/gallery-view.ts";
import { cardOf, tagLink } from "../views/links.ts";
import { type CardMaker, listingView } from "../views/listing-view.ts";
import { albumView } from "../views/moved-views.ts";
import type { Output, OutputContent, PageContent } from "../views/output.ts";
import { postView } from "../views/post-view.ts";
import { feedView } from "../views/single-views.ts";
import { olderVersions, versionView } from "../views/version-view.ts";
import type { CardView, PageView, PostView } from "../views/views.ts";

/** All that is needed to make one page. */
export interface RenderJob {
  readonly view: PageView;
  /** Post files (below the posts folder) whose bodies the view needs, in its order. */
  readonly bodies: readonly string[];
  /** Of a day's posts: how their texts are on their own pages, from which they are taken over. */
  readonly texts?: readonly OwnText[];
}

/** A post's text as on its own page. */
interface OwnText {
  readonly path: PagePath;
  readonly links: Pick<PostView, "hashtags" | "inward" | "linkedOn">;
}

/** Turns what planned pages show into jobs. */
export type JobMaker = (content: PageContent) => RenderJob;

/** An output as it is made: without the hash, which only planning needs. */
export type Planned<Content extends OutputContent = OutputContent> = Omit<Output<Content>, "hash">;

/**
 * Create a function that turns pages into jobs; the card of a post is made once for all listings.
 */
export function createJobMaker(context: ViewContext): JobMaker {
  const cardAt = createCardMaker(context);
  const bareAt = createCardMaker(withoutChannels(context));
  return (content) => jobFor(context, content, isOfOneChannel(content) ? bareAt : cardAt);
}

const isOfOneChannel = (content: PageContent): boolean =>
  content.kind === "listing" && content.listing.isOfOneChannel === true;

/** The cards of a page whose posts are of one channel do not name it. */
const withoutChannels = (context: ViewContext): ViewContext => ({
  ...context,
  archive: { ...context.archive, extras: { ...context.archive.extras, hasChannels: false } },
});

function createCardMaker(context: ViewContext): CardMaker {
  const cardsByRoot = new Map<string, Map<number, CardView>>();
  return (position, root) => {
    const cards = cardsByRoot.get(root) ?? new Map<number, CardView>();
    cardsByRoot.set(root, cards);
    const known = cards.get(position);
    if (known !== undefined) return known;
    const card = cardOf(context, itemAt(context.archive.shown, position), root);
    cards.set(position, card);
    return card;
  };
}

function jobFor(context: ViewContext, content: PageContent, cardAt: CardMaker): RenderJob {
  switch (content.kind) {
    case "post":
      return {
        view: postView(context, content.position),
        bodies: [
          fileAt(context, content.position),
          ...olderVersions(context, content.position).map(({ file }) => file),
        ],
      };
    case "version":
      return {
        view: versionView(context, content),
        bodies: [content.version.file],
      };
    case "album":
      return { view: albumView(context, content), bodies: [] };
    case "feed":
      return {
        view: feedView(context, content.posts, content.watch),
        bodies: content.posts.map((position) => fileAt(context, position)),
      };
    case "listing":
      return {
        view: listingView(context, content, cardAt),
        bodies: [],
      };
    case "gallery":
      return { view: galleryView(context, content), bodies: [] };
    case "changes":
      return { view: changesView(context, content), bodies: changedFiles(context, content) };
    case "day":
      return {
        view: dayView(context, content),
        bodies: content.posts.map((position) => fileAt(context, position)),
        texts: content.posts.map((position) => ownText(context, position)),
      };
    case "ready":
      return { view: content.view, bodies: [] };
  }
}

/** Most texts are taken over, and nobody asks where their links lead. */
function ownText(context: ViewContext, position: number): OwnText {
  const post = postAt(context.archive, position);
  const path = postPath(post.permalink);
  return {
    path,
    get links() {
      const root = rootOf(path);
      return {
        hashtags: post.hashtags.map((tag) => tagLink(tag, root)),
        ...linksView(context, position, post, root),
      };
    },
  };
}

const fileAt = ({ archive }: ViewContext, position: number): string =>
  postAt(archive, position).file;
