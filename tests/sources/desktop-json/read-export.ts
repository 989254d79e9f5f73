import { desktopJson } from "../../../src/sources/desktop-json/desktop-json.ts";
import type {
  ExportedMessage,
  SourceFile,
  SourceRecord,
  SourceRemark,
} from "../../../src/sources/source.ts";

/** All that the reader says of a file. */
export interface ExportReading {
  readonly records: readonly SourceRecord[];
  readonly messages: readonly ExportedMessage[];
  readonly leftOut: readonly string[];
  readonly remarks: readonly SourceRemark[];
}

interface Options {
  readonly allowPrivate?: boolean;
  /** In bytes. */
  readonly pieceSize?: number;
}

/** Read a text, or bytes, as `result.json`, in pieces of a size. */
export async function readExport(
  content: string | Uint8Array,
  { allowPrivate = false, pieceSize = 65_536 }: Options = {},
): Promise<ExportReading> {
  const remarks: SourceRemark[] = [];
  const records: SourceRecord[] = [];
  const file = fileOf(content, pieceSize);
  for await (const record of desktopJson.read(file, { allowPrivate }, (found) => {
    remarks.push(found);
  })) {
    records.push(record);
  }
  return {
    records,
    messages: records.flatMap((record) => ("message" in record ? [record.message] : [])),
    leftOut: records.flatMap((record) => ("leftOut" in record ? [record.leftOut] : [])),
    remarks,
  };
}

/** A file of a chat in the order of keys in which Telegram Desktop writes it. */
export const chatFile = (messages: readonly unknown[], head: object = CHANNEL): string =>
  JSON.stringify({ ...head, messages }, null, 1);

/** The one message that a channel's file has with the given keys. */
export async function readOne(keys: object): Promise<ExportedMessage> {
  const message = { id: 7, type: "message", date: "2024-07-16T18:45:00", text: "Words", ...keys };
  const { messages } = await readExport(chatFile([message]));
  const [found] = messages;
  if (found === undefined || messages.length !== 1) throw new Error("not one message");
  return found;
}

export const CHANNEL = { name: "Lighthouse", type: "public_channel", id: 1600000123 };

function fileOf(content: string | Uint8Array, pieceSize: number): SourceFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name: "result.json",
    size: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.slice(at, at + pieceSize);
    },
  };
}
