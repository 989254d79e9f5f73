import { firstAbove } from "../../first-above.ts";
import { indexShingles, type ShingleIndex } from "./shingle-index.ts";
import { haveOtherNumbers, isWhole, readSketches, resemblance, type Sketches } from "./sketch.ts";

/** Two positions, the smaller first. */
export type Pair = readonly [number, number];

/** What a search found, for the next one to go on from. */
export interface CandidateSearch {
  /** All posts, each as its sketch, a blank and its id, sorted. */
  readonly posts: readonly string[];
  readonly resembling: readonly Row[];
}

/** Two places in `CandidateSearch.posts`: a post, and one of the few that resemble it most. */
type Row = readonly [place: number, other: number];

/** Of the posts that share a shingle, each is compared with so many on either side of it: */
const WINDOW = 6;
/** with fewer where more posts than this share it, since copies share rarer ones too. */
const COMMON = 12;
const COMMON_WINDOW = 1;

/** Each post is compared in full with so many that resemble it most. */
const MOST_RESEMBLING = 4;

export const NOTHING_SEARCHED: CandidateSearch = { posts: [], resembling: [] };

/** A post as a search takes it. */
export const toSearch = (sketch: string, id: string): string => `${sketch} ${id}`;

/** Pairs of positions of sketches that resemble each other, each pair once; see `searchCandidates`. */
export function findCandidates(
  sketches: readonly string[],
  leastResemblance: number,
): readonly Pair[] {
  const posts = sketches.map((sketch, at) => toSearch(sketch, `${at}`));
  return candidatePairs(searchCandidates(posts, leastResemblance), posts);
}

/** The pairs that a search found, as positions in a list of the same posts. */
export function candidatePairs(
  { posts: sorted, resembling }: CandidateSearch,
  posts: readonly string[],
): readonly Pair[] {
  const positions = new Map(resembling.flat().map((place) => [sorted[place], 0]));
  for (const [at, post] of posts.entries()) if (positions.has(post)) positions.set(post, at);
  const found = new Map<string, Pair>();
  for (const row of resembling) {
    const [one = 0, other = 0] = row.map((place) => positions.get(sorted[place]));
    const pair: Pair = one < other ? [one, other] : [other, one];
    found.set(pair.join(), pair);
  }
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/**
 * For each post the few whose sketches resemble its own most. Only posts that share a kept shingle
 * are compared; where many share one, each with those whose sketches sort next to its own, so that
 * the time stays near-linear however much boilerplate there is. The outcome depends on the set of
 * posts alone. What the last search found serves for all posts but those that have other posts
 * beside them now.
 */
export function searchCandidates(
  posts: readonly string[],
  leastResemblance: number,
  last: CandidateSearch = NOTHING_SEARCHED,
): CandidateSearch {
  const now = new Set(posts);
  const gone = last.posts.filter((post) => !now.has(post));
  for (const post of last.posts) now.delete(post);
  const added = [...now].sort();
  if (added.length + gone.length === 0) return last;
  const { sorted, moved, isNew } = merge(last.posts, new Set(gone), added);

  const sketches = readSketches(sorted.map(sketchOf));
  const index = indexShingles(sketches);
  const isStale = last.posts.length === 0 ? isNew : isNew.slice();
  if (last.posts.length > 0) markNeighbours(isStale, { sorted, isNew, gone, sketches, index });

  const resembling = last.resembling
    .map(([a, b]): Row => [moved[a] ?? GONE, moved[b] ?? GONE])
    .filter(([a]) => a !== GONE && isStale[a] === 0);
  const findResembling = createFinder(sketches, index, leastResemblance);
  for (let place = 0; place < sorted.length; place++) {
    if (isStale[place] === 0) continue;
    for (const other of findResembling(place)) resembling.push([place, other]);
  }
  // Rows of one post stay as they are, the most resembling first.
  return { posts: sorted, resembling: resembling.sort(([a], [b]) => a - b) };
}

const sketchOf = (post: string): string => post.slice(0, post.indexOf(" "));

interface Merged {
  readonly sorted: readonly string[];
  /** Where each post of the list before stands now, or GONE. */
  readonly moved: Int32Array;
  /** 1 for posts that were added. */
  readonly isNew: Uint8Array;
}

const GONE = -1;

/** Put sorted posts into a sorted list, and leave out those that are gone. */
function merge(
  before: readonly string[],
  gone: ReadonlySet<string>,
  added: readonly string[],
): Merged {
  const sorted: string[] = [];
  const moved = new Int32Array(before.length).fill(GONE);
  const isNew = new Uint8Array(before.length - gone.size + added.length);
  let next = 0;
  const addUpTo = (limit: string | undefined): void => {
    for (let post = added[next]; post !== undefined; post = added[++next]) {
      if (limit !== undefined && post > limit) return;
      isNew[sorted.length] = 1;
      sorted.push(post);
    }
  };
  for (const [at, post] of before.entries()) {
    if (gone.has(post)) continue;
    addUpTo(post);
    moved[at] = sorted.length;
    sorted.push(post);
  }
  addUpTo(undefined);
  return { sorted, moved, isNew };
}

interface Change extends Pick<Merged, "sorted" | "isNew"> {
  readonly gone: readonly string[];
  readonly sketches: Sketches;
  readonly index: ShingleIndex;
}

/** Mark the posts beside which, among those that share a shingle, another post came or went. */
function markNeighbours(isStale: Uint8Array, change: Change): void {
  const { membersOf } = change.index;
  const growth = new Map<number, number>();
  const changes = [...listChanges(change)];
  for (const { group, grows } of changes) growth.set(group, (growth.get(group) ?? 0) + grows);
  for (const { group, place } of changes) {
    const members = membersOf(group);
    const size = members.length;
    const isAsCommon = windowIn(size) === windowIn(size - (growth.get(group) ?? 0));
    const window = isAsCommon ? windowIn(size) : size;
    const at = placeIn(members, place);
    for (const member of members.subarray(Math.max(at - window, 0), at + window + 1)) {
      isStale[member] = 1;
    }
  }
}

/** A post that came into a group of posts that share a shingle, or went from it. */
interface GroupChange {
  readonly group: number;
  /** Where it stands among all posts, or would stand. */
  readonly place: number;
  readonly grows: 1 | -1;
}

function* listChanges({ sorted, isNew, gone, sketches, index }: Change): Generator<GroupChange> {
  for (let place = isNew.indexOf(1); place !== -1; place = isNew.indexOf(1, place + 1)) {
    for (const shingle of shinglesOf(sketches, place)) {
      yield { group: index.groupOf(shingle) ?? 0, place, grows: 1 };
    }
  }
  const left = readSketches(gone.map(sketchOf));
  for (const [at, post] of gone.entries()) {
    const place = firstAbove(sorted, post);
    for (const shingle of shinglesOf(left, at)) {
      const group = index.groupOf(shingle);
      if (group !== undefined) yield { group, place, grows: -1 };
    }
  }
}

const shinglesOf = ({ shingles, shinglesFrom }: Sketches, at: number): Uint32Array =>
  shingles.subarray(shinglesFrom[at], shinglesFrom[at + 1]);

/** Finds the posts that resemble one most, the most resembling first. */
function createFinder(
  sketches: Sketches,
  { groups, membersOf }: ShingleIndex,
  leastResemblance: number,
): (place: number) => readonly number[] {
  const comparedWith = new Int32Array(sketches.shinglesFrom.length).fill(-1);
  return (place) => {
    const best: { readonly other: number; readonly likeness: number }[] = [];
    const end = sketches.shinglesFrom[place + 1] ?? 0;
    for (let row = sketches.shinglesFrom[place] ?? 0; row < end; row++) {
      const members = membersOf(groups[row] ?? 0);
      const window = windowIn(members.length);
      const own = placeIn(members, place);
      const last = Math.min(own + window, members.length - 1);
      for (let at = Math.max(own - window, 0); at <= last; at++) {
        const other = members[at] ?? 0;
        if (other === place || comparedWith[other] === place) continue;
        comparedWith[other] = place;
        const likeness = likenessOf(sketches, place, other, leastResemblance);
        if (likeness > 0) best.push({ other, likeness });
      }
    }
    return best
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, MOST_RESEMBLING)
      .map(({ other }) => other);
  };
}

/** How far on either side a post is compared, in a group of so many. */
const windowIn = (members: number): number => (members > COMMON ? COMMON_WINDOW : WINDOW);

/** Where a post stands among members, or would stand. */
const placeIn = (members: Int32Array, post: number): number => firstAbove(members, post - 1);

/** How alike two posts seem; 0 where not enough. Of long texts it is an estimate: more is asked. */
function likenessOf(sketches: Sketches, a: number, b: number, least: number): number {
  const likeness = resemblance(sketches, a, b);
  const asked = isWhole(sketches, a) || isWhole(sketches, b) ? least : least * MORE_FOR_LONG;
  return likeness < asked || haveOtherNumbers(sketches, a, b) ? 0 : likeness;
}

const MORE_FOR_LONG = 1.5;
