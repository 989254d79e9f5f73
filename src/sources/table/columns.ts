import { ArchiveError } from "../../core/errors.ts";
import { type FieldMeaning, mapFields } from "../fields/field-names.ts";
import { fieldTime } from "../fields/field-time.ts";
import { integerOf } from "../reading/values.ts";
import { COLUMN_MEANINGS, type ColumnNames } from "../source.ts";

/** Which column holds what. */
export interface TableColumns {
  /** Columns by what they hold, from 0. */
  readonly at: { readonly [What in FieldMeaning]?: number };
  readonly count: number;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** For a person: `number = "msg_id", text = "message"; not used: "sender"`. */
  readonly summary: string;
}

/**
 * The columns of a table by its first row and by what the settings say, which goes first. Throws an
 * ArchiveError that lists the columns where nothing tells which is the text, or neither the number
 * nor the time is known.
 */
export function tableColumns(
  file: string,
  first: readonly string[],
  chosen: ColumnNames = {},
): TableColumns {
  const names = first.map((name) => name.trim());
  const hasHeader = !isData(names, chosen);
  const found = hasHeader ? mapFields(names) : {};
  const at: { [What in FieldMeaning]?: number } = {};
  for (const [meaning, name] of Object.entries(found))
    at[meaning as FieldMeaning] = names.indexOf(name);
  for (const meaning of COLUMN_MEANINGS) {
    const column = chosen[meaning];
    if (column === undefined) continue;
    const index = typeof column === "number" ? column - 1 : names.indexOf(column.trim());
    if (names[index] === undefined) throw missingError(file, names, meaning, column);
    for (const other of COLUMN_MEANINGS) if (at[other] === index) delete at[other];
    at[meaning] = index;
  }
  if (at.text === undefined || (at.number ?? at.time) === undefined)
    throw unclearError(file, names, at);
  return { at, count: names.length, hasHeader, summary: summaryOf(names, at, hasHeader) };
}

type Places = TableColumns["at"];

/** Without names the first row holds a number or a time where the settings say there are some. */
function isData(names: readonly string[], { number, time }: ColumnNames): boolean {
  const isNumber = typeof number === "number" && integerOf(names[number - 1]) !== undefined;
  const isTime =
    typeof time === "number" && fieldTime(names[time - 1], { bare: "utc" }) !== undefined;
  return isNumber || isTime;
}

function summaryOf(names: readonly string[], at: Places, hasHeader: boolean): string {
  const label = (index: number): string =>
    hasHeader ? quoted(names[index] ?? "") : String(index + 1);
  const places = Object.entries(at).filter(([meaning]) => meaning !== "senderId");
  const used = places.map(([meaning, index]) => `${meaning} = ${label(index)}`);
  const taken = new Set(places.map(([, index]) => index));
  const others = [...names.keys()].filter((index) => !taken.has(index) && names[index] !== "");
  const rest = others.length === 0 ? "" : `; not used: ${listed(others.map(label))}`;
  return `columns: ${used.join(", ")}${rest}`;
}

const quoted = (name: string): string => JSON.stringify(name.slice(0, 60));

const listed = (labels: readonly string[]): string =>
  labels.length <= MOST_LISTED
    ? labels.join(", ")
    : `${labels.slice(0, MOST_LISTED).join(", ")} and ${labels.length - MOST_LISTED} more`;

const MOST_LISTED = 30;

const missingError = (
  file: string,
  names: readonly string[],
  meaning: string,
  column: string | number,
): ArchiveError =>
  new ArchiveError(
    { file, line: 1 },
    `the column ${JSON.stringify(column)} for ${meaning}, as archive.config says`,
    listed(names.map(quoted)),
    "name one of these there, or give its number, counted from 1",
  );

function unclearError(file: string, names: readonly string[], at: Places): ArchiveError {
  const suggested = (["text", "time", "number"] as const).map((meaning) => {
    const index = at[meaning];
    return `${meaning}: ${index === undefined ? '"…"' : quoted(names[index] ?? "")}`;
  });
  return new ArchiveError(
    { file, line: 1 },
    "a column with the text, and one with the number or the time of each message",
    `the columns ${listed(names.map(quoted))}`,
    `say in archive.config which column is what (a name, or a number from 1): columns: { ${suggested.join(", ")} }`,
  );
}
