import { ByteReader } from "../bytes/byte-reader.ts";
import { ByteWriter } from "../bytes/byte-writer.ts";
import { openPart, sealPart } from "../bytes/part.ts";
import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";

/** The name of the part that holds all others of a small index, its manifest included. */
export const PACKED_NAME = "all";

/**
 * All parts of a small index as one: for each varint(bytes of its name), the name,
 * varint(bytes of the part), the part.
 */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const writer = new ByteWriter();
  for (const [name, bytes] of parts) {
    writer.field(toUtf8(name));
    writer.field(bytes);
  }
  return sealPart(writer.toBytes());
}

/** The parts by name; throws a `SearchPartError` where the bytes are not whole. */
export function unpackParts(packed: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const reader = new ByteReader(openPart(PACKED_NAME, packed));
  const parts = new Map<string, Uint8Array>();
  while (!reader.isAtEnd) {
    parts.set(fromUtf8(reader.field()), reader.field());
  }
  return parts;
}
