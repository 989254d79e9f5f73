import type { PostSummary, ShownPost } from "../../core/post.ts";
import type { CountryCode, PostId } from "../../core/types.ts";
import type { List } from "../../platform/collections/list.ts";
import {
  createContext,
  type KnownPosts,
  type SiteContext,
  type SiteIdentity,
  type ViewContext,
} from "../views/context.ts";
import type { OutputContent } from "../views/output.ts";
import type { Planned } from "./render-job.ts";

/** What some outputs look up in the archive, without the rest of it: it can cross to a process. */
export interface Excerpt {
  readonly site: SiteIdentity;
  readonly posts: readonly Placed<PostSummary>[];
  /** What is shown of posts that are not among `posts`. */
  readonly shown: readonly Placed<ShownPost>[];
  /** As in `Archive.older`. */
  readonly older: readonly (readonly [newest: PostId, older: readonly PostSummary[]])[];
  readonly countryCodes: readonly CountryCode[];
}

/** A post by its position in the archive. */
type Placed<Post> = readonly [position: number, post: Post];

/** All that these outputs look up. */
export function excerptFor({ archive, site }: SiteContext, outputs: readonly Planned[]): Excerpt {
  const own = new Set(outputs.flatMap(({ content }) => ownPosts(content)));
  const others = new Set(outputs.flatMap(({ content }) => otherPosts(content)));
  const posts = lookUp(archive.posts, own);
  return {
    site,
    posts,
    shown: lookUp(
      archive.shown,
      [...others].filter((position) => !own.has(position)),
    ),
    older: posts.flatMap(([, { id }]): [PostId, readonly PostSummary[]][] => {
      const older = archive.older.get(id);
      return older === undefined ? [] : [[id, older]];
    }),
    countryCodes: [...archive.countryCodes],
  };
}

/** Positions of the posts of which a page says all. */
function ownPosts(content: OutputContent): readonly number[] {
  if (content.kind === "post") return [content.position];
  return content.kind === "feed" ? content.posts : [];
}

/** Positions of other posts that a page names; the neighbours of the first and the last are none. */
function otherPosts(content: OutputContent): readonly number[] {
  if (content.kind === "post") return [content.position - 1, content.position + 1];
  return content.kind === "listing" ? content.posts : [];
}

const lookUp = <Item>(list: List<Item>, positions: Iterable<number>): Placed<Item>[] =>
  [...positions].flatMap((position): Placed<Item>[] => {
    const item = position < 0 ? undefined : list.at(position);
    return item === undefined ? [] : [[position, item]];
  });

/** The part of the archive that the views of these pages need. */
export function openExcerpt({ site, posts, shown, older, countryCodes }: Excerpt): ViewContext {
  const known: KnownPosts = {
    posts: byPosition(posts),
    shown: byPosition<ShownPost>([...posts, ...shown]),
    older: new Map(older),
    countryCodes: new Set(countryCodes),
  };
  return createContext(known, site);
}

const byPosition = <Item>(items: readonly Placed<Item>[]): Pick<List<Item>, "at"> => {
  const known = new Map(items);
  return { at: (position) => known.get(position) };
};
