import { dayOf } from "../core/dates/iso-times.ts";
import type { SeenTime } from "../core/locator.ts";
import type { PostId } from "../core/types.ts";
import { groupBy } from "../platform/collections/group-by.ts";

/** A post with a number, which sightings of its text without one may join. */
export interface JoinTarget extends SeenTime {
  readonly id: PostId;
  readonly textHash: string;
}

/** Finds the post that a sighting without a number is of; undefined where none has its text then. */
export type Joiner = (textHash: string, seen: SeenTime) => PostId | undefined;

/**
 * A function that finds the numbered post for a sighting that knows less. Without a time it is the
 * earliest with its text. With a time it is the one of the same minute, or hour or day where no more
 * is known; else one whose clock shows the same minutes within a day's zones, since a copied header
 * tells no zone and the archive's may be another.
 */
export function createJoiner(targets: readonly JoinTarget[]): Joiner {
  const byText = groupBy(targets, ({ textHash }) => textHash);
  for (const [textHash, same] of byText) byText.set(textHash, same.toSorted(byTime));
  return (textHash, seen) => {
    const same = byText.get(textHash);
    if (same === undefined) return undefined;
    if (seen.time === undefined) return same[0]?.id;
    return nearest(same, seen)?.id;
  };
}

function nearest(targets: readonly JoinTarget[], seen: SeenTime): JoinTarget | undefined {
  let best: { readonly target: JoinTarget; readonly distance: number } | undefined;
  for (const target of targets) {
    const distance = distanceOf(target, seen);
    if (distance !== undefined && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { target, distance };
    }
  }
  return best?.target;
}

/** How far apart two times of one text are, in milliseconds; undefined where they are of two posts. */
function distanceOf(target: SeenTime, seen: SeenTime): number | undefined {
  if (target.time === undefined) return ZONES;
  if (isDay(target) || isDay(seen)) {
    return dayOf(target.time) === dayOf(seen.time ?? "") ? DAY : undefined;
  }
  const ahead = Date.parse(target.time) - Date.parse(seen.time ?? "");
  const distance = Math.abs(ahead);
  // Copied headers leave out the seconds: what is a little later is of the same minute.
  if (distance < MINUTE) return ahead < 0 ? MINUTE + distance : distance;
  const isHour = target.known === "hour" || seen.known === "hour";
  if (isHour && distance <= HOUR + MINUTE) return distance;
  const isZone = [target.known, seen.known].some(
    (known) => known !== undefined && LOCAL.has(known),
  );
  const rest = distance % QUARTER;
  return isZone && distance <= ZONES && Math.min(rest, QUARTER - rest) < MINUTE
    ? distance
    : undefined;
}

const isDay = ({ known }: SeenTime): boolean => known === "day";

/** Times from a clock whose zone is taken from the settings. */
const LOCAL: ReadonlySet<string> = new Set(["header", "local"]);

const MINUTE = 60_000;
/** Offsets of zones are multiples of it. */
const QUARTER = 15 * MINUTE;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;
/** Clocks on earth are at most 26 hours apart; less than a day, so that what is daily stays apart. */
const ZONES = DAY - HOUR;

const byTime = (a: JoinTarget, b: JoinTarget): number =>
  instantOf(a) - instantOf(b) || (a.id < b.id ? -1 : 1);

const instantOf = ({ time }: SeenTime): number =>
  time === undefined ? Number.POSITIVE_INFINITY : Date.parse(time);
