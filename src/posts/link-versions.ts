import { inBatches } from "../batches.ts";
import { findCandidates, type Pair } from "../dedupe/near/candidates.ts";
import { joinPairs } from "../dedupe/near/clusters.ts";
import type { NearCopySettings } from "../dedupe/near/settings.ts";
import type { PostId, PostSummary } from "../types.ts";
import type { JudgeTask } from "./import-tasks.ts";
import { nameSketches, readSearch, writeSearch } from "./near-search.ts";
import type { PlannedPost } from "./plan-import.ts";
import { sortPosts } from "./sort-posts.ts";
import type { Store, StoreCache } from "./store.ts";
import type { StoredPost } from "./stored-post.ts";

/** Where a folder's near copies are looked for, and how. */
export interface VersionSearch {
  readonly folder: string;
  readonly cache: StoreCache;
  readonly settings: NearCopySettings;
  /** Runs `judgePairs`. */
  readonly runTasks: (
    tasks: Iterable<JudgeTask>,
    onResult: (results: readonly (readonly [string, boolean])[]) => void,
  ) => Promise<void>;
}

/**
 * The post files to write so that every earlier version of a post names the newest one. The outcome
 * depends on the posts of the store alone; only texts of pairs that were not judged before are read.
 * A post of which a person has said what it is a version of, or that it is none, is left alone.
 */
export async function linkVersions(
  store: Store,
  search: VersionSearch,
): Promise<readonly PlannedPost[]> {
  const settled = settledByHand(store);
  const details = store.details();
  const sketches = details.map(({ sketch }, at) => (settled.has(at) ? "" : sketch));
  const groups = joinPairs(await findCopies(sketches, store.summaries, search));
  const newest = newestOfGroups(groups, store.summaries);
  return store.summaries.flatMap(({ newerVersion }, at) =>
    settled.has(at) || newerVersion === newest.get(at)
      ? []
      : [planVersion(details[at], newest.get(at))],
  );
}

function settledByHand({ summaries, corrected }: Store): ReadonlySet<number> {
  const files = new Set(
    corrected.filter(({ fields }) => fields.includes("newerVersion")).map(({ file }) => file),
  );
  return new Set(summaries.flatMap(({ file }, at) => (files.has(file) ? [at] : [])));
}

/** Pairs of positions whose texts are one post. */
async function findCopies(
  sketches: readonly string[],
  posts: readonly PostSummary[],
  { folder, cache, settings, runTasks }: VersionSearch,
): Promise<readonly Pair[]> {
  const last = readSearch(cache, settings);
  const searched = nameSketches(sketches);
  const isSearched = last.searched === searched;
  const pairs = isSearched ? last.pairs : findCandidates(sketches, settings.leastResemblance);
  const known = last.verdicts;
  const keyed = pairs.map((pair) => {
    const [a, b] = pair.map((at) => posts[at]);
    const files: readonly [string, string] = [a?.file ?? "", b?.file ?? ""];
    return { pair, key: `${a?.id} ${a?.digest} ${b?.id} ${b?.digest}`, files };
  });
  const unknown = keyed.filter(({ key }) => !known.has(key));
  const found = new Map(known);
  await runTasks(inTasks(unknown, folder, settings), (results) => {
    for (const [key, isSame] of results) found.set(key, isSame);
  });
  const verdicts = new Map(keyed.map(({ key }) => [key, found.get(key) ?? false]));
  if (!isSearched || unknown.length > 0) {
    writeSearch(cache, settings, { searched, pairs, verdicts });
  }
  return keyed.filter(({ key }) => verdicts.get(key)).map(({ pair }) => pair);
}

function* inTasks(
  pairs: JudgeTask["pairs"],
  folder: string,
  settings: NearCopySettings,
): Generator<JudgeTask> {
  for (const some of inBatches(pairs, PAIRS_A_TASK)) {
    yield { folder, settings, pairs: some.map(({ key, files }) => ({ key, files })) };
  }
}

/** Few enough that a process holds the texts of them all. */
const PAIRS_A_TASK = 500;

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

function planVersion(post: StoredPost | undefined, newest: PostId | undefined): PlannedPost {
  if (post === undefined) throw new RangeError("a version without a post");
  const { summary, dateClues, postedAt } = post;
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
