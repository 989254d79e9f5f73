import { isoDay, parseIsoDay, toDay, weekdayOf } from "../../core/dates/days.ts";
import type { DateClue } from "../../core/types.ts";
import { findAnniversary } from "./anniversaries.ts";
import type { DateWords } from "./date-forms.ts";
import { readDates } from "./expressions.ts";
import { type DatedLine, datedLines } from "./lines.ts";
import { positionInLine } from "./positions.ts";
import type { DatePosition } from "./surroundings.ts";

/**
 * The dates in a post that can be the day it was posted, in the order of the text. Only the places
 * where posts carry their own date are read: a date in running text is none. Linear in the text.
 */
export function findDateClues(text: string): readonly DateClue[] {
  const clues = datedLines(text).flatMap((line) => {
    const dates = readDates(line.text);
    const anniversary = anniversaryClue(line, dates);
    if (anniversary !== undefined) return [anniversary];
    return dates.flatMap((date) => {
      const position = positionInLine(line, date);
      return position === undefined ? [] : readings(text, line, date, position);
    });
  });
  return withoutSchedule(clues);
}

/** No channel is older than this: an earlier day is the subject of a post, not its date. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** A longer range of days is a period that a post is about. */
const LONGEST_RANGE = 14;

function anniversaryClue(line: DatedLine, dates: readonly DateWords[]): DateClue | undefined {
  const found = findAnniversary(line, dates);
  if (found === undefined) return undefined;
  const { date, years, start, strength } = found;
  const year = Number(date.edtf.slice(0, 4));
  const edtf = `${year + years}${date.edtf.slice(4)}`;
  if (!isPlausible(edtf)) return undefined;
  const words = line.text.slice(start, date.end);
  const reckoning = `${year} + ${years}`;
  return { kind: "anniversary", strength, edtf, line: line.number, words, reckoning };
}

/** One clue, or two weak ones where the figures can be read in two ways. */
function readings(
  text: string,
  line: DatedLine,
  date: DateWords,
  position: DatePosition,
): readonly DateClue[] {
  const clue = clueOf(line, date, position);
  if (date.otherwise === undefined || !ENGLISH.test(text)) return clue === undefined ? [] : [clue];
  const other = clueOf(line, { ...date, edtf: date.otherwise }, position);
  return [clue, other].flatMap((each) => (each === undefined ? [] : [{ ...each, strength: 1 }]));
}

// English alone is written with the day first (16/07/2024) and with the month first (7/16/2024).
const ENGLISH = /(?<!\p{L})(?:the|and|of|to|in|on|with)\s/iu;

function clueOf(line: DatedLine, date: DateWords, position: DatePosition): DateClue | undefined {
  const { kind, start, later = 0 } = position;
  const isDay = DAY.test(date.edtf);
  const hasYear = !date.edtf.startsWith("XXXX");
  // "22–23 мая министр посетил ..." and "За июль 2024 ..." tell of days, not of the post.
  if (!isDay && kind !== "place" && kind !== "bracket") return undefined;
  const edtf = later === 0 ? date.edtf : isDay ? shifted(date.edtf, later) : undefined;
  if (edtf === undefined) return undefined;
  // "On this day, June 26, 1945" is written on June 26 of a later year.
  if (kind === "anniversary") {
    const words = line.text.slice(start, date.end);
    return { kind, strength: 1, edtf: `XXXX${edtf.slice(4)}`, line: line.number, words };
  }
  if (!isPlausible(edtf)) return undefined;
  const fits = date.weekday === undefined || !hasYear || !isDay || agrees(date);
  const strength = hasYear && isDay ? position.strength : position.strength / 2;
  return {
    kind,
    strength: fits ? strength : 1,
    edtf,
    ...(date.weekday !== undefined &&
      !hasYear &&
      isDay && { weekday: (date.weekday + later + 7) % 7 }),
    line: line.number,
    words: line.text.slice(start, date.end),
    ...(later !== 0 && { reckoning: later > 0 ? "the day after" : "the day before" }),
  };
}

// "2024-07-16", "XXXX-07-16"
const DAY = /^[\dX]{4}-\d{2}-\d{2}$/;

const agrees = ({ edtf, weekday }: DateWords): boolean => weekdayOf(parseIsoDay(edtf)) === weekday;

/** Whether the years can be those of a post, and a range of days is short and runs forward. */
function isPlausible(edtf: string): boolean {
  // Without a year, a range lies within one: any that is no leap year tells its length.
  const [first = "", last = first] = edtf.replaceAll("XXXX", "2023").split("/");
  if (Number(first.slice(0, 4)) < FIRST_YEAR || Number(last.slice(0, 4)) > LAST_YEAR) return false;
  return first === last || isShortRange(first, last);
}

const isShortRange = (first: string, last: string): boolean => {
  const length = parseIsoDay(last) - parseIsoDay(first);
  return length > 0 && length <= LONGEST_RANGE;
};

/** The day some days later; undefined where a year would be needed to know it. */
function shifted(edtf: string, later: number): string | undefined {
  if (!edtf.startsWith("XXXX")) return isoDay(parseIsoDay(edtf) + later);
  const day = toDay(2023, Number(edtf.slice(5, 7)), Number(edtf.slice(8, 10)));
  if (day === undefined || edtf.slice(5) === "02-28" || edtf.slice(5) === "03-01") return undefined;
  return `XXXX${isoDay(day + later).slice(4)}`;
}

/** Several lines that are each another date are a timetable, and none of them is the post's. */
function withoutSchedule(clues: readonly DateClue[]): readonly DateClue[] {
  const days = new Map<number, string>();
  for (const { kind, line, edtf } of clues) {
    if (kind === "place" && !days.has(line)) days.set(line, edtf.slice(5));
  }
  return new Set(days.values()).size < 2 ? clues : clues.filter(({ kind }) => kind !== "place");
}
