import { gregorianFormat } from "../../../platform/text/locale-dates.ts";
import { plainStamp } from "./stamp-text.ts";

/** The months, 1 to 12, that a word stands for, and in which languages; the likelier first. */
export type MonthReadings = ReadonlyMap<number, readonly string[]>;

/**
 * The month that a word of a stamp means. Where languages use one word for different months, as
 * Polish and Croatian do with `listopada`, the language that writes dates in this form decides: `23
 * listopada 2024` is in November, `23. listopada 2024.` in October. Else the likelier one.
 */
export function chooseMonth(readings: MonthReadings, stamp: string): number | undefined {
  const [likelier] = readings.keys();
  if (readings.size < 2) return likelier;
  const shape = stamp.replace(digit, "0");
  const known = chosen.get(shape);
  if (known !== undefined) return known;
  const month = findByFormat(readings, stamp) ?? likelier;
  if (month !== undefined && chosen.size < MOST_CHOSEN) chosen.set(shape, month);
  return month;
}

const digit = /\d/g;

/** A cache by the form of the stamp, with its digits masked. */
const chosen = new Map<string, number>();
const MOST_CHOSEN = 1000;

/** The month in the language whose date formats match the longest part of the stamp. */
function findByFormat(readings: MonthReadings, stamp: string): number | undefined {
  const [a = "", b = ""] = stamp.match(number) ?? [];
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  let longest = 0;
  let found: number | undefined;
  for (const [month, locales] of readings) {
    const date = Date.UTC(Number(year), month - 1, Number(day));
    for (const locale of locales) {
      for (const options of dateFormats) {
        const written = plainStamp(gregorianFormat(locale, options).format(date)).toLowerCase();
        if (written.length <= longest || !stamp.toLowerCase().includes(written)) continue;
        longest = written.length;
        found = month;
      }
    }
  }
  return found;
}

const number = /\d+/g;

const dateFormats: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "long" },
  { dateStyle: "medium" },
  { year: "numeric", month: "long", day: "numeric" },
  { year: "numeric", month: "short", day: "numeric" },
];
