import type { PostSummary } from "../../core/post.ts";
import type { PagePath } from "../../core/types.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { postPath, rootOf } from "../archive/urls.ts";
import { postAt, type ViewContext } from "../views/context.ts";
import { dayView } from "../views/day-view.ts";
import { cardOf, tagLink } from "../views/links.ts";
import { type CardMaker, listingView } from "../views/listing-view.ts";
import type { Output, OutputContent, PageContent } from "../views/output.ts";
import { postView } from "../views/post-view.ts";
import { feedView } from "../views/single-views.ts";
import { olderVersions, versionView } from "../views/version-view.ts";
import type { CardView, LinkView, PageView } from "../views/views.ts";

/** All that is needed to make one page. */
export interface RenderJob {
  readonly view: PageView;
  /** Post files (below the posts folder) whose bodies the view needs, in its order. */
  readonly bodies: readonly string[];
  /** Of a day's posts: how their texts are on their own pages, from which they are taken over. */
  readonly texts?: readonly OwnText[];
}

/** A post's text as on its own page. */
export interface OwnText {
  readonly path: PagePath;
  readonly hashtags: readonly LinkView[];
}

/** Turns what planned pages show into jobs. */
export type JobMaker = (content: PageContent) => RenderJob;

/** An output as it is made: without the hash, which only planning needs. */
export type Planned<Content extends OutputContent = OutputContent> = Omit<Output<Content>, "hash">;

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
  return (content) => jobFor(context, content, cardAt);
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
    case "feed":
      return {
        view: feedView(context, content.posts),
        bodies: content.posts.map((position) => fileAt(context, position)),
      };
    case "listing":
      return {
        view: listingView(context, content, cardAt),
        bodies: [],
      };
    case "day":
      return {
        view: dayView(context, content),
        bodies: content.posts.map((position) => fileAt(context, position)),
        texts: content.posts.map((position) => ownText(postAt(context.archive, position))),
      };
    case "ready":
      return { view: content.view, bodies: [] };
  }
}

/** Most texts are taken over, and nobody asks for their hashtags. */
function ownText({ permalink, hashtags }: PostSummary): OwnText {
  const path = postPath(permalink);
  return {
    path,
    get hashtags() {
      return hashtags.map((tag) => tagLink(tag, rootOf(path)));
    },
  };
}

const fileAt = ({ archive }: ViewContext, position: number): string =>
  postAt(archive, position).file;
