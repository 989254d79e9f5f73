import { type Day, parseIsoDay, toDay, weekdayOf, yearOf } from "../../core/dates/days.ts";
import { edtfBounds } from "../../core/dates/edtf.ts";
import type { DateClue } from "../../core/types.ts";
import { type Direction, heaviestChains } from "./chains.ts";

/** A post that names days without a year, or more than one day of a year. */
export interface LoosePost {
  readonly place: number;
  readonly clues: readonly DateClue[];
}

/** The days found for a post. */
interface DaysFound {
  readonly place: number;
  readonly from: Day;
  readonly to: Day;
  readonly clue: DateClue;
}

/** The days of the dated posts on both sides of a stretch of posts; absent where there is none. */
interface Stretch {
  readonly before?: Day;
  readonly after?: Day;
}

/**
 * Find the years of days named without one, in a stretch of a timeline between two dated posts:
 * the choice in which time runs one way and that refuses the least. Clues with a year are kept.
 * Where more than one year would do, a day must follow, step by step, on what is dated; else its
 * year stays unknown.
 */
export function findYears(
  posts: readonly LoosePost[],
  { before, after }: Stretch,
  direction: Direction,
): readonly DaysFound[] {
  const [earliest, latest] = direction === 1 ? [before, after] : [after, before];
  const window = windowOf(posts, earliest, latest);
  if (window === undefined) return [];
  const readings = posts.flatMap((post) => readingsOf(post, window));
  if (readings.length === 0) return [];
  const row = [
    ...(before === undefined ? [] : [anchor(before, -1)]),
    ...readings,
    ...(after === undefined ? [] : [anchor(after, Number.MAX_SAFE_INTEGER)]),
  ];
  const candidates = {
    items: row.map(({ place }) => place),
    days: row.map(({ day }) => day),
    weights: row.map(({ found }) =>
      found === undefined || hasYear(found.clue) ? ANCHOR : found.clue.strength,
    ),
  };
  const isClosed = before !== undefined && after !== undefined;
  const costs = isClosed ? BETWEEN : OPEN;
  const [chain] = heaviestChains(candidates, () => 0, costs, [direction]);
  const chosen = chain?.chosen.flatMap((at) => row[at] ?? []) ?? [];
  return linked(chosen, readings, isClosed);
}

/** Whether a clue can mean a day between two others; an end that is absent is open. */
export function canLieBetween(
  clue: DateClue,
  earliest: Day | undefined,
  latest: Day | undefined,
): boolean {
  const window = windowOf([], earliest, latest) ?? EVER;
  return readingsOf({ place: 0, clues: [clue] }, window).length > 0;
}

/** One day that a place can be of; without words where it is a dated post at the stretch's end. */
interface Reading {
  readonly place: number;
  readonly day: Day;
  readonly found?: DaysFound;
}

const anchor = (day: Day, place: number): Reading => ({ place, day });

/** How far the years go beyond the last dated post. */
const YEARS_ON = 3;
/** Days that a step from one post to the next may last, for a clue of strength 1. */
const LONGEST_STEP = 91;
const ANCHOR = 1e6;

const UNBROKEN = { newFile: Number.POSITIVE_INFINITY, anywhere: Number.POSITIVE_INFINITY };
// Between two dated posts the time to pass is given; a small cost draws days to their neighbours.
const BETWEEN = { ...UNBROKEN, perDay: 0.2 / 183, longestStep: 0.2 };
// Beyond them, "July 10" after "July 16, 2024" tells of the past rather than of the next year.
const OPEN = { ...UNBROKEN, perDay: 1 / LONGEST_STEP, longestStep: Number.POSITIVE_INFINITY };

/** The days between which dates must lie, and those between which years are looked for. */
interface Window {
  readonly earliest: Day;
  readonly latest: Day;
  readonly from: Day;
  readonly to: Day;
}

const EVER: Window = {
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
  from: 0,
  to: 0,
};

/** Years are looked for up to some years beyond what is dated; nothing where nothing is. */
function windowOf(
  posts: readonly LoosePost[],
  earliest: Day | undefined,
  latest: Day | undefined,
): Window | undefined {
  const known = posts.flatMap(({ clues }) => clues.filter(hasYear).flatMap(daysOf));
  const dated = [earliest, latest, ...known].filter((day) => day !== undefined);
  if (dated.length === 0) return undefined;
  return {
    earliest: earliest ?? Number.NEGATIVE_INFINITY,
    latest: latest ?? Number.POSITIVE_INFINITY,
    from: earliest ?? dated.reduce((a, b) => Math.min(a, b)) - 366 * YEARS_ON,
    to: latest ?? dated.reduce((a, b) => Math.max(a, b)) + 366 * YEARS_ON,
  };
}

/** Every day that the clues of a post can mean. */
function readingsOf({ place, clues }: LoosePost, window: Window): readonly Reading[] {
  const readings: Reading[] = [];
  for (const clue of clues) {
    for (const [from = 0, to = from] of spansOf(clue, window)) {
      const found = { place, from, to, clue };
      const last = Math.min(to, window.latest);
      for (let day = Math.max(from, window.earliest); day <= last; day++) {
        readings.push({ place, day, found });
      }
    }
  }
  return readings;
}

const hasYear = ({ edtf }: DateClue): boolean => !edtf.startsWith("XXXX");

/** The first and the last day of a clue with a year. */
const daysOf = ({ edtf }: DateClue): readonly Day[] => {
  const { from, to } = edtfBounds(edtf);
  return from === undefined || to === undefined ? [] : [parseIsoDay(from), parseIsoDay(to)];
};

/** The first and last day of a clue, in each year of a window that it can be of. */
function spansOf(clue: DateClue, { from, to }: Window): readonly (readonly Day[])[] {
  if (hasYear(clue)) return [daysOf(clue)].filter(({ length }) => length > 0);
  const spans: (readonly Day[])[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const span = inYear(clue, year);
    if (span !== undefined) spans.push(span);
  }
  return spans;
}

/** The first and last day of a clue in a year; nothing where the year lacks it, or its weekday. */
function inYear({ edtf, weekday }: DateClue, year: number): readonly Day[] | undefined {
  const [first = "", last = first] = edtf.split("/");
  const from = dayIn(year, first);
  const to = dayIn(year, last);
  if (from === undefined || to === undefined || to < from) return undefined;
  return weekday === undefined || weekday === weekdayOf(from) ? [from, to] : undefined;
}

// "XXXX-07-16"
const dayIn = (year: number, edtf: string): Day | undefined =>
  toDay(year, Number(edtf.slice(5, 7)), Number(edtf.slice(8, 10)));

/** What of a chain has one possible year only, or follows on that or on what is dated. */
function linked(
  chain: readonly Reading[],
  readings: readonly Reading[],
  isClosed: boolean,
): readonly DaysFound[] {
  const years = new Map<number, Set<number>>();
  for (const { place, day } of readings) {
    const known = years.get(place);
    if (known === undefined) years.set(place, new Set([yearOf(day)]));
    else known.add(yearOf(day));
  }
  const isSure = chain.map(
    ({ place, found }) =>
      found === undefined || hasYear(found.clue) || (isClosed && years.get(place)?.size === 1),
  );
  const follow = (at: number, neighbour: number): void => {
    const [here, there] = [chain[at], chain[neighbour]];
    if (here?.found === undefined || there === undefined || isSure[neighbour] !== true) return;
    const longest = isClosed ? LONGEST_STEP : LONGEST_STEP * here.found.clue.strength;
    if (Math.abs(here.day - there.day) <= longest) isSure[at] = true;
  };
  for (let at = 1; at < chain.length; at++) follow(at, at - 1);
  for (let at = chain.length - 2; at >= 0; at--) follow(at, at + 1);
  return chain.flatMap(({ found }, at) => (found !== undefined && isSure[at] ? [found] : []));
}
