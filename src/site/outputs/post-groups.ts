import { filesOf } from "../../core/message.ts";
import type { PostOutline, PostSummary } from "../../core/post.ts";
import type { PostId } from "../../core/types.ts";
import { itemAt, lazyList } from "../../platform/collections/list.ts";
import type { Archive } from "../archive/archive.ts";
import { describeConnections } from "../archive/connections.ts";
import { mediaStates } from "../archive/media-states.ts";
import { markdownPath, postPath } from "../archive/urls.ts";
import { postAt } from "../views/context.ts";
import type { DataFile, Output, OutputGroup, OutputHash, Page } from "../views/output.ts";
import { versionBefore } from "../views/version-view.ts";

/**
 * The pages of posts and the copies of their files, in stretches of posts that follow each other. A
 * page shows what its neighbours are called, so a stretch depends on the posts beside it, too.
 */
export function postGroups(archive: Archive, hashOf: OutputHash): readonly OutputGroup[] {
  const { outlines, older } = archive;
  const linkedBy = createLinks(archive);
  const countries = [...archive.countryCodes].join();
  return stretches(outlines).map(({ from, to }) => {
    const states = outlines.slice(from, to).map(({ digest }) => digest);
    for (const { id } of older.size === 0 ? [] : outlines.slice(from, to)) {
      for (const { digest } of older.get(id) ?? []) states.push(id, digest);
    }
    const linked =
      linkedBy === undefined
        ? []
        : outlines.slice(from, to).flatMap((outline, at) => linkedBy(outline, from + at));
    const beside = [outlines[from - 1]?.card ?? "", outlines[to]?.card ?? ""];
    return {
      key: hashOf("post", countries, ...beside, states.join(), ...linked),
      outputs: lazyList(2 * (to - from), (at) => {
        const position = from + (at >> 1);
        return at % 2 === 0
          ? pageOf(archive, position, hashOf, linkedBy)
          : copyOf(itemAt(outlines, position));
      }),
    };
  });
}

/** The pages of earlier versions, and the copies of their files. */
export function versionGroups(archive: Archive, hashOf: OutputHash): readonly OutputGroup[] {
  const outputs = archive.outlines.flatMap(({ id, card }, position) => {
    const versions = archive.older.get(id) ?? [];
    return versions.flatMap((version, at): readonly Output[] => {
      const older = versionBefore(versions, at);
      const newest = postAt(archive, position);
      return [
        {
          path: postPath(version.permalink),
          hash: hashOf(
            "version",
            version.digest,
            card,
            ...(older === undefined ? [] : [older.permalink, `${older.number}`]),
            ...mediaStates(archive.media, filesOf(version.media ?? [])),
          ),
          content: { kind: "version", version, newest, ...(older !== undefined && { older }) },
        },
        copyOf(version),
      ];
    });
  });
  if (outputs.length === 0) return [];
  return [{ key: hashOf("version", outputs.map(({ hash }) => hash).join("\u0000")), outputs }];
}

interface Stretch {
  /** Position of the first post. */
  readonly from: number;
  /** Position behind the last one. */
  readonly to: number;
}

/**
 * Posts in stretches of about a thousand. Where one begins, the id of its first post decides: so a
 * new post changes the stretch that it falls into and no other.
 */
function stretches(posts: readonly PostOutline[]): readonly Stretch[] {
  const starts = posts.flatMap(({ id }, at) => (at === 0 || BEGINS.test(id) ? [at] : []));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? posts.length }));
}

/** One in 1024 ids, which are made of 32 characters: "4t9k2m7x00". */
const BEGINS = /00$/;

function pageOf(
  { outlines, countryCodes, older }: Archive,
  position: number,
  hashOf: OutputHash,
  linkedBy: LinkedStates | undefined,
): Page {
  const outline = itemAt(outlines, position);
  const { id, permalink, digest, mentions } = outline;
  return {
    path: postPath(permalink),
    content: { kind: "post", position },
    get hash() {
      const linked = mentions.filter((code) => countryCodes.has(code)).join();
      const neighbours = [outlines[position - 1]?.card ?? "", outlines[position + 1]?.card ?? ""];
      const versions = older.get(id)?.map(({ digest }) => digest) ?? [];
      const others = linkedBy?.(outline, position) ?? [];
      return hashOf("post", digest, linked, ...neighbours, ...versions, ...others);
    },
  };
}

/**
 * What the page of a post shows of its channel, of the posts with its text, of an export that lacks it,
 * of the posts that it is connected with, and of the files of its media.
 */
type LinkedStates = (post: PostOutline, position: number) => readonly string[];

/** Undefined in an archive without channels, where no post names another, an export or a file. */
export function createLinks(archive: Archive): LinkedStates | undefined {
  const { outlines, older, twins, untils, connections, media, channels } = archive;
  const isNone = [untils, twins, connections, media, channels].every(({ size }) => size === 0);
  if (isNone) return undefined;
  const cardAt = (position: number): string => outlines[position]?.card ?? "";
  const ofVersions = (id: PostId): readonly string[] =>
    media.size === 0
      ? []
      : (older.get(id) ?? []).flatMap((version) => filesOf(version.media ?? []));
  const channelStates = statesOfChannels(channels);
  return ({ id, channel, sameText = [], missingFrom, files = [] }, position) => {
    const connected = connections.get(position);
    return [
      ...(channel === undefined ? [] : [channelStates.get(channel) ?? ""]),
      ...sameText.map((id) => cardAt(twins.get(id) ?? outlines.length)),
      ...(missingFrom === undefined ? [] : [untils.get(missingFrom) ?? ""]),
      ...(connected === undefined ? [] : [describeConnections(connected, cardAt)]),
      ...mediaStates(media, [...files, ...ofVersions(id)]),
    ];
  };
}

/** What the pages of posts show of their channels, by slug. */
const statesOfChannels = (channels: Archive["channels"]): ReadonlyMap<string, string> =>
  new Map(
    [...channels].map(([slug, { name, username = "" }]) => [slug, `${slug} ${username} ${name}`]),
  );

/** The copy of a post's Markdown file. */
const copyOf = ({
  permalink,
  digest,
  file,
}: Pick<PostOutline | PostSummary, "permalink" | "digest" | "file">): DataFile => ({
  path: markdownPath(permalink),
  hash: digest,
  content: { kind: "copy", from: "posts", file },
});
