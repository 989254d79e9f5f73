import type {
  ExportedMessage,
  Source,
  SourceFile,
  SourceRecord,
} from "../../../src/sources/source.ts";

interface Options {
  readonly allowPrivate?: boolean;
  /** The path of the file. */
  readonly name?: string;
  /** In bytes: how large the pieces are in which the file comes. */
  readonly pieceSize?: number;
}

interface Reading {
  readonly records: readonly SourceRecord[];
  readonly messages: readonly ExportedMessage[];
  /** Why each of the others was left out. */
  readonly leftOut: readonly string[];
  readonly remarks: readonly string[];
}

/** Read a text as a file of a format. */
export async function readSource(
  source: Source,
  text: string | Uint8Array,
  { allowPrivate = false, name = "export/page.html", pieceSize = 1 << 16 }: Options = {},
): Promise<Reading> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const remarks: string[] = [];
  const records: SourceRecord[] = [];
  const file = fileOf(bytes, name, pieceSize);
  // What it returns is nothing to a reader.
  const reading = source.read(file, { allowPrivate }, ({ line, message }) =>
    remarks.push(line === undefined ? message : `${line}: ${message}`),
  );
  for await (const record of reading) records.push(record);
  return {
    records,
    messages: records.flatMap((record) => ("message" in record ? [record.message] : [])),
    leftOut: records.flatMap((record) => ("leftOut" in record ? [record.leftOut] : [])),
    remarks,
  };
}

function fileOf(bytes: Uint8Array, name: string, pieceSize: number): SourceFile {
  return {
    name,
    size: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    },
  };
}
