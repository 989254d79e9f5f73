import { dateStamps } from "./date-order.ts";
import type { HeadCandidate } from "./head-candidates.ts";

/** The way in which time runs through a dump. Heads are named by their index. */
export interface DumpOrder {
  /** The local times of the heads. */
  readonly times: readonly string[];
  /**
   * Whether a head stands where its time belongs, after the last head before it; undefined where
   * time runs no one way.
   */
  readonly goesOn: (at: number, last: number | undefined) => boolean | undefined;
  /** Whether time goes on behind a head from where it was before it. */
  readonly resumes: (at: number, last: number | undefined) => boolean;
}

/** Tell the order of a dump by its main heads. Linear time. */
export function orderOf(
  candidates: readonly HeadCandidate[],
  isMain: (candidate: HeadCandidate) => boolean,
): DumpOrder {
  const written = dateStamps(candidates.map(({ stamp }) => stamp));
  const times = written.map((time) => Date.parse(`${time}Z`));
  const isMainAt = candidates.map(isMain);
  const direction = directionOf(times.filter((_, at) => isMainAt[at]));
  const next = nextMain(isMainAt);
  const timeAt = (at: number | undefined): number | undefined =>
    at === undefined ? undefined : times[at];
  /** Whether one time stands before another in this dump, to the minute. */
  const isInOrder = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined || (b - a) * direction >= -MINUTE;
  return {
    times: written,
    goesOn: (at, last) => {
      if (direction === 0) return undefined;
      const isAfter = isInOrder(timeAt(last), times[at]);
      // Nothing quotes the future, so from old to new it need not stand before the next one.
      if (direction > 0 && last !== undefined) return isAfter;
      return isAfter && isInOrder(times[at], timeAt(next[at]));
    },
    resumes: (at, last) => {
      const after = timeAt(next[at]);
      return after !== undefined && isInOrder(timeAt(last), after);
    },
  };
}

/** One app shows seconds, the other none. */
const MINUTE = 60_000;

/** 1 from old to new, also where there is nothing to go by; -1 from new to old; 0 neither. */
function directionOf(times: readonly number[]): number {
  let forward = 0;
  let backward = 0;
  for (let k = 1; k < times.length; k++) {
    const step = (times[k] ?? 0) - (times[k - 1] ?? 0);
    if (step > 0) forward += 1;
    if (step < 0) backward += 1;
  }
  if (backward * MOST_REVERSED <= forward + backward) return 1;
  return forward * MOST_REVERSED <= forward + backward ? -1 : 0;
}

/** A tenth. */
const MOST_REVERSED = 10;

/** For each head the next main one behind it. */
function nextMain(isMain: readonly boolean[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let following: number | undefined;
  for (let at = isMain.length - 1; at >= 0; at--) {
    next[at] = following;
    if (isMain[at]) following = at;
  }
  return next;
}
