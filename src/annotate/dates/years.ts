import type { DateClue } from "../../types.ts";
import { type Direction, heaviestChains } from "./chains.ts";
import { type Day, parseIsoDay, toDay, weekdayOf, yearOf } from "./days.ts";
import { edtfBounds } from "./edtf.ts";

/** A post of a timeline that names a day, or a few days, without a year. */
export interface YearlessPost {
  readonly place: number;
  readonly clues: readonly DateClue[];
}

/** The days found for a post that names no year. */
export interface YearFound {
  readonly place: number;
  readonly from: Day;
  readonly to: Day;
  readonly clue: DateClue;
}

/** The days of the dated posts on both sides of a stretch of posts; absent where there is none. */
export interface Stretch {
  readonly before?: Day;
  readonly after?: Day;
}

/**
 * Find the years of days named without one, in a stretch of a timeline between two dated posts:
 * the choice in which time runs one way and that refuses the least. Where more than one year
 * would do, a day must follow, step by step, on a dated post; else its year stays unknown.
 */
export function findYears(
  posts: readonly YearlessPost[],
  { before, after }: Stretch,
  direction: Direction,
): readonly YearFound[] {
  const [earliest, latest] = direction === 1 ? [before, after] : [after, before];
  const readings = posts.flatMap((post) => readingsOf(post, earliest, latest));
  if (readings.length === 0) return [];
  const row = [
    ...(before === undefined ? [] : [anchor(before, -1)]),
    ...readings,
    ...(after === undefined ? [] : [anchor(after, Number.MAX_SAFE_INTEGER)]),
  ];
  const candidates = {
    items: row.map(({ place }) => place),
    days: row.map(({ day }) => day),
    weights: row.map(({ found }) => found?.clue.strength ?? ANCHOR),
  };
  const isClosed = before !== undefined && after !== undefined;
  const costs = isClosed ? BETWEEN : OPEN;
  const chains = heaviestChains(candidates, () => 0, costs, [direction]);
  return linked(
    chains.flatMap(({ chosen }) => chosen.flatMap((at) => row[at] ?? [])),
    readings,
    isClosed,
  );
}

/** Whether a clue can mean a day between two others; an end that is absent is open. */
export function fits(clue: DateClue, earliest: Day | undefined, latest: Day | undefined): boolean {
  const first = clue.edtf.split("/")[0] ?? "";
  if (!first.startsWith("XXXX")) {
    const { from, to } = edtfBounds(clue.edtf);
    return (
      from !== undefined &&
      to !== undefined &&
      parseIsoDay(from) <= (latest ?? Number.POSITIVE_INFINITY) &&
      parseIsoDay(to) >= (earliest ?? Number.NEGATIVE_INFINITY)
    );
  }
  return readingsOf({ place: 0, clues: [clue] }, earliest, latest).length > 0;
}

/** One day that a place can be of; without words where it is a dated post at the stretch's end. */
interface Reading {
  readonly place: number;
  readonly day: Day;
  readonly found?: YearFound;
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

/** What the clues can mean between two days, or within some years of the one that is known. */
function readingsOf(
  { place, clues }: YearlessPost,
  earliest: Day | undefined,
  latest: Day | undefined,
): readonly Reading[] {
  const start = earliest ?? (latest ?? 0) - 366 * YEARS_ON;
  const end = latest ?? start + 366 * YEARS_ON;
  const readings: Reading[] = [];
  for (const clue of clues) {
    for (let year = yearOf(start); year <= yearOf(end); year++) {
      const found = inYear(clue, year);
      if (found === undefined) continue;
      for (let day = Math.max(found.from, start); day <= Math.min(found.to, end); day++) {
        readings.push({ place, day, found: { ...found, place, clue } });
      }
    }
  }
  return readings;
}

/** The first and last day of a clue in a year; nothing where the year lacks it, or its weekday. */
function inYear({ edtf, weekday }: DateClue, year: number): { from: Day; to: Day } | undefined {
  const [first = "", last = first] = edtf.split("/");
  const from = dayIn(year, first);
  const to = dayIn(year, last);
  if (from === undefined || to === undefined || to < from) return undefined;
  return weekday === undefined || weekday === weekdayOf(from) ? { from, to } : undefined;
}

// "XXXX-07-16"
const dayIn = (year: number, edtf: string): Day | undefined =>
  toDay(year, Number(edtf.slice(5, 7)), Number(edtf.slice(8, 10)));

/** What of a chain has one possible year only, or follows on that or on a dated post. */
function linked(
  chain: readonly Reading[],
  readings: readonly Reading[],
  isClosed: boolean,
): readonly YearFound[] {
  const years = new Map<number, Set<number>>();
  for (const { place, day } of readings) {
    const known = years.get(place);
    if (known === undefined) years.set(place, new Set([yearOf(day)]));
    else known.add(yearOf(day));
  }
  const isSure = chain.map(({ place, found }) => !found || years.get(place)?.size === 1);
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
