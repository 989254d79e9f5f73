import { foldLetters, scanWords } from "./words.ts";

/** How many shingles a sketch keeps; more make the estimate finer and the index larger. */
export const SKETCH_SIZE = 20;

/** Shorter words are left out of shingles: they stand everywhere. */
const SHORTEST = 3;

/** How many of its numbers a sketch keeps. */
const NUMBERS = 6;

/** A sketch in numbers: ascending 32-bit hashes of shingles, and of the text's numbers. */
export interface Sketch {
  readonly shingles: Uint32Array;
  readonly numbers: Uint32Array;
}

/**
 * A text's sketch for finding near copies: the smallest hashes of its shingles of two words
 * (bottom-k MinHash: Broder, "On the resemblance and containment of documents", 1997), and of its
 * numbers. The share of hashes that two sketches have in common estimates how much of their texts is
 * alike. Texts that differ in blanks, case and punctuation alone have one sketch.
 */
export function sketchText(text: string): string {
  const shingles: number[] = [];
  const numbers: number[] = [];
  let before = 0;
  const lower = foldLetters(text).toLowerCase();
  scanWords(lower, (start, end, kind) => {
    if (kind === "link" || kind === "mark" || (kind === "word" && end - start < SHORTEST)) return;
    const word = hashWord(lower, start, end);
    if (kind === "number") numbers.push(word);
    if (before !== 0) shingles.push(mix(Math.imul(before, 0x9e3779b1) ^ word));
    before = word;
  });
  if (shingles.length === 0 && before !== 0) shingles.push(mix(before));
  return `${encode(smallest(shingles, SKETCH_SIZE))}.${encode(smallest(numbers, NUMBERS))}`;
}

export function decodeSketch(sketch: string): Sketch {
  const [shingles = "", numbers = ""] = sketch.split(".");
  return { shingles: decode(shingles), numbers: decode(numbers) };
}

/**
 * How alike the texts of two sketches are, 0 to 1: of the smallest hashes of both together, the
 * share that both have.
 */
export function resemblance(one: Sketch, other: Sketch): number {
  const [a, b] = [one.shingles, other.shingles];
  const limit = isWhole(one) && isWhole(other) ? a.length + b.length : SKETCH_SIZE;
  let atA = 0;
  let atB = 0;
  let shared = 0;
  let all = 0;
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

/** Whether a sketch has all shingles of its text. */
export const isWhole = ({ shingles }: Sketch): boolean => shingles.length < SKETCH_SIZE;

/** Whether each text surely has a number that the other has not. */
export const haveOtherNumbers = (a: Sketch, b: Sketch): boolean =>
  hasMore(a.numbers, b.numbers) && hasMore(b.numbers, a.numbers);

const hasMore = (a: Uint32Array, b: Uint32Array): boolean => {
  const known = b.length < NUMBERS ? Number.POSITIVE_INFINITY : (b.at(-1) ?? 0);
  return a.some((value) => value <= known && !b.includes(value));
};

/** FNV-1a over the UTF-16 code units of a word but its apostrophes; never 0. */
function hashWord(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isApostrophe(unit)) value = Math.imul(value ^ unit, 0x01000193);
  }
  return mix(value) || 1;
}

/** `'`, `` ` ``, `ʼ`, `‘`, `’` */
const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x60 || unit === 0x2bc || unit === 0x2018 || unit === 0x2019;

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

/** In the byte order of this machine: sketches are only ever cached. */
const encode = (hashes: readonly number[]): string =>
  Buffer.from(Uint32Array.from(hashes).buffer).toString("base64url");

const decode = (text: string): Uint32Array =>
  new Uint32Array(new Uint8Array(Buffer.from(text, "base64url")).buffer);
