import type { FileHead } from "../source.ts";

/** One record of a table. */
export interface TableRecord {
  /** As written, quotes included. */
  readonly fields: readonly string[];
  /** How many separators have no blank behind them, as programs write them. */
  readonly tight: number;
}

/**
 * Cut a text into records as RFC 4180 has it, with any separator: a quoted field may hold separators,
 * line ends and doubled quotes. A quote that is none is text. Blank lines are left out, and the last
 * record of a text that goes on. Linear time.
 */
export function readRecords({ text, isCut }: FileHead, separator: string): readonly TableRecord[] {
  const records: TableRecord[] = [];
  let fields: string[] = [];
  let tight = 0;
  let at = 0;
  while (at < text.length || fields.length > 0) {
    const end = endOfField(text, at, separator, isCut);
    fields.push(text.slice(at, end));
    at = end + 1;
    if (text[end] === separator) {
      if (text[at] !== " ") tight += 1;
      continue;
    }
    if (text.startsWith("\r\n", end)) at += 1;
    if (fields.length > 1 || fields[0]?.trim() !== "") records.push({ fields, tight });
    fields = [];
    tight = 0;
  }
  return isCut ? records.slice(0, -1) : records;
}

function endOfField(text: string, from: number, separator: string, isCut: boolean): number {
  if (text[from] === '"') {
    const end = endOfQuoted(text, from);
    if (end === undefined && isCut && text.length - from <= LONGEST_FIELD) return text.length;
    const next = end === undefined ? undefined : (text[end] ?? "\n");
    if (end !== undefined && (next === separator || next === "\n" || next === "\r")) return end;
  }
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === separator || sign === "\n" || sign === "\r") return at;
  }
  return text.length;
}

/** Where the field after its closing quote ends; undefined where no quote closes it. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return undefined;
}

/** Excel's limit for a cell; a quote that is open for longer is one that prose forgot to close. */
const LONGEST_FIELD = 32_767;
