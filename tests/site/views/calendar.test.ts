import { expect, test } from "vitest";
import { calendarOf } from "../../../src/site/views/calendar.ts";
import { createLabels } from "../../../src/site/views/labels.ts";
import { weekOf } from "../../../src/site/views/week.ts";

/** A calendar as text, filled days in brackets. */
function drawn(language: string, month: string, filled: readonly number[] = []): string {
  const { weekdays, weeks } = calendarOf(createLabels(language), month, (day) =>
    filled.includes(Number(day.slice(8))) ? { href: `dates/${day}.html`, count: 2 } : undefined,
  );
  const rows = weeks.map((days) =>
    days.map((day) => (day === null ? "." : day.href ? `[${day.label}]` : day.label)).join(" "),
  );
  return [weekdays.map(({ short }) => short).join(" "), ...rows].join("\n");
}

test("a month begins on the weekday of its first day", () => {
  expect(drawn("en-GB", "2024-07", [1, 31])).toBe(
    [
      "Mon Tue Wed Thu Fri Sat Sun",
      "[1] 2 3 4 5 6 7",
      "8 9 10 11 12 13 14",
      "15 16 17 18 19 20 21",
      "22 23 24 25 26 27 28",
      "29 30 [31] . . . .",
    ].join("\n"),
  );
});

test.each([
  ["a February of four weeks", "en-GB", "2021-02", 4],
  ["a month of six weeks", "en-US", "2024-06", 6],
  ["a month before 1970", "en-GB", "1969-12", 5],
] as const)("%s", (_name, language, month, weeks) => {
  const [, ...rows] = drawn(language, month).split("\n");
  expect(rows).toHaveLength(weeks);
  expect(rows.join(" ").match(/\d+/g)).toHaveLength(
    new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
  );
});

test.each([
  ["en", "Sunday"],
  ["en-GB", "Monday"],
  ["ru", "понедельник"],
  ["ar-EG", "السبت"],
  ["fa", "شنبه"],
  ["en-GB-u-fw-sat", "Saturday"],
  ["eo", "lundo"],
])("a week in %s begins on %s", (language, day) => {
  expect(weekOf(language).weekdays[0]?.long).toBe(day);
});

interface WeekInfo {
  readonly firstDay: number;
}

/** A method on some runtimes, a getter on others. */
function infoOf(
  locale: { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo } & object,
): WeekInfo | undefined {
  return locale.getWeekInfo?.() ?? locale.weekInfo;
}

test("weeks begin where the runtime's own data say so, if it has any", () => {
  let tried = 0;
  for (const region of ["US", "DE", "EG", "MV", "AE", "IL", "PT", "BR", "RU", "IR", "IN"]) {
    const locale: object = new Intl.Locale(`en-${region}`);
    const info = infoOf(locale);
    if (info === undefined) continue;
    tried += 1;
    expect(weekOf(`en-${region}`).firstDay, region).toBe(info.firstDay % 7);
  }
  expect(tried === 0 || tried === 11).toBe(true);
});
