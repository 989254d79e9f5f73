import { findWords } from "./words.ts";

/** How many shingles a sketch keeps; more make the estimate finer and the index larger. */
export const SKETCH_SIZE = 20;

/** Shorter words are left out of shingles: they stand everywhere. */
const SHORTEST = 3;

/**
 * A text's sketch for finding near copies: the smallest hashes of its shingles of two words
 * (bottom-k MinHash: Broder, "On the resemblance and containment of documents", 1997). The share of
 * hashes that two sketches have in common estimates how much of their texts is alike. Base64url of
 * ascending 32-bit numbers; texts that differ in blanks, case and punctuation alone have one sketch.
 */
export function sketchText(text: string): string {
  const hashes: number[] = [];
  let before = 0;
  for (const { form, kind } of findWords(text)) {
    if (kind === "link" || kind === "mark" || (kind === "word" && form.length < SHORTEST)) continue;
    const word = hashWord(form);
    if (before !== 0) hashes.push(mix(Math.imul(before, 0x9e3779b1) ^ word));
    before = word;
  }
  if (hashes.length === 0 && before !== 0) hashes.push(mix(before));
  return encode(smallest(hashes, SKETCH_SIZE));
}

/** The numbers of a sketch, ascending. */
export function decodeSketch(sketch: string): Uint32Array {
  const bytes = Buffer.from(sketch, "base64url");
  const hashes = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < hashes.length; at++) hashes[at] = bytes.readUInt32LE(at * 4);
  return hashes;
}

/**
 * How alike the texts of two sketches are, 0 to 1: of the smallest hashes of both together, the
 * share that both have.
 */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let atA = 0;
  let atB = 0;
  let shared = 0;
  let all = 0;
  const limit = a.length < SKETCH_SIZE && b.length < SKETCH_SIZE ? Number.POSITIVE_INFINITY : SKETCH_SIZE;
  while (all < limit && (atA < a.length || atB < b.length)) {
    const nextA = a[atA] ?? Number.POSITIVE_INFINITY;
    const nextB = b[atB] ?? Number.POSITIVE_INFINITY;
    if (nextA === nextB) shared++;
    if (nextA <= nextB) atA++;
    if (nextB <= nextA) atB++;
    all++;
  }
  return all === 0 ? 0 : shared / all;
}

/** FNV-1a over UTF-16 code units; never 0. */
function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  }
  return mix(value) || 1;
}

/** The finishing step of MurmurHash3: every bit of the input moves half the bits of the output. */
function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function smallest(hashes: readonly number[], count: number): readonly number[] {
  const sorted = Uint32Array.from(hashes).sort();
  const kept: number[] = [];
  for (let at = 0; at < sorted.length && kept.length < count; at++) {
    const value = sorted[at] ?? 0;
    if (value !== kept.at(-1)) kept.push(value);
  }
  return kept;
}

const encode = (hashes: readonly number[]): string => {
  const bytes = Buffer.alloc(hashes.length * 4);
  hashes.forEach((value, at) => {
    bytes.writeUInt32LE(value, at * 4);
  });
  return bytes.toString("base64url");
};
