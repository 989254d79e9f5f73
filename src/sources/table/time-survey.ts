import { dayPlace, type TimeRules } from "../fields/field-time.ts";
import { markedChannel } from "../reading/channel-number.ts";
import type { TableColumns } from "./columns.ts";
import type { TableRow } from "./rows.ts";

/** How the times of a table are to be read. */
export interface TimeSurvey {
  readonly rules: TimeRules;
  /** What nothing in the table tells, for a person. */
  readonly doubt?: string;
}

/**
 * How the times of a table are to be read, by all its rows: whether 3/4/2024 is in April, and whether
 * times without an offset are UTC, as they are where others have +00:00, and where channels have
 * marked numbers (-100...), both of which Telethon writes.
 */
export async function surveyTimes(
  rows: AsyncIterable<TableRow>,
  { at }: TableColumns,
): Promise<TimeSurvey> {
  const seen = { first: 0, second: 0, either: 0, halves: 0 };
  let isUtc = false;
  for await (const { fields } of rows) {
    const time = fieldAt(fields, at.time);
    isUtc ||=
      utcMark.test(time) || [at.channelId, at.senderId].some((each) => isMark(fields, each));
    if (!numericDay.test(time)) continue;
    seen[dayPlace(time) ?? "either"] += 1;
    if (halfOfDay.test(time)) seen.halves += 1;
  }
  const { first, second, either, halves } = seen;
  const isTold = first !== second;
  const isDayFirst = isTold ? first > second : halves === 0;
  const rules: TimeRules = { bare: isUtc ? "utc" : "local", isDayFirst };
  const order = isDayFirst ? "day/month" : "month/day";
  const told = `${either} times such as 3/4/2024 were read as ${order}`;
  if (first > 0 && second > 0) return { rules, doubt: `${told}, though others are the other way` };
  return isTold || either === 0
    ? { rules }
    : { rules, doubt: `${told}; nothing in the file tells` };
}

/** Whether a time can be read without such a survey: as Unix time, or with year and offset. */
export const tellsItself = (field: string): boolean => selfSufficient.test(field.trim());

function fieldAt(fields: readonly string[], column: number | undefined): string {
  const field = column === undefined ? "" : (fields[column] ?? "");
  return field.length > LONGEST ? "" : field.trim();
}

const isMark = (fields: readonly string[], column: number | undefined): boolean =>
  column !== undefined && markedChannel(fields[column]) !== undefined;

const LONGEST = 64;
// "2024-07-16 18:45:00+00:00"
const utcMark = /\d\+00:?00$/;
// "3/4/2024", "16.07.24"
const numericDay = /^\d{1,2}[./-]\d{1,2}[./-]\d/;
// "6:45 PM"
const halfOfDay = /\d\s?[ap]\.?m\.?$/i;
// "1721144700", "2024-07-16T18:45:00+03:00", "2024-07-16T18:45:00Z", "2024-07-16"
const selfSufficient =
  /^(?:\d{9,20}(?:\.\d{1,9})?|\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d))?)$/;
