import { areMessageFields } from "../fields/field-names.ts";
import { isColumnName } from "../foreign/column-names.ts";
import { recogniseTable, SEPARATORS } from "../foreign/tables.ts";
import type { FileHead } from "../source.ts";

/**
 * Whether a file is a table. Where its rows do not tell, as texts without quotes break them, a first
 * line does that is nothing but the names of what messages have.
 */
export function recognisesTable(head: FileHead): boolean {
  if (recogniseTable(head) !== undefined) return true;
  const [line = "", ...rows] = head.text.split(lineEnd, 2);
  if (line.length > LONGEST_HEADER || rows.length === 0) return false;
  return SEPARATORS.some((sign) => {
    const names = line.split(sign);
    const isTight = names.every((name) => name === name.trim());
    const isNamed = names.every((name) => name === "" || isColumnName(name));
    return names.length > 2 && isTight && isNamed && areMessageFields(names);
  });
}

const LONGEST_HEADER = 2000;
const lineEnd = /\r\n?|\n/;
