import { daysInMonth, isoDay, parseIsoDay, weekdayOf } from "../../core/dates/days.ts";
import type { Labels } from "./labels.ts";
import type { CalendarDayView, CalendarView } from "./views.ts";

/** A day of a month that has posts. */
interface FilledDay {
  readonly href: string;
  readonly count: number;
}

/** A month (`2024-07`) as a calendar; `filled` tells of a day (`2024-07-16`) whether it has posts. */
export function calendarOf(
  { week, count, mark }: Pick<Labels, "week" | "count" | "mark">,
  month: string,
  filled: (day: string) => FilledDay | undefined,
): CalendarView {
  const { firstDay, weekdays } = week();
  const first = parseIsoDay(`${month}-01`);
  const before = (weekdayOf(first) - firstDay + WEEK) % WEEK;
  const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const dayAt = (place: number): CalendarDayView | null => {
    const number = place - before + 1;
    if (number < 1 || number > length) return null;
    const day = isoDay(first + number - 1);
    return { label: count(number), day, ...filled(day) };
  };
  const weeks = Array.from({ length: Math.ceil((before + length) / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (_, at) => dayAt(week * WEEK + at)),
  );
  return { ...mark, weekdays, weeks };
}

const WEEK = 7;
