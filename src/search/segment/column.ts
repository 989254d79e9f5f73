import { ByteReader } from "../bytes/byte-reader.ts";
import { ByteWriter } from "../bytes/byte-writer.ts";
import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";
import { compareTexts } from "./document.ts";

/** The values of one filter for the posts of a block: `rows[post]` are indexes into `values`. */
export interface Column {
  readonly values: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/**
 * varint(number of values), the values as varint(bytes) and UTF-8, the most frequent first; for each
 * post 0 where it has none, else for each of its values varint(1 + index × 2 + m), m being 1 where
 * more follow.
 */
export function encodeColumn(rows: readonly (readonly string[])[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of row) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort((a, b) => b[1] - a[1] || compareTexts(a[0], b[0]));
  const indexes = new Map(values.map(([value], index) => [value, index]));
  const writer = new ByteWriter();
  writer.varint(values.length);
  for (const [value] of values) writer.field(toUtf8(value));
  for (const row of rows) {
    if (row.length === 0) writer.varint(0);
    row.forEach((value, at) => {
      writer.varint(1 + (indexes.get(value) ?? 0) * 2 + (at + 1 < row.length ? 1 : 0));
    });
  }
  return writer.toBytes();
}

export function decodeColumn(bytes: Uint8Array): Column {
  const reader = new ByteReader(bytes);
  const values = Array.from({ length: reader.varint() }, () => fromUtf8(reader.field()));
  const rows: number[][] = [];
  while (!reader.isAtEnd) {
    const row: number[] = [];
    for (let code = reader.varint(); code > 0; code = code % 2 === 0 ? reader.varint() : 0) {
      row.push((code - 1) >> 1);
    }
    rows.push(row);
  }
  return { values, rows };
}
