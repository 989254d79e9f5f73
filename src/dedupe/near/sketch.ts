import { spokenText } from "../../platform/text/placeholders.ts";
import { APOSTROPHE, letterClasses } from "./letter-classes.ts";
import { foldLetters, scanWords } from "./words.ts";

/** How many shingles a sketch keeps; more make the estimate finer and the index larger. */
const SKETCH_SIZE = 20;

/** Shorter words are left out of shingles: they stand everywhere. */
const SHORTEST = 3;

/** How many of its numbers a sketch keeps. */
const NUMBERS = 6;

/**
 * Decoded sketches in flat arrays: ascending 32-bit hashes of shingles, and of the texts' numbers.
 * The hashes of a sketch begin where `...From` says and end where those of the next one begin.
 */
export interface Sketches {
  readonly shingles: Uint32Array;
  readonly shinglesFrom: Int32Array;
  readonly numbers: Uint32Array;
  readonly numbersFrom: Int32Array;
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
  const lower = foldLetters(spokenText(text)).toLowerCase();
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

/** Decode sketches. */
export function readSketches(sketches: readonly string[]): Sketches {
  const dots = Int32Array.from(sketches, (sketch) => Math.max(sketch.indexOf("."), 0));
  const [shingles, shinglesFrom] = decodeAll(sketches, (at) => [0, dots[at] ?? 0], SKETCH_SIZE);
  const [numbers, numbersFrom] = decodeAll(sketches, (at) => [(dots[at] ?? 0) + 1], NUMBERS);
  return { shingles, shinglesFrom, numbers, numbersFrom };
}

/** The hashes in a part of each sketch, at most so many, and where those of each begin. */
function decodeAll(
  sketches: readonly string[],
  part: (at: number) => readonly [from: number, to?: number],
  most: number,
): readonly [hashes: Uint32Array, from: Int32Array] {
  const hashes = new Uint32Array(sketches.length * most);
  const bytes = Buffer.from(hashes.buffer);
  const from = new Int32Array(sketches.length + 1);
  sketches.forEach((sketch, at) => {
    const start = from[at] ?? 0;
    const written = bytes.write(sketch.slice(...part(at)), start * WIDTH, "base64url");
    from[at + 1] = start + written / WIDTH;
  });
  return [hashes.subarray(0, from.at(-1)), from];
}

/** Bytes a hash. */
const WIDTH = 4;

/**
 * The estimated resemblance of two texts, 0 to 1: of the smallest hashes of both sketches together,
 * the share that both have.
 */
export function resemblance(sketches: Sketches, one: number, other: number): number {
  const { shingles, shinglesFrom } = sketches;
  let a = shinglesFrom[one] ?? 0;
  let b = shinglesFrom[other] ?? 0;
  const endA = shinglesFrom[one + 1] ?? 0;
  const endB = shinglesFrom[other + 1] ?? 0;
  const areWhole = isWhole(sketches, one) && isWhole(sketches, other);
  const limit = areWhole ? endA - a + (endB - b) : SKETCH_SIZE;
  let shared = 0;
  let all = 0;
  while (all < limit && (a < endA || b < endB)) {
    const nextA = a < endA ? (shingles[a] ?? 0) : Number.POSITIVE_INFINITY;
    const nextB = b < endB ? (shingles[b] ?? 0) : Number.POSITIVE_INFINITY;
    if (nextA === nextB) shared++;
    if (nextA <= nextB) a++;
    if (nextB <= nextA) b++;
    all++;
  }
  return all === 0 ? 0 : shared / all;
}

/** Whether a sketch has all shingles of its text. */
export const isWhole = ({ shinglesFrom }: Sketches, at: number): boolean =>
  (shinglesFrom[at + 1] ?? 0) - (shinglesFrom[at] ?? 0) < SKETCH_SIZE;

/** Whether each text certainly has a number that the other lacks. */
export const haveOtherNumbers = (sketches: Sketches, a: number, b: number): boolean =>
  hasMore(sketches, a, b) && hasMore(sketches, b, a);

function hasMore({ numbers, numbersFrom }: Sketches, one: number, other: number): boolean {
  const from = numbersFrom[other] ?? 0;
  const others = numbers.subarray(from, numbersFrom[other + 1]);
  const known = others.length < NUMBERS ? Number.POSITIVE_INFINITY : (others.at(-1) ?? 0);
  return numbers
    .subarray(numbersFrom[one], numbersFrom[one + 1])
    .some((value) => value <= known && !others.includes(value));
}

/** FNV-1a over the UTF-16 code units of a word but its apostrophes; never 0. */
function hashWord(text: string, start: number, end: number): number {
  const classes = letterClasses();
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (classes[unit] !== APOSTROPHE) value = Math.imul(value ^ unit, 0x01000193);
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

/** The smallest different hashes, ascending: nearly all are larger than those kept so far. */
function smallest(hashes: readonly number[], count: number): Uint32Array {
  const kept = new Uint32Array(count);
  let size = 0;
  for (const hash of hashes) {
    if (size === count && hash >= (kept[count - 1] ?? 0)) continue;
    let place = size;
    while (place > 0 && (kept[place - 1] ?? 0) > hash) place--;
    if (place > 0 && kept[place - 1] === hash) continue;
    kept.copyWithin(place + 1, place, size);
    kept[place] = hash;
    if (size < count) size++;
  }
  return kept.subarray(0, size);
}

/** In the byte order of this machine: sketches are only ever cached. */
const encode = ({ buffer, byteOffset, byteLength }: Uint32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64url");
