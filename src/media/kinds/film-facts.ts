import { readAt, withFile } from "../../platform/files/read-pieces.ts";

/** What an MP4, MOV or M4A file says of itself. */
export interface FilmFacts {
  /** In pixels, after the turn that the file names; absent where there is no picture. */
  readonly width?: number;
  readonly height?: number;
  /** In seconds. */
  readonly duration?: number;
}

/**
 * Reads the table of contents of a film (ISO/IEC 14496-12, `moov`), which may stand at its end; nothing
 * of the film itself. Undefined where there is none, or a damaged one.
 */
export const readFilmFacts = (path: string, size: number): FilmFacts | undefined =>
  withFile(path, (file) => {
    let at = 0;
    for (let boxes = 0; boxes < MOST_BOXES && at + 8 <= size; boxes++) {
      const { name, length, head } = readHead(readAt(file, at, 16), size - at);
      if (length < head) return undefined;
      if (name === "moov") {
        return length > MOST_BYTES ? undefined : factsIn(readAt(file, at + head, length - head));
      }
      at += length;
    }
    return undefined;
  });

const MOST_BOXES = 1000;
const MOST_BYTES = 16_000_000;

interface BoxHead {
  readonly name: string;
  /** With its head, in bytes. */
  readonly length: number;
  readonly head: number;
}

function readHead(bytes: Buffer, left: number): BoxHead {
  if (bytes.length < 8) return { name: "", length: 0, head: 8 };
  const name = bytes.toString("latin1", 4, 8);
  const length = bytes.readUInt32BE(0);
  // 0 goes on to the end, 1 has its length behind its name.
  if (length === 0) return { name, length: left, head: 8 };
  if (length !== 1 || bytes.length < 16) return { name, length, head: 8 };
  return { name, length: Number(bytes.readBigUInt64BE(8)), head: 16 };
}

function factsIn(moov: Buffer): FilmFacts {
  let facts: FilmFacts = {};
  for (const [name, box] of boxesIn(moov)) {
    if (name === "mvhd") facts = { ...facts, ...durationIn(box) };
    if (name === "trak") facts = { ...sizeIn(box), ...facts };
  }
  return facts;
}

function* boxesIn(bytes: Buffer): Generator<readonly [name: string, content: Buffer]> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const { name, length, head } = readHead(bytes.subarray(at, at + 16), bytes.length - at);
    if (length < head) return;
    yield [name, bytes.subarray(at + head, at + length)];
    at += length;
  }
}

function durationIn(box: Buffer): FilmFacts {
  const isLong = box[0] === 1;
  const at = isLong ? 20 : 12;
  if (box.length < at + 12) return {};
  const scale = box.readUInt32BE(at);
  const units = isLong ? Number(box.readBigUInt64BE(at + 4)) : box.readUInt32BE(at + 4);
  const duration = Math.round(units / scale);
  return Number.isSafeInteger(duration) && duration > 0 ? { duration } : {};
}

/** The size of a track's picture; sound has none. Fixed-point numbers with 16 bits behind the point. */
function sizeIn(trak: Buffer): FilmFacts {
  for (const [name, box] of boxesIn(trak)) {
    if (name !== "tkhd") continue;
    const matrix = box[0] === 1 ? 52 : 40;
    if (box.length < matrix + 44) return {};
    const isTurned = box.readInt32BE(matrix) === 0 && box.readInt32BE(matrix + 4) !== 0;
    const [across, down] = [
      box.readUInt32BE(matrix + 36) >>> 16,
      box.readUInt32BE(matrix + 40) >>> 16,
    ];
    if (across === 0 || down === 0) return {};
    return isTurned ? { width: down, height: across } : { width: across, height: down };
  }
  return {};
}
