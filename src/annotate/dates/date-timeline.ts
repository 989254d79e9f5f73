import type { Day } from "../../core/dates/days.ts";
import type { DateClue, DatedPlace } from "../../core/types.ts";
import { type Direction, heaviestChains } from "./chains.ts";
import { candidatesOf, claimsOf } from "./claims.ts";
import type { Layout } from "./layout.ts";
import type { Timeline } from "./timelines.ts";
import { findYears, type LoosePost } from "./years.ts";

/** The days of a post that are consistent with its timeline. */
export interface Kept {
  readonly from: Day;
  readonly to: Day;
  /** The words; absent where the date was fixed beforehand. */
  readonly clue?: DateClue;
}

/** What the posts of a timeline say of their dates, as far as it is consistent. */
export interface TimelineDates {
  /** Absent where the evidence is of one day, or speaks for either. */
  readonly direction?: Direction;
  /** By place. */
  readonly kept: ReadonlyMap<number, Kept>;
}

/**
 * Choose, in one timeline, the dates in which time runs one way and that refuse the least
 * evidence. Days that open a sentence ("On July 16, ...") count only in a timeline where nearly
 * all of them fit: where they do not, they tell of other days than that of posting.
 */
export function dateTimeline(
  layout: Layout,
  timeline: Timeline,
  believes: (clue: DateClue) => boolean,
): TimelineDates {
  const dates = bestDirection(layout, timeline, believes);
  if (areOpeningsTrue(layout, timeline, dates)) return dates;
  return bestDirection(layout, timeline, (clue) => clue.kind !== "opening" && believes(clue));
}

// The order refuses most of the days that are not of posting, not all: so few must be refused.
const OPENINGS_KEPT_FOR_ONE_REFUSED = 4;

function areOpeningsTrue({ places }: Layout, timeline: Timeline, { kept }: TimelineDates): boolean {
  let refused = 0;
  let believed = 0;
  for (const place of timeline) {
    const post = places[place];
    if (post?.fixed !== undefined || !post?.clues.some(({ kind }) => kind === "opening")) continue;
    if (kept.get(place)?.clue?.kind === "opening") believed++;
    else if (!kept.has(place)) refused++;
  }
  return refused * OPENINGS_KEPT_FOR_ONE_REFUSED <= believed;
}

/** The direction that the dates with years call for; where they call for neither, the others decide. */
function bestDirection(
  layout: Layout,
  timeline: Timeline,
  believes: (clue: DateClue) => boolean,
): TimelineDates {
  const claims = (place: number) => {
    const post = layout.places[place];
    return post === undefined ? [] : claimsOf(post, believes);
  };
  const candidates = candidatesOf(timeline, claims);
  const [chain] = heaviestChains(candidates, () => 0, COSTS);
  const anchors = new Map<number, Anchor>();
  for (const candidate of chain?.chosen ?? []) {
    const claim = candidates.claims[candidate];
    const place = candidates.items[candidate];
    const day = candidates.days[candidate];
    if (claim === undefined || place === undefined || day === undefined) continue;
    const { from, to, clue } = claim;
    anchors.set(place, { day, from, to, ...(clue !== undefined && { clue }) });
  }
  const forward = withYears(layout, timeline, anchors, chain?.direction ?? 1, believes);
  const isOneDay = new Set([...anchors.values()].map(({ day }) => day)).size < 2;
  if (!isOneDay && chain !== undefined) return { direction: chain.direction, kept: forward };
  const backward = withYears(layout, timeline, anchors, -1, believes);
  const [ahead, back] = [weigh(forward), weigh(backward)];
  if (ahead === back) return { kept: inBoth(forward, backward) };
  return ahead > back ? { direction: 1, kept: forward } : { direction: -1, kept: backward };
}

/** What is the same whichever way time runs. */
const inBoth = (
  forward: ReadonlyMap<number, Kept>,
  backward: ReadonlyMap<number, Kept>,
): ReadonlyMap<number, Kept> =>
  new Map([...forward].filter(([place, { from }]) => backward.get(place)?.from === from));

interface Anchor extends Kept {
  readonly day: Day;
}

const COSTS = {
  perDay: 1.5 / 730,
  longestStep: 1.5,
  newFile: Number.POSITIVE_INFINITY,
  anywhere: Number.POSITIVE_INFINITY,
};

const weigh = (kept: ReadonlyMap<number, Kept>): number =>
  [...kept.values()].reduce((sum, { clue }) => sum + (clue?.strength ?? ENOUGH_FOR_YEARS), 0);

// One opening ("On March 11, 2020, the WHO declared ...") may tell of another year than its own.
const ENOUGH_FOR_YEARS = 3;

/** The anchors, and between them the days without a year that fit. */
function withYears(
  { places }: Layout,
  timeline: Timeline,
  anchors: ReadonlyMap<number, Anchor>,
  direction: Direction,
  believes: (clue: DateClue) => boolean,
): ReadonlyMap<number, Kept> {
  if (weigh(anchors) < ENOUGH_FOR_YEARS) return anchors;
  const kept = new Map<number, Kept>();
  let before: Day | undefined;
  let loose: LoosePost[] = [];
  const settle = (after?: Day): void => {
    const stretch = {
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
    for (const { place, ...days } of findYears(loose, stretch, direction)) kept.set(place, days);
    before = after;
    loose = [];
  };
  for (const place of timeline) {
    const anchor = anchors.get(place);
    if (anchor !== undefined && (anchor.from === anchor.to || anchor.clue === undefined)) {
      settle(anchor.day);
      kept.set(place, anchor);
    } else if (anchor?.clue !== undefined) {
      loose.push({ place, clues: [anchor.clue] });
    } else {
      const clues = yearlessClues(places[place], believes);
      if (clues.length > 0) loose.push({ place, clues });
    }
  }
  settle();
  return kept;
}

const yearlessClues = (
  post: DatedPlace | undefined,
  believes: (clue: DateClue) => boolean,
): readonly DateClue[] =>
  post === undefined || post.fixed !== undefined || post.clues.length === 0
    ? []
    : post.clues.filter((clue) => clue.edtf.startsWith("XXXX") && believes(clue));
