import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findCandidates, type Pair } from "../dedupe/near/candidates.ts";
import { joinPairs } from "../dedupe/near/clusters.ts";
import { differenceOf, type ReadyText, readyText } from "../dedupe/near/same-post.ts";
import type { NearCopySettings } from "../dedupe/near/settings.ts";
import type { PostId, PostSummary } from "../types.ts";
import { diskError } from "../write-file.ts";
import { splitDocument } from "./front-matter.ts";
import { readVerdicts, type Verdicts, writeVerdicts } from "./near-verdicts.ts";
import { plainText } from "./plain-text.ts";
import type { PlannedPost } from "./plan-import.ts";
import { sortPosts } from "./sort-posts.ts";
import type { Store, StoreCache } from "./store.ts";

/** Where a folder's near copies are looked for, and how. */
export interface VersionSearch {
  readonly folder: string;
  readonly cache: StoreCache;
  readonly settings: NearCopySettings;
}

/**
 * The post files to write so that every earlier version of a post names the newest one. The outcome
 * depends on the posts of the store alone; only texts of pairs that were not judged before are read.
 * A post of which a person has said what it is a version of, or that it is none, is left alone.
 */
export function linkVersions(store: Store, search: VersionSearch): readonly PlannedPost[] {
  const settled = settledByHand(store);
  const sketches = store.sketches.map((sketch, at) => (settled.has(at) ? "" : sketch));
  const pairs = findCandidates(sketches, search.settings.leastResemblance);
  const groups = joinPairs(judgePairs(pairs, store.summaries, search));
  const newest = newestOfGroups(groups, store.summaries);
  return store.summaries.flatMap(({ newerVersion }, at) =>
    settled.has(at) || newerVersion === newest.get(at)
      ? []
      : [planVersion(store, at, newest.get(at))],
  );
}

function settledByHand({ summaries, corrected }: Store): ReadonlySet<number> {
  const files = new Set(
    corrected.filter(({ fields }) => fields.includes("newerVersion")).map(({ file }) => file),
  );
  return new Set(summaries.flatMap(({ file }, at) => (files.has(file) ? [at] : [])));
}

/** Those pairs whose texts are one post. */
function judgePairs(
  pairs: readonly Pair[],
  posts: readonly PostSummary[],
  { folder, cache, settings }: VersionSearch,
): readonly Pair[] {
  const known = readVerdicts(cache, settings);
  const textOf = createTextReader(folder, posts);
  const verdicts = new Map<string, boolean>();
  const same = pairs.filter(([a, b]) => {
    const key = keyOf(posts[a], posts[b]);
    const isSame = known.get(key) ?? differenceOf(textOf(a), textOf(b), settings) === undefined;
    verdicts.set(key, isSame);
    return isSame;
  });
  if (!isAlike(known, verdicts)) writeVerdicts(cache, settings, verdicts);
  return same;
}

const keyOf = (a: PostSummary | undefined, b: PostSummary | undefined): string =>
  [a, b].map((post) => `${post?.id} ${post?.digest}`).join(" ");

const isAlike = (a: Verdicts, b: Verdicts): boolean =>
  a.size === b.size && [...b.keys()].every((key) => a.has(key));

/** Texts of posts by position; those read last are held. */
function createTextReader(
  folder: string,
  posts: readonly PostSummary[],
): (position: number) => ReadyText {
  const held = new Map<number, ReadyText>();
  return (position) => {
    let ready = held.get(position);
    if (ready === undefined) {
      if (held.size >= MOST_HELD) held.clear();
      const path = join(folder, posts[position]?.file ?? "");
      ready = readyText(plainText(splitDocument(readSource(path), path).body));
      held.set(position, ready);
    }
    return ready;
  };
}

const MOST_HELD = 1000;

/** For each earlier version, by position, the id of the newest: by date, then as the dump has them. */
function newestOfGroups(
  groups: readonly (readonly number[])[],
  posts: readonly PostSummary[],
): ReadonlyMap<number, PostId> {
  if (groups.length === 0) return new Map();
  const ranks = new Map(sortPosts(posts).map(({ id }, rank) => [id, rank]));
  const rankOf = (at: number): number => ranks.get(posts[at]?.id ?? ("" as PostId)) ?? -1;
  return new Map(
    groups.flatMap((group) => {
      const newest = group.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
      const id = posts[newest]?.id;
      return group.flatMap((at): [number, PostId][] =>
        at === newest || id === undefined ? [] : [[at, id]],
      );
    }),
  );
}

function planVersion(store: Store, at: number, newest: PostId | undefined): PlannedPost {
  const { summary, dateClues, postedAt } = store.detailsAt(at);
  const { file, digest: _digest, newerVersion: _before, ...fields } = summary;
  return {
    file,
    fresh: { ...fields, ...(newest !== undefined && { newerVersion: newest }) },
    known: ["newerVersion"],
    dateClues,
    ...(postedAt !== undefined && { postedAt }),
    stored: { file },
  };
}

const readSource = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw diskError(path, error);
  }
};
