import { crc32, deflateRawSync } from "node:zlib";

/** A file to put into a zip archive, and what may be wrong with it. */
export interface ZipPart {
  /** A Buffer where it is not UTF-8. */
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 0 where it is stored, 8 where it is deflated. */
  readonly method?: number;
  readonly flags?: number;
  /** What the list of files says, where that is not true. */
  readonly size?: number;
  readonly crc?: number;
  /** Unix mode, for links. */
  readonly mode?: number;
}

/** A zip archive as APPNOTE.TXT has it, without zip64. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = entryOf(part, offset);
    files.push(local);
    list.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

function entryOf(part: ZipPart, offset: number) {
  const { content = "", method = 8, flags = 0x800, mode = 0o100644 } = part;
  const name = Buffer.from(part.name as string);
  const bytes = Buffer.from(content as string);
  const packed = method === 8 ? deflateRawSync(bytes) : bytes;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(part.crc ?? crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(part.size ?? bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  const places = Buffer.alloc(14);
  places.writeUInt32LE((mode << 16) >>> 0, 6);
  places.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]),
    central: Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), common, places, name]),
  };
}
