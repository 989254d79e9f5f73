import { mapFields } from "../fields/field-names.ts";
import { readRecords } from "../foreign/records.ts";
import { declaration, SEPARATORS } from "../foreign/tables.ts";
import type { FileHead } from "../source.ts";

/** How a table separates its values. */
export interface Delimiter {
  readonly sign: string;
  /** Whether the first line only says so, as Excel's `sep=;`. */
  readonly isDeclared: boolean;
}

/**
 * The sign between the values of a table: what its first line declares, else the one by which most of
 * its header's fields have a known name; where none has, the one by which most rows have as many
 * fields.
 */
export function delimiterOf(head: FileHead): Delimiter {
  const declared = declaration.exec(head.text)?.groups?.separator;
  if (declared !== undefined) return { sign: declared, isDeclared: true };
  const [best = ","] = SEPARATORS.map((sign) => ({ sign, score: scoreOf(head, sign) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ sign }) => sign);
  return { sign: best, isDeclared: false };
}

function scoreOf(head: FileHead, sign: string): number {
  const [header, ...rows] = readRecords(head, sign);
  const columns = header?.fields.length ?? 0;
  if (header === undefined || columns < 2) return 0;
  const names = header.fields.map((field) => field.trim().replace(quotes, ""));
  const known = Object.keys(mapFields(names)).length;
  const even = rows.filter(({ fields }) => fields.length === columns).length;
  return known * 10 + even / Math.max(rows.length, 1) + Math.min(columns, 50) / 1000;
}

const quotes = /^"|"$/g;
