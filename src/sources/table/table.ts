import { ArchiveError } from "../../core/errors.ts";
import { type FieldValues, fieldMessage } from "../fields/field-message.ts";
import type { FieldMeaning } from "../fields/field-names.ts";
import type { TimeRules } from "../fields/field-time.ts";
import { decodePieces } from "../reading/decode-pieces.ts";
import { Tally } from "../reading/tally.ts";
import type { Source, SourceFile, SourceRecord, SourceRemark, SourceSettings } from "../source.ts";
import { cellNumber, cellValue } from "./cell.ts";
import { type TableColumns, tableColumns } from "./columns.ts";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import { recognisesTable } from "./recognise-table.ts";
import { type MendedRow, RowMender } from "./row-mender.ts";
import { tableRows } from "./rows.ts";
import { surveyTimes, type TimeSurvey, tellsItself } from "./time-survey.ts";

/** Messages in a table (CSV, TSV, or with ; or |), by the names of its columns. */
export const table: Source = {
  shape: "table",
  description: "messages in a table (CSV and the like)",
  recognises: recognisesTable,
  read: readTable,
};

async function* readTable(
  file: SourceFile,
  settings: SourceSettings,
  remark: (remark: SourceRemark) => void,
): AsyncIterable<SourceRecord> {
  const delimiter = delimiterOf(await headOf(file));
  const reading = new TableReading(file, delimiter);
  let columns: TableColumns | undefined;
  let mender: RowMender | undefined;
  for await (const row of tableRows(file, delimiter)) {
    if (columns === undefined || mender === undefined) {
      if (row.fields.every((field) => field.trim() === "")) continue;
      columns = tableColumns(file.name, row.fields, settings.columns);
      mender = new RowMender(columns, delimiter.sign);
      remark({ line: row.line, message: columns.summary });
      if (columns.hasHeader) continue;
    }
    const whole = mender.push(row);
    if (whole !== undefined) yield await reading.recordOf(whole, columns);
  }
  if (columns === undefined) throw emptyError(file.name);
  const last = mender?.end();
  if (last !== undefined) yield await reading.recordOf(last, columns);
  reading.tell(remark);
}

/** What is known while the rows of one file are read. */
class TableReading {
  readonly #file: SourceFile;
  readonly #delimiter: Delimiter;
  readonly #tally = new Tally();
  #survey: TimeSurvey | undefined;
  #mended = 0;
  #firstMended = 0;

  constructor(file: SourceFile, delimiter: Delimiter) {
    this.#file = file;
    this.#delimiter = delimiter;
  }

  async recordOf(row: MendedRow, columns: TableColumns): Promise<SourceRecord> {
    const values = this.#valuesOf(row, columns);
    const time = typeof values.time === "string" ? values.time : "";
    const rules = await this.#rulesFor(time, columns);
    const hasAlbums = columns.at.album !== undefined;
    if (row.isMended && this.#mended++ === 0) this.#firstMended = row.line;
    return fieldMessage(values, { ...rules, hasAlbums, channel: {} }, this.#tally);
  }

  tell(remark: (remark: SourceRemark) => void): void {
    if (this.#mended > 0) {
      const rows = this.#mended === 1 ? "a row does" : `${this.#mended} rows do`;
      const message = `${rows} not fit the columns (text without quotes); put together as far as possible`;
      remark({ line: this.#firstMended, message });
    }
    if (this.#survey?.doubt !== undefined) remark({ message: this.#survey.doubt });
    this.#tally.tell(remark);
  }

  #valuesOf({ fields }: MendedRow, { at }: TableColumns): FieldValues {
    const values = Object.fromEntries(
      Object.entries(at).map(([meaning, index]) => [meaning, cellValue(fields[index])]),
    ) as { [What in FieldMeaning]?: string };
    const number = cellNumber(values.number);
    const known = number === "lost" ? undefined : number;
    if (number === "lost") this.#tally.note("a number that lost digits, as 1.23e+09 has", known);
    if (values.text?.length === EXCEL_LIMIT)
      this.#tally.note("a text that Excel may have cut at 32,767 characters", known);
    const isLost = cellNumber(values.channelId) === "lost";
    return { ...values, number: known, channelId: isLost ? undefined : values.channelId };
  }

  /** All rows are looked at once, when the first time is met that does not tell itself. */
  async #rulesFor(time: string, columns: TableColumns): Promise<TimeRules> {
    if (this.#survey === undefined && (time === "" || tellsItself(time))) return PLAIN_RULES;
    this.#survey ??= await surveyTimes(tableRows(this.#file, this.#delimiter), columns);
    return this.#survey.rules;
  }
}

const PLAIN_RULES: TimeRules = { bare: "local" };
const EXCEL_LIMIT = 32_767;
const HEAD_LENGTH = 65_536;

async function headOf(file: SourceFile) {
  let text = "";
  for await (const chunk of decodePieces(file)) {
    text += chunk;
    if (text.length >= HEAD_LENGTH) return { text: text.slice(0, HEAD_LENGTH), isCut: true };
  }
  return { text, isCut: false };
}

const emptyError = (file: string): ArchiveError =>
  new ArchiveError({ file }, "a table with rows", "none", "export it again, or remove the file");
