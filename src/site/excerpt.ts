import type { CountryCode, PostId, PostSummary } from "../types.ts";
import {
  createContext,
  type KnownPosts,
  type SiteContext,
  type SiteIdentity,
  type ViewContext,
} from "./context.ts";
import type { PlannedPage } from "./render-job.ts";

/** What some pages look up in the archive, without the rest of it: it can cross to a process. */
export interface Excerpt {
  readonly site: SiteIdentity;
  /** By position in the archive. */
  readonly posts: readonly (readonly [position: number, post: PostSummary])[];
  /** As in `Archive.older`. */
  readonly older: readonly (readonly [newest: PostId, older: readonly PostSummary[]])[];
  readonly countryCodes: readonly CountryCode[];
}

/** All that these pages look up. */
export function excerptFor({ archive, site }: SiteContext, pages: readonly PlannedPage[]): Excerpt {
  const positions = new Set(pages.flatMap(({ content }) => shownOn(content)));
  const posts = [...positions].flatMap((position): [number, PostSummary][] => {
    const post = position < 0 ? undefined : archive.posts.at(position);
    return post === undefined ? [] : [[position, post]];
  });
  return {
    site,
    posts,
    older: posts.flatMap(([, { id }]): [PostId, readonly PostSummary[]][] => {
      const older = archive.older.get(id);
      return older === undefined ? [] : [[id, older]];
    }),
    countryCodes: [...archive.countryCodes],
  };
}

/** Positions of the posts that a page shows or names; the neighbours of the first and last are none. */
function shownOn(content: PlannedPage["content"]): readonly number[] {
  switch (content.kind) {
    case "post":
      return [content.position - 1, content.position, content.position + 1];
    case "listing":
    case "feed":
      return content.posts;
    default:
      return [];
  }
}

/** What views are made from, as far as the pages of the excerpt ask for it. */
export function openExcerpt({ site, posts, older, countryCodes }: Excerpt): ViewContext {
  const byPosition = new Map(posts);
  const known: KnownPosts = {
    posts: { at: (position) => byPosition.get(position) },
    older: new Map(older),
    countryCodes: new Set(countryCodes),
  };
  return createContext(known, site);
}
