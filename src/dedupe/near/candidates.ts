import { upperBound } from "../../platform/collections/upper-bound.ts";
import { eachWithChangedNeighbours, placeIn, windowIn } from "./neighbours.ts";
import { indexShingles, type ShingleIndex } from "./shingle-index.ts";
import { haveOtherNumbers, isWhole, readSketches, resemblance, type Sketches } from "./sketch.ts";

/** Two positions, the smaller first. */
export type Pair = readonly [number, number];

/** The result of a search, from which the next one can continue. */
export interface CandidateSearch {
  /** All posts, each as its sketch, a blank and its id, sorted. */
  readonly posts: readonly string[];
  readonly resembling: readonly CandidateRow[];
}

/** Two places in `CandidateSearch.posts`: a post, and one of the few that resemble it most. */
type CandidateRow = readonly [place: number, other: number];

/** Each post is compared in full with so many that resemble it most. */
const MOST_RESEMBLING = 4;

/** The result before any search. */
export const EMPTY_SEARCH: CandidateSearch = { posts: [], resembling: [] };

/** A post as an entry of a search. */
export const searchEntry = (sketch: string, id: string): string => `${sketch} ${id}`;

/** Pairs of positions of sketches that resemble each other, each pair once; see `searchCandidates`. */
export function findCandidates(
  sketches: readonly string[],
  leastResemblance: number,
): readonly Pair[] {
  const posts = sketches.map((sketch, at) => searchEntry(sketch, `${at}`));
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
 * posts alone. Results of the last search are reused for all posts but those whose neighbours
 * changed; where more posts came or went than stayed, the search starts anew.
 */
export function searchCandidates(
  posts: readonly string[],
  leastResemblance: number,
  last: CandidateSearch = EMPTY_SEARCH,
): CandidateSearch {
  const now = new Set(posts);
  const gone = last.posts.filter((post) => !now.has(post));
  for (const post of last.posts) now.delete(post);
  const added = [...now].sort();
  const changed = added.length + gone.length;
  if (changed === 0) return last;
  const kept = last.posts.length - gone.length;
  if (kept > 0 && kept < changed) return searchCandidates(posts, leastResemblance);
  const { sorted, moved, isNew } = merge(last.posts, new Set(gone), added);

  const sketches = readSketches(sorted.map(sketchOf));
  const index = indexShingles(sketches);
  const isStale = isNew.slice();
  if (kept > 0) {
    const places = gone.map((post) => upperBound(sorted, post));
    const left = { sketches: readSketches(gone.map(sketchOf)), places };
    eachWithChangedNeighbours({ sketches, index, isNew, gone: left }, (place) => {
      isStale[place] = 1;
    });
  }

  const resembling = last.resembling
    .map(([a, b]): CandidateRow => [moved[a] ?? GONE, moved[b] ?? GONE])
    .filter(([a]) => a !== GONE && isStale[a] === 0);
  const findResembling = createFinder(sketches, index, leastResemblance);
  for (let place = 0; place < sorted.length; place++) {
    if (isStale[place] === 0) continue;
    for (const other of findResembling(place)) resembling.push([place, other]);
  }
  // Rows of one post keep their order, the most resembling first.
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

/** Merge sorted posts into a sorted list, leaving out those that are gone. */
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

/**
 * Estimated resemblance of two posts; 0 where it is below the threshold. For long texts, where it
 * is an estimate from sketches, the threshold is higher.
 */
function likenessOf(sketches: Sketches, a: number, b: number, least: number): number {
  const likeness = resemblance(sketches, a, b);
  const asked = isWhole(sketches, a) || isWhole(sketches, b) ? least : least * MORE_FOR_LONG;
  return likeness < asked || haveOtherNumbers(sketches, a, b) ? 0 : likeness;
}

const MORE_FOR_LONG = 1.5;
