import type { SegmentHead } from "../segment/segment.ts";

/** A segment in an index. */
export interface ManifestSegment extends SegmentHead {
  /** Posts that were removed or edited since the segment was made, ascending. */
  readonly dead: readonly number[];
  /**
   * For each older segment, in their order, and each post of this one: how many posts of the older one
   * come before it. So posts of several segments have one order, to the minute.
   */
  readonly slots: readonly (readonly number[])[];
}

/** An index: the only file of it that changes, all others are named by their content. */
export interface Manifest {
  /** Oldest first; the first holds nearly all posts. */
  readonly segments: readonly ManifestSegment[];
}

export const EMPTY_MANIFEST: Manifest = { segments: [] };

/** How many posts can be found. */
export const livingPosts = ({ segments }: Manifest): number =>
  segments.reduce((sum, { posts, dead }) => sum + posts - dead.length, 0);
