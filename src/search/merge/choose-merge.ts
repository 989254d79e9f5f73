/** Posts of the recent segment at most. */
const MOST_RECENT = 5_000;

/** From this size on, recent posts are gathered in a middle segment before they join the base. */
const LARGE_BASE = 400_000;
const MOST_IN_MIDDLE = 50_000;

/** A base with more removed posts than this share of it is written anew. */
const MOST_DEAD = 0.25;

/** A segment's size. */
export interface SegmentSize {
  readonly posts: number;
  readonly dead: number;
}

/**
 * The first of an index's segments that is merged with all later ones and with the posts that are
 * added: 0 where the base is.
 */
export function firstMerged(segments: readonly SegmentSize[], added: number): number {
  const [base, ...later] = segments;
  if (base === undefined || base.dead > base.posts * MOST_DEAD) return 0;
  const living = ({ posts, dead }: SegmentSize): number => posts - dead;
  const middleSize =
    later
      .slice(0, 1)
      .map(living)
      .find((size) => size > MOST_RECENT) ?? 0;
  const recent = later.slice(middleSize > 0 ? 1 : 0);
  const grown = recent.reduce((sum, segment) => sum + living(segment), added);
  if (grown <= MOST_RECENT) return segments.length - recent.length;
  return base.posts >= LARGE_BASE && middleSize + grown <= MOST_IN_MIDDLE ? 1 : 0;
}
