import { upperBound } from "../../platform/collections/upper-bound.ts";
import type { ShingleIndex } from "./shingle-index.ts";
import type { Sketches } from "./sketch.ts";

/** Of the posts that share a shingle, each is compared with so many on either side of it: */
const WINDOW = 6;
/** with fewer where more posts than this share it, since copies share rarer ones too. */
const COMMON = 12;
const COMMON_WINDOW = 1;

/** How far on either side a post is compared, in a group of so many. */
export const windowIn = (members: number): number => (members > COMMON ? COMMON_WINDOW : WINDOW);

/** The index of a post among members, or where it would be inserted. */
export const placeIn = (members: Int32Array, post: number): number => upperBound(members, post - 1);

/** The posts of a list that were added, and those that were removed. */
interface ListChange {
  /** Of the posts as they are now. */
  readonly sketches: Sketches;
  readonly index: ShingleIndex;
  /** 1 for posts that were added. */
  readonly isNew: Uint8Array;
  /** Of the posts that went, and where each would stand now. */
  readonly gone: { readonly sketches: Sketches; readonly places: ArrayLike<number> };
}

/**
 * Visits the posts whose neighbours changed: posts near which, among those that share a shingle,
 * another one was added or removed. Some are visited more than once, but in all no more than a
 * window for each change and each group once.
 */
export function eachWithChangedNeighbours(
  change: ListChange,
  onFound: (place: number) => void,
): void {
  const { membersOf, count } = change.index;
  const growth = new Int32Array(count);
  eachGroupChange(change, (group, _place, grows) => {
    growth[group] = (growth[group] ?? 0) + grows;
  });
  const told = new Set<number>();
  eachGroupChange(change, (group, place) => {
    const members = membersOf(group);
    const window = windowIn(members.length);
    if (window === windowIn(members.length - (growth[group] ?? 0))) {
      const at = placeIn(members, place);
      members.subarray(Math.max(at - window, 0), at + window + 1).forEach(onFound);
    } else if (!told.has(group)) {
      told.add(group);
      members.forEach(onFound);
    }
  });
}

/** Visits each post that was added to or removed from a group of posts that share a shingle. */
function eachGroupChange(
  { sketches, index: { groups, groupOf }, isNew, gone }: ListChange,
  onChange: (group: number, place: number, grows: 1 | -1) => void,
): void {
  for (let place = isNew.indexOf(1); place !== -1; place = isNew.indexOf(1, place + 1)) {
    const end = sketches.shinglesFrom[place + 1] ?? 0;
    for (let row = sketches.shinglesFrom[place] ?? 0; row < end; row++) {
      onChange(groups[row] ?? 0, place, 1);
    }
  }
  const { shingles, shinglesFrom } = gone.sketches;
  for (let at = 0; at < gone.places.length; at++) {
    for (const shingle of shingles.subarray(shinglesFrom[at], shinglesFrom[at + 1])) {
      const group = groupOf(shingle);
      if (group !== undefined) onChange(group, gone.places[at] ?? 0, -1);
    }
  }
}
