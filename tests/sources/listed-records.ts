import type {
  ExportedMessage,
  Source,
  SourceRecord,
  SourceSettings,
} from "../../src/sources/source.ts";

/** What a reader made of a text: records, remarks as `line: words`, and the words of an error. */
export interface Reading {
  readonly isRecognised: boolean;
  readonly records: readonly SourceRecord[];
  readonly messages: readonly ExportedMessage[];
  readonly leftOut: readonly string[];
  readonly remarks: readonly string[];
  readonly error?: string;
}

/** Read a text, or bytes, in chunks of a size. */
export async function readWith(
  source: Source,
  content: string | Uint8Array,
  settings: Partial<SourceSettings> & { readonly chunk?: number } = {},
): Promise<Reading> {
  const bytes = Buffer.from(content as string);
  const { chunk = 65_536, ...rest } = settings;
  const file = {
    name: "list",
    size: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
  const records: SourceRecord[] = [];
  const remarks: string[] = [];
  let error: string | undefined;
  try {
    for await (const record of source.read(file, { allowPrivate: false, ...rest }, (remark) =>
      remarks.push(`${remark.line ?? "file"}: ${remark.message}`),
    ))
      records.push(record);
  } catch (thrown) {
    error = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536));
  return {
    isRecognised: source.recognises({ text, isCut: bytes.length > 65_536 }),
    records,
    messages: records.flatMap((record) => ("message" in record ? [record.message] : [])),
    leftOut: records.flatMap((record) => ("leftOut" in record ? [record.leftOut] : [])),
    remarks,
    ...(error !== undefined && { error }),
  };
}
