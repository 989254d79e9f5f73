/** `2023-05..2024-07`, `2024`, `..2024-07-15`, `2023..` */
const RANGE = /^(?<from>\d{4}(?:-\d\d?){0,2})?(?<dots>\.\.\.?|…)?(?<to>\d{4}(?:-\d\d?){0,2})?$/;

/** Days as numbers (see `dayOf`), `to` excluded. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Past the last day that can be written. */
const END = 10_000 * 416;

/**
 * The days of a filter on dates; undefined where it is none, as `2024-13` or `..`. An open beginning
 * leaves out posts without a date. Ends in the wrong order are swapped.
 */
export function parseDates(text: string): DayRange | undefined {
  const groups = RANGE.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { from, dots, to } = groups;
  if (dots === undefined) return from === undefined || to !== undefined ? undefined : daysOf(from);
  if (from === undefined && to === undefined) return undefined;
  const first = from === undefined ? { from: 1, to: 1 } : daysOf(from);
  const last = to === undefined ? { from: END, to: END } : daysOf(to);
  if (first === undefined || last === undefined) return undefined;
  return { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}

/** The days of a year, a month or a day. */
function daysOf(text: string): DayRange | undefined {
  const [year = 0, month, day] = text.split("-").map(Number);
  if (month === undefined) return { from: year * 416, to: (year + 1) * 416 };
  if (month < 1 || month > 12) return undefined;
  const first = year * 416 + month * 32;
  if (day === undefined) return { from: first, to: first + 32 };
  return day < 1 || day > 31 ? undefined : { from: first + day, to: first + day + 1 };
}
