import type { PostFields } from "../fields.ts";
import type { SeenTime } from "../locator.ts";
import { isMessageId } from "../post-id.ts";
import { dayOf } from "./iso-times.ts";

/** A stated time as EDTF: one that is exact to an hour makes its day approximate. */
export const edtfOf = ({ time = "", known }: SeenTime): string =>
  known === "hour" ? `${dayOf(time)}~` : time;

/**
 * The times at which the text of a post was published again, in their order: all that its places
 * state but the first. A message has one time, however many exports state it.
 */
export function furtherTimes({
  id,
  number,
  seen,
}: Pick<PostFields, "id" | "number" | "seen">): readonly SeenTime[] {
  if (seen.length < 2 || number !== undefined || isMessageId(id)) return NONE;
  const timed = seen.flatMap(({ time, known }): readonly TimedPlace[] => {
    if (time === undefined) return [];
    return [{ time, ...(known !== undefined && { known }), at: Date.parse(time) }];
  });
  const sure = timed.filter(({ known }) => known !== "day" && known !== "hour");
  const minutes = new Set(sure.map(minuteOf));
  const days = new Set(timed.filter(({ known }) => known !== "day").map(dayOfPlace));
  const said = new Set<string>();
  return timed
    .filter((place) => {
      const isVague =
        (place.known === "day" && days.has(place.time)) ||
        (place.known === "hour" && HOURS.some((hour) => minutes.has(minuteOf(place) + hour)));
      return !isVague;
    })
    .sort((a, b) => a.at - b.at || (a.time < b.time ? -1 : 1))
    .filter((place) => {
      const key = place.known === "day" ? place.time : `${minuteOf(place)}`;
      return !said.has(key) && said.add(key);
    })
    .slice(1)
    .map(({ time, known }) => ({ time, ...(known !== undefined && { known }) }));
}

interface TimedPlace extends SeenTime {
  readonly time: string;
  /** Milliseconds. */
  readonly at: number;
}

const NONE: readonly never[] = [];

/** How far a clock that may be an hour off is from the time, in minutes. */
const HOURS: readonly number[] = [-60, 0, 60];

/** Copied headers tell minutes, exports seconds. */
const minuteOf = ({ at }: TimedPlace): number => Math.floor(at / 60_000);

const dayOfPlace = ({ time }: TimedPlace): string => dayOf(time);
