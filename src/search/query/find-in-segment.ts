import { nameKey } from "../bytes/pair-key.ts";
import type { ManifestSegment } from "../manifest/manifest.ts";
import { NO_POSTS, type PostList } from "../postings/post-list.ts";
import { followPairs } from "./follow-pairs.ts";
import { type NeededList, type PostRange, pairKeysOf } from "./needed-parts.ts";
import { distinct, intersect, NONE, type PostSet, rangeOf, subtract, unite } from "./post-sets.ts";
import type { Atom, Clause } from "./query.ts";

/** The lists of a segment that were loaded; undefined where a part of one cannot be used. */
export type ListOf = (list: Pick<NeededList, "kind" | "term">) => PostList | undefined;

/**
 * The posts of a segment, within a range, for which all clauses hold. Where a list is missing, what it
 * would prove is not proved: a wanted word has no posts, and an unwanted one excludes none.
 */
export function findInSegment(
  segment: ManifestSegment,
  clauses: readonly Clause[],
  listOf: ListOf,
  range: PostRange,
): PostSet {
  const find = ({ alternatives }: Clause): PostSet =>
    unite(
      alternatives.map((atoms) =>
        intersectAll(atoms.map((atom) => postsOf(segment, atom, listOf))),
      ),
    );
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded).map(find);
  const everything = range.from > 0 || wanted.length === 0 ? [rangeOf(range.from, range.to)] : [];
  const found = intersectAll([...wanted, ...everything]);
  const unwanted = clauses.filter(({ isExcluded }) => isExcluded).map(find);
  return [...unwanted, Uint32Array.from(segment.dead)].reduce(subtract, found);
}

/** The shortest first, so that no step takes longer than the shortest but one. */
function intersectAll(sets: readonly PostSet[]): PostSet {
  const [first = NONE, ...others] = [...sets].sort((a, b) => a.length - b.length);
  return others.reduce((found, set) => (found.length === 0 ? found : intersect(found, set)), first);
}

function postsOf(segment: ManifestSegment, atom: Atom, listOf: ListOf): PostSet {
  if (atom.kind === "dates") {
    return rangeOf(firstPostFrom(segment, atom.from), firstPostFrom(segment, atom.to));
  }
  const postsWith = (term: string): PostSet => (listOf({ kind: "w", term }) ?? NO_POSTS).posts;
  if (atom.kind === "filter") return postsWith(atom.term);
  if (!atom.isPhrase || segment.pairs === undefined) return intersectAll(atom.terms.map(postsWith));
  const pairs = pairKeysOf(atom).map(
    (key) => listOf({ kind: "p", term: nameKey(key) }) ?? NO_POSTS,
  );
  return distinct(followPairs(pairs).posts);
}

/** The first post of a day, or of the next one that has posts. */
function firstPostFrom({ days, posts }: ManifestSegment, day: number): number {
  const index = days.days.findIndex((other) => other >= day);
  return index < 0 ? posts : (days.firsts[index] ?? posts);
}
