import type { KeptFile } from "../../core/kept-file.ts";
import { filesOf } from "../../core/message.ts";
import type { PostSummary, ShownPost } from "../../core/post.ts";
import type { CountryCode, PostId } from "../../core/types.ts";
import type { List } from "../../platform/collections/list.ts";
import type { Extras } from "../archive/archive.ts";
import type { ShownChannel } from "../archive/channels.ts";
import { type Connections, connectedPosts } from "../archive/connections.ts";
import {
  createContext,
  type KnownPosts,
  type SiteContext,
  type SiteIdentity,
  type ViewContext,
} from "../views/context.ts";
import type { OutputContent } from "../views/output.ts";
import type { Planned } from "./render-job.ts";

/** The part of an archive that some outputs look up, which can be sent to another process. */
export interface Excerpt {
  readonly site: SiteIdentity;
  readonly posts: readonly Placed<PostSummary>[];
  /** The card fields of posts that are not among `posts`. */
  readonly shown: readonly Placed<ShownPost>[];
  /** As in `Archive.older`. */
  readonly older: readonly (readonly [newest: PostId, older: readonly PostSummary[]])[];
  readonly countryCodes: readonly CountryCode[];
  /** As in `Archive.twins` and `Archive.untils`, of what `posts` name. */
  readonly twins: readonly (readonly [PostId, position: number])[];
  readonly untils: readonly (readonly [name: string, until: string])[];
  /** As in `Archive.connections`, of `posts`. */
  readonly connections: readonly (readonly [position: number, connections: Connections])[];
  /** As in `Archive.channels`, of all these posts. */
  readonly channels: readonly (readonly [slug: string, channel: ShownChannel])[];
  readonly extras: Extras;
  /** As in `Archive.media`, of what the posts hold. */
  readonly media: readonly (readonly [sha256: string, file: KeptFile])[];
}

/** A post by its position in the archive. */
type Placed<Post> = readonly [position: number, post: Post];

/** Collect what these outputs look up. */
export function excerptFor({ archive, site }: SiteContext, outputs: readonly Planned[]): Excerpt {
  const own = new Set(outputs.flatMap(({ content }) => ownPosts(content)));
  const posts = lookUp(archive.posts, own);
  const twins = entriesOf(
    archive.twins,
    posts.flatMap(([, { sameText = [] }]) => sameText),
  );
  const connections = entriesOf(archive.connections, [...own]);
  const others = new Set([
    ...outputs.flatMap(({ content }) => otherPosts(content)),
    ...connections.flatMap(([, each]) => connectedPosts(each)),
    ...twins.map(([, position]) => position),
  ]);
  const shown = lookUp(
    archive.shown,
    [...others].filter((position) => !own.has(position)),
  );
  return {
    site,
    posts,
    shown,
    older: posts.flatMap(([, { id }]): [PostId, readonly PostSummary[]][] => {
      const older = archive.older.get(id);
      return older === undefined ? [] : [[id, older]];
    }),
    countryCodes: [...archive.countryCodes],
    twins,
    untils: entriesOf(
      archive.untils,
      posts.flatMap(([, { missingFrom = [] }]) => missingFrom),
    ),
    connections,
    media: archive.media.size === 0 ? [] : entriesOf(archive.media, heldBy(posts, shown, outputs)),
    channels: entriesOf(
      archive.channels,
      [...posts, ...shown].flatMap(([, { channel = [] }]) => channel),
    ).map(([slug, { name, username }]) => [
      slug,
      { name, ...(username !== undefined && { username }) },
    ]),
    extras: archive.extras,
  };
}

/** Positions of the posts that a page shows in full. */
function ownPosts(content: OutputContent): readonly number[] {
  if (content.kind === "post") return [content.position];
  if (content.kind === "changes") return content.changes.map(({ position }) => position);
  return content.kind === "feed" || content.kind === "day" ? content.posts : [];
}

/** Positions of other posts that a page links to, out of range for neighbours of the first and last. */
function otherPosts(content: OutputContent): readonly number[] {
  if (content.kind === "post") return [content.position - 1, content.position + 1];
  if (content.kind === "album") return [content.position];
  if (content.kind === "gallery") return content.pictures.map(({ position }) => position);
  return content.kind === "listing" ? content.posts : [];
}

const lookUp = <Item>(list: List<Item>, positions: Iterable<number>): Placed<Item>[] =>
  [...positions].flatMap((position): Placed<Item>[] => {
    const item = position < 0 ? undefined : list.at(position);
    return item === undefined ? [] : [[position, item]];
  });

/** The files that pages of posts and of pictures show, and those that cards may show as thumbnails. */
const heldBy = (
  posts: readonly Placed<PostSummary>[],
  shown: readonly Placed<ShownPost>[],
  outputs: readonly Planned[],
): readonly string[] => [
  ...posts.flatMap(([, { media = [] }]) => filesOf(media)),
  ...shown.flatMap(([, { preview }]) => preview?.picture ?? []),
  ...outputs.flatMap(({ content }) => {
    if (content.kind === "version") return filesOf(content.version.media ?? []);
    return content.kind === "gallery" ? content.pictures.map(({ sha256 }) => sha256) : [];
  }),
];

/** The entries of a map that have one of these keys. */
const entriesOf = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  keys: readonly Key[],
): [Key, Value][] =>
  [...new Set(keys)].flatMap((key): [Key, Value][] => {
    const value = map.get(key);
    return value === undefined ? [] : [[key, value]];
  });

/** The context of views, decoded from an excerpt. */
export function openExcerpt(excerpt: Excerpt): ViewContext {
  const { site, posts, shown, older, countryCodes, twins, untils } = excerpt;
  const { media, connections, channels, extras } = excerpt;
  const known: KnownPosts = {
    posts: byPosition(posts),
    shown: byPosition<ShownPost>([...posts, ...shown]),
    older: new Map(older),
    countryCodes: new Set(countryCodes),
    twins: new Map(twins),
    untils: new Map(untils),
    media: new Map(media),
    connections: new Map(connections),
    channels: new Map(channels),
    extras,
  };
  return createContext(known, site);
}

const byPosition = <Item>(items: readonly Placed<Item>[]): Pick<List<Item>, "at"> => {
  const known = new Map(items);
  return { at: (position) => known.get(position) };
};
