import { isMessageId, messageId } from "../core/post-id.ts";
import type { PostId } from "../core/types.ts";
import {
  candidatePairs,
  type Pair,
  searchCandidates,
  searchEntry,
} from "../dedupe/near/candidates.ts";
import { joinPairs } from "../dedupe/near/clusters.ts";
import type { NearCopySettings } from "../dedupe/near/settings.ts";
import { chunk } from "../platform/collections/chunk.ts";
import { itemAt } from "../platform/collections/list.ts";
import { memoize } from "../platform/collections/memoize.ts";
import { collectGarbage } from "../platform/processes/heap.ts";
import type { DetailsHead } from "../store/post-index.ts";
import type { Store } from "../store/store.ts";
import type { StoreCache } from "../store/store-cache.ts";
import type { StoredPost, StoredPosts } from "../store/stored-post.ts";
import type { JudgeTask } from "./import-tasks.ts";
import { addVerdicts, readSearch, writeSearch } from "./near-search.ts";
import { fileOf, type PlannedPost, postDateFrom, textFieldsOf } from "./plan/planned-post.ts";

/** A search for the near copies in a posts folder. */
interface VersionSearch {
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
 * Plans the post files to write so that every earlier version of a post names the newest one. The
 * outcome depends on the posts of the store alone; only texts of pairs that were not judged before
 * are read. A post whose `newerVersion` a person has written or removed is left alone.
 */
export async function linkVersions(
  store: Store,
  search: VersionSearch,
): Promise<readonly PlannedPost[]> {
  const settled = settledByHand(store);
  const stored = await store.stored();
  const earlier = earlierTexts(store);
  const groups = joinPairs(
    await findCopies(stored, new Set([...settled, ...earlier.keys()]), search),
  );
  const newest = new Map([...newestOfGroups(groups, store), ...earlier]);
  const changed = store.outlines.flatMap(({ newerVersion }, at) =>
    settled.has(at) || newerVersion === newest.get(at) ? [] : [at],
  );
  return changed.map((at) =>
    planVersion(stored.at(at), itemAt(stored.details, at), newest.get(at)),
  );
}

/** For each earlier text of a message, by position, the message. */
function earlierTexts({ heads }: Store): ReadonlyMap<number, PostId> {
  const messages = new Set(heads.map(({ id }) => id));
  return new Map(
    heads.flatMap(({ id, channel, number }, at): [number, PostId][] => {
      if (isMessageId(id) || channel === undefined || number === undefined) return [];
      const message = messageOf(channel, number);
      return message === undefined ? [] : [[at, message]];
    }),
  );

  function messageOf(channel: string, number: number): PostId | undefined {
    const id = messageId(channel, number);
    return messages.has(id) ? id : undefined;
  }
}

const settledByHand = ({ heads }: Store): ReadonlySet<number> =>
  new Set(heads.flatMap(({ corrected }, at) => (corrected?.includes("newerVersion") ? [at] : [])));

/** Two posts that may be one. */
interface Candidate {
  /** Their positions. */
  readonly pair: Pair;
  /** A key for both texts. */
  readonly key: string;
  readonly files: readonly [string, string];
}

/**
 * Pairs of positions whose texts are one post, without posts whose version a person has decided.
 */
async function findCopies(
  stored: StoredPosts,
  settled: ReadonlySet<number>,
  search: VersionSearch,
): Promise<readonly Pair[]> {
  const { cache, runTasks } = search;
  const { candidates, verdicts: known } = listCandidates(stored, settled, search);
  const unknown = candidates.filter(({ key }) => !known.has(key));
  // Frees the memory of the search before other processes start.
  if (unknown.length > MANY_PAIRS) collectGarbage();
  const found = new Map<string, boolean>();
  await runTasks(inTasks(unknown, search), (results) => {
    for (const [key, isSame] of results) found.set(key, isSame);
  });
  if (found.size > 0) addVerdicts(cache, found);
  return candidates
    .filter(({ key }) => known.get(key) ?? found.get(key) ?? false)
    .map(({ pair }) => pair);
}

/** The pairs that resemble each other, and the verdicts that are cached. */
function listCandidates(
  { heads: posts, details, textAt }: StoredPosts,
  settled: ReadonlySet<number>,
  { cache, settings }: VersionSearch,
): { readonly candidates: readonly Candidate[]; readonly verdicts: ReadonlyMap<string, boolean> } {
  const last = readSearch(cache, settings);
  const searched = posts.map(({ id }, at) =>
    searchEntry(settled.has(at) ? "" : itemAt(details, at).sketch, id),
  );
  const search = searchCandidates(searched, settings.leastResemblance, last.candidates);
  // A verdict holds for the two texts, whatever else a file says: a title, a sighting, a version.
  const digestOf = memoize((at: number) => textAt(at).textDigest.slice(0, DIGEST_LENGTH));
  const candidates = candidatePairs(search, searched).flatMap((pair): readonly Candidate[] => {
    const [a, b] = pair;
    // Two messages with one text are two posts, which name each other.
    if (textAt(a).textHash === textAt(b).textHash) return [];
    const files: readonly [string, string] = [itemAt(posts, a).file, itemAt(posts, b).file];
    return [{ pair, key: `${digestOf(a)} ${digestOf(b)}`, files }];
  });
  const keys = new Set(candidates.map(({ key }) => key));
  const verdicts = new Map([...last.verdicts].filter(([key]) => keys.has(key)));
  if (search !== last.candidates) writeSearch(cache, settings, { candidates: search, verdicts });
  return { candidates, verdicts };
}

/** Hexadecimal digits: 96 bits tell texts apart. */
const DIGEST_LENGTH = 24;

function* inTasks(
  pairs: JudgeTask["pairs"],
  { folder, settings }: VersionSearch,
): Generator<JudgeTask> {
  for (const some of chunk(pairs, PAIRS_A_TASK)) {
    yield { folder, settings, pairs: some.map(({ key, files }) => ({ key, files })) };
  }
}

/** With this many pairs to judge, a garbage collection costs comparatively little. */
const MANY_PAIRS = 5000;

/** Few enough that a process holds the words of all their texts. */
const PAIRS_A_TASK = 100;

/**
 * The id of the newest version for each earlier one, by position; newest by date, then by place in
 * the dump.
 */
function newestOfGroups(
  groups: readonly (readonly number[])[],
  { outlines, order }: Store,
): ReadonlyMap<number, PostId> {
  if (groups.length === 0) return new Map();
  const ranks = new Int32Array(outlines.length);
  order().forEach((at, rank) => {
    ranks[at] = rank;
  });
  const rankOf = (at: number): number => ranks[at] ?? -1;
  return new Map(
    groups.flatMap((group) => {
      const newest = group.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
      const id = outlines[newest]?.id;
      return group.flatMap((at): [number, PostId][] =>
        at === newest || id === undefined ? [] : [[at, id]],
      );
    }),
  );
}

function planVersion(
  post: StoredPost,
  { dateClues = [] }: DetailsHead,
  newest: PostId | undefined,
): PlannedPost {
  const { summary } = post;
  const { id, seen, forwardedFrom, date, edtf, evidence } = summary;
  return {
    ...{ id, seen, dateClues },
    date: postDateFrom(date, edtf, evidence.date),
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    ...(newest !== undefined && { newerVersion: newest }),
    known: ["newerVersion"],
    says: textFieldsOf(summary),
    stored: fileOf(post),
  };
}
