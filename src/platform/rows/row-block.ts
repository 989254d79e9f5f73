import { jsonOf, type LazyJson } from "../collections/lazy-json.ts";
import { itemAt } from "../collections/list.ts";
import { lineEnds } from "../files/block-file.ts";
import type { ColumnFormat } from "./columns.ts";

/** A cached record: the head is decoded when it is loaded, the body is kept as a slice of JSON. */
export interface Row<Head, Body> {
  readonly head: Head;
  readonly body: LazyJson<Body>;
  readonly block: RowBlock<Head, Body>;
}

/** Records that are loaded together, with the bytes of their block in the file. */
export interface RowBlock<Head, Body> {
  readonly bytes: Buffer;
  readonly rows: readonly Row<Head, Body>[];
}

/** A record to be encoded; it must survive JSON. */
interface RowParts<Head, Body> {
  readonly head: Head;
  readonly body: Body;
}

/** How the heads of records are encoded, and the key that identifies a record. */
export interface RowFormat<Head> {
  readonly keyOf: (head: Head) => string;
  readonly heads: ColumnFormat<Head>;
}

/** Few enough that a block fits into a string, many enough that heads are read fast. */
export const ROWS_A_BLOCK = 1000;

/** Encodes records and decodes them again as rows. */
export const makeRows = <Head, Body>(
  parts: readonly RowParts<Head, Body>[],
  file: Pick<RowFormat<Head>, "heads">,
): readonly Row<Head, Body>[] => unpackRows<Head, Body>(packRows(parts, file), file);

/**
 * Encodes records as a block: a line with their number, the columns of their heads, and a line for
 * the body of each.
 */
export function packRows<Head, Body>(
  parts: readonly RowParts<Head, Body>[],
  { heads }: Pick<RowFormat<Head>, "heads">,
): Buffer {
  const bodies = parts.map(({ body }) => JSON.stringify(body));
  const headLines = heads.toLines(parts.map(({ head }) => head));
  return Buffer.from([parts.length, ...headLines, ...bodies, ""].join("\n"));
}

/** Encodes rows of other blocks as a block; the bytes of their bodies are copied as they are. */
export function joinRows<Head>(
  rows: readonly Row<Head, unknown>[],
  { heads }: Pick<RowFormat<Head>, "heads">,
): Buffer {
  const lines = [rows.length, ...heads.toLines(rows.map(({ head }) => head)), ""];
  const pieces: Uint8Array[] = [Buffer.from(lines.join("\n"))];
  for (const { body } of rows) {
    pieces.push(body.bytes.subarray(body.from, body.to), END_OF_LINE);
  }
  return Buffer.concat(pieces);
}

const END_OF_LINE = Buffer.from("\n");

/** Decodes a block. */
export function unpackRows<Head, Body>(
  bytes: Buffer,
  { heads }: Pick<RowFormat<Head>, "heads">,
): readonly Row<Head, Body>[] {
  const ends = lineEnds(bytes);
  const lineAt = (line: number): LazyJson<never> => ({
    bytes,
    from: line === 0 ? 0 : itemAt(ends, line - 1) + 1,
    to: itemAt(ends, line),
  });
  const length = Number(jsonOf(lineAt(0)));
  const lines = Array.from({ length: heads.width }, (_, at) => lineAt(1 + at));
  const rows: Row<Head, Body>[] = [];
  const block = { bytes, rows };
  for (const [at, head] of heads.fromLines(length, lines).entries()) {
    rows.push({ head, body: lineAt(1 + heads.width + at), block });
  }
  return rows;
}
