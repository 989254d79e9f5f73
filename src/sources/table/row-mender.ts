import { fieldTime } from "../fields/field-time.ts";
import { integerOf } from "../reading/values.ts";
import type { TableColumns } from "./columns.ts";
import type { TableRow } from "./rows.ts";

/** A row with as many fields as it can have, and whether it was put together from pieces. */
export interface MendedRow extends TableRow {
  readonly isMended: boolean;
}

/**
 * Puts rows together whose text nobody quoted: a line that begins like no row goes on with the one
 * before, and surplus separators are of the text.
 */
export class RowMender {
  readonly #columns: TableColumns;
  readonly #delimiter: string;
  #held: MendedRow | undefined;

  constructor(columns: TableColumns, delimiter: string) {
    this.#columns = columns;
    this.#delimiter = delimiter;
  }

  /** The row before, once it is known to be whole. */
  push(row: TableRow): MendedRow | undefined {
    const before = this.#held;
    if (before !== undefined && this.#continues(before, row)) {
      this.#held = joined(before, row);
      return undefined;
    }
    this.#held = isBlank(row.fields) ? undefined : this.#narrowed(row);
    return before;
  }

  end(): MendedRow | undefined {
    return this.#held;
  }

  #continues(before: TableRow, { fields }: TableRow): boolean {
    const { at, count } = this.#columns;
    const isShort = before.fields.length < count;
    const isTextLast = at.text === count - 1 && before.fields.length === count;
    if (before.fields.length + fields.length - 1 > count) return false;
    if ((before.fields.at(-1)?.length ?? 0) > LONGEST_TEXT) return false;
    return (isShort || isTextLast) && !this.#isRow(fields);
  }

  #isRow(fields: readonly string[]): boolean {
    const { number, time } = this.#columns.at;
    const isNumbered = number !== undefined && integerOf(fields[number]) !== undefined;
    return isNumbered || (time !== undefined && isTime(fields[time]));
  }

  /** Surplus separators stand in the text, where the columns behind it fit then. */
  #narrowed(row: TableRow): MendedRow {
    const { at, count } = this.#columns;
    const surplus = row.fields.length - count;
    const text = at.text;
    if (surplus <= 0 || text === undefined) return { ...row, isMended: row.isUnclosed === true };
    const behind = row.fields.slice(text + surplus + 1);
    const words = row.fields.slice(text, text + surplus + 1).join(this.#delimiter);
    return { ...row, fields: [...row.fields.slice(0, text), words, ...behind], isMended: true };
  }
}

/** What goes on for longer is no post, and a large file of it is not held. */
const LONGEST_TEXT = 1_000_000;

const isBlank = (fields: readonly string[]): boolean =>
  fields.every((field) => field.trim() === "");

const isTime = (field: string | undefined): boolean =>
  fieldTime(field, { bare: "utc" }) !== undefined;

function joined(before: MendedRow, { fields: [first = "", ...others] }: TableRow): MendedRow {
  const last = before.fields.at(-1) ?? "";
  const fields = [...before.fields.slice(0, -1), `${last}\n${first}`, ...others];
  return { ...before, fields, isMended: before.isMended || first !== "" || others.length > 0 };
}
