import type { FileHead } from "../source.ts";
import { isColumnName } from "./column-names.ts";
import { dataForm, type ForeignForm } from "./form.ts";
import { readRecords, type TableRecord } from "./records.ts";

/** A table of values with a separator between them, by its head or by what its columns hold. */
export function recogniseTable(sample: FileHead): ForeignForm | undefined {
  const declared = declaration.exec(sample.text)?.groups?.separator;
  if (declared !== undefined) return tableForm(declared);
  const [firstLine = ""] = sample.text.split(lineEnd, 1);
  const separator = SEPARATORS.find(
    (each) => firstLine.includes(each) && isTable(readRecords(sample, each), each),
  );
  return separator === undefined ? undefined : tableForm(separator);
}

const tableForm = (separator: string): ForeignForm => dataForm(`a table: ${TABLES[separator]}`);

const TABLES: Readonly<Record<string, string>> = {
  ",": "comma-separated values (CSV)",
  ";": "semicolon-separated values",
  "\t": "tab-separated values (TSV)",
  "|": "values separated by |",
};

/** The signs that part the values of a table. */
export const SEPARATORS: readonly string[] = Object.keys(TABLES);

/** The separator that a first line declares: "sep=;", which Excel writes and reads. */
export const declaration = /^sep=(?<separator>[,;\t|])(?:\r\n?|\n)/i;
const lineEnd = /[\r\n]/;

/**
 * In a text a line may hold separators, too, but rarely all lines as many, with no blank behind them;
 * and a table within a post is followed by lines that hold none.
 */
function isTable([head, ...data]: readonly TableRecord[], separator: string): boolean {
  const columns = head?.fields.length ?? 0;
  if (head === undefined || columns < 2) return false;
  const fitting = data.filter(({ fields }) => fields.length === columns);
  const isEven = fitting.length * 4 >= data.length * 3;
  if (isEven && fitting.length > 0 && isNumbered(head, fitting)) return true;
  // A table in Markdown, which is text.
  if (separator === "|" && head.fields[0]?.trim() === "") return false;
  const named = head.fields.filter(isColumnName).length;
  if (head.tight === columns - 1 && named >= 2 && named * 2 >= columns) {
    if (data.length === 0) return named === columns && columns > 2;
    return isEven || isSpread(data, columns);
  }
  if (!isEven || fitting.length === 0) return false;
  const types = typesOf(fitting, columns);
  if (named === columns && columns > 2) return types.length > 0;
  if (fitting.length * 20 < data.length * 19) return false;
  return isWritten(fitting, columns) && hasColumns(fitting, columns, types, named, separator);
}

/** Rows with line ends or separators that nobody quoted: beginnings of rows to the end of the table. */
function isSpread(data: readonly TableRecord[], columns: number): boolean {
  const isRow = ({ fields, tight }: TableRecord): boolean =>
    tight >= Math.min(2, columns - 1) &&
    fields.slice(0, 3).some((field) => COLUMN_TYPES.some(({ form }) => form.test(field)));
  const rows = data.filter(isRow).length;
  return rows >= 5 && data.slice(Math.floor((data.length * 3) / 4)).some(isRow);
}

/** What pandas writes: a first column without a name that counts the rows. */
const isNumbered = ({ fields }: TableRecord, rows: readonly TableRecord[]): boolean =>
  fields[0] === "" && rows.every((row, at) => row.fields[0] === String(at));

type ColumnType = "time" | "date" | "number";

/** The types of those columns in which nearly all fields are of one. */
const typesOf = (rows: readonly TableRecord[], columns: number): readonly ColumnType[] =>
  Array.from({ length: columns }, (_, column) =>
    COLUMN_TYPES.find(({ form }) => {
      const fields = rows.map(({ fields }) => fields[column] ?? "");
      return fields.filter((field) => form.test(field)).length * 10 >= rows.length * 9;
    }),
  ).flatMap((found) => found?.type ?? []);

const COLUMN_TYPES: readonly { readonly type: ColumnType; readonly form: RegExp }[] = [
  // "2024-07-16T18:45:00+00:00", "16.07.2024. 18:45"
  {
    type: "time",
    form: /^\s*"?(?:\d{4}-\d\d-\d\d[T ]|\d{1,2}[./]\d{1,2}[./]\d{2,4}\.?,? )\d{1,2}:\d\d/,
  },
  { type: "date", form: /^\s*"?(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"?\s*$/ },
  // "42", "42.0", "1.23e+09"
  { type: "number", form: /^\s*"?-?\d+(?:\.\d+)?(?:e\+?\d+)?"?\s*$/i },
];

/** Whether a program wrote the separators, with no blanks behind them. */
const isWritten = (rows: readonly TableRecord[], columns: number): boolean =>
  rows.length > 1 &&
  rows.filter(({ tight }) => tight === columns - 1).length * 20 >= rows.length * 19;

/** Without names the columns tell: times, quotes, numbers, or as many in every row, but for bars. */
function hasColumns(
  rows: readonly TableRecord[],
  columns: number,
  types: readonly ColumnType[],
  named: number,
  separator: string,
): boolean {
  const quoted = rows.filter(({ fields }) => fields.some((field) => field.startsWith('"'))).length;
  if (types.includes("time") || quoted * 2 > rows.length) return true;
  if (columns === 2) return named > 0 && types.length > 0;
  return types.length > 0 || (rows.length >= 5 && separator !== "|");
}
