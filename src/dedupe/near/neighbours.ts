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

/** Where a post stands among members, or would stand. */
export const placeIn = (members: Int32Array, post: number): number => upperBound(members, post - 1);

/** Which posts of a list came, and which went. */
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
 * Tell of the posts beside which, among those that share a shingle, another post came or went; of
 * some more than once, but of no more in all than a window for each change and each group once.
 */
export function eachWithOtherNeighbours(
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

/** Tell of each post that came into a group of posts that share a shingle, or went from it. */
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
