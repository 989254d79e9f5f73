import { memoize } from "../../platform/collections/memoize.ts";

/** Days as whole numbers: 0 is 1970-01-01, later days are greater. The calendar is Gregorian. */
export type Day = number;

/** The number of a day; undefined for one that does not exist (February 30). */
export function toDay(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return firstOfMonth(year, month) + day - 1;
}

/** A day as `2024-07-16`. */
export const isoDay = memoize((day: Day): string =>
  new Date(day * DAY_MS).toISOString().slice(0, 10),
);

/** The number of a day written as `2024-07-16`; the text must be a day that exists. */
export const parseIsoDay = (iso: string): Day =>
  firstOfMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7))) + Number(iso.slice(8, 10)) - 1;

/** The year a day lies in. */
export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();

/** The day of the week, 0 (Sunday) to 6 (Saturday). */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** The number of days of a month, which is counted from 1. */
export const daysInMonth = (year: number, month: number): number =>
  firstOfMonth(year, month + 1) - firstOfMonth(year, month);

const DAY_MS = 86_400_000;

// Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
const firstOfMonth = (year: number, month: number): Day =>
  new Date(0).setUTCFullYear(year, month - 1, 1) / DAY_MS;
