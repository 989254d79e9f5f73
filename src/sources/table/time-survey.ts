import { dayPlace, type TimeRules } from "../fields/stated-time.ts";
import type { TableRow } from "./rows.ts";

/**
 * How the times of a table are to be read, by all its rows: whether 3/4/2024 is in April (yes, where
 * no row tells), and whether times without an offset are UTC, as they are where others have +00:00.
 */
export async function surveyTimes(
  rows: AsyncIterable<TableRow>,
  column: number,
): Promise<TimeRules> {
  let first = 0;
  let second = 0;
  let hasUtc = false;
  for await (const { fields } of rows) {
    const field = fields[column] ?? "";
    if (field === "" || field.length > LONGEST) continue;
    hasUtc ||= utcMark.test(field);
    if (!field.includes("/") && !field.includes("-")) continue;
    const place = dayPlace(field);
    if (place === "first") first += 1;
    if (place === "second") second += 1;
  }
  return { bare: hasUtc ? "utc" : "local", isDayFirst: first >= second };
}

/** Whether a time can be read without such a survey: as Unix time, or with year and offset. */
export const tellsItself = (field: string): boolean => selfSufficient.test(field.trim());

const LONGEST = 64;
// "2024-07-16 18:45:00+00:00"
const utcMark = /\d\+00:?00\s*$/;
// "1721144700", "2024-07-16T18:45:00+03:00", "2024-07-16T18:45:00Z", "2024-07-16"
const selfSufficient =
  /^(?:\d{9,20}(?:\.\d{1,9})?|\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d))?)$/;
