import type { Day } from "../../core/dates/days.ts";
import type { Kept, TimelineDates } from "./date-timeline.ts";

/** The days of the dated posts before and after a post, in time; absent where there is none. */
interface Bounds {
  readonly earliest?: Day;
  readonly latest?: Day;
}

/**
 * For each place of a timeline, given in the order of time, the bounds that the others give it.
 * Where the way of time is not known, only what stands between two posts of one day is bound.
 */
export function boundsOf(
  inTime: readonly number[],
  { direction, kept }: TimelineDates,
): readonly Bounds[] {
  const binding = (place: number): Kept | undefined => {
    const own = kept.get(place);
    return direction === undefined && own?.from !== own?.to ? undefined : own;
  };
  const latest: (Day | undefined)[] = [];
  for (let at = inTime.length - 1, day: Day | undefined; at >= 0; at--) {
    latest[at] = day;
    const own = binding(inTime[at] ?? -1);
    if (own !== undefined) day = Math.min(day ?? own.to, own.to);
  }
  let earliest: Day | undefined;
  return inTime.map((place, at): Bounds => {
    const bounds = {
      ...(earliest !== undefined && { earliest }),
      ...(latest[at] !== undefined && { latest: latest[at] }),
    };
    const own = binding(place);
    if (own !== undefined) earliest = Math.max(earliest ?? own.from, own.from);
    return direction === undefined && bounds.earliest !== bounds.latest ? {} : bounds;
  });
}
