import { hashUtf8, hashUtf8Again, spread } from "./hash.ts";
import { toUtf8 } from "./utf8.ts";

/** The hashes of a term that pairs are made of. */
export interface TermHashes {
  readonly first: number;
  readonly second: number;
}

export function hashesOf(utf8: Uint8Array): TermHashes {
  return { first: hashUtf8(utf8), second: hashUtf8Again(utf8) };
}

/** Bits of the second hash in a key. */
const LOW_BITS = 3;

/** Bits of a key. */
export const KEY_WIDTH = 32 + LOW_BITS;

/** Keys are whole numbers below this one. */
export const KEYS = 2 ** KEY_WIDTH;

/** The key of two neighbours, by the first and second hashes of the first and of the second term. */
export const pairKey = (first1: number, first2: number, second1: number, second2: number): number =>
  spread(Math.imul(first1, 0x9e3779b1) ^ second1) * 2 ** LOW_BITS +
  (spread(Math.imul(first2, 0x85ebca77) ^ second2) >>> (32 - LOW_BITS));

/** The same by the terms themselves. */
export function pairKeyOf(first: string, second: string): number {
  const [a, b] = [hashesOf(toUtf8(first)), hashesOf(toUtf8(second))];
  return pairKey(a.first, a.second, b.first, b.second);
}

/** The upper 32 bits of a key, by which buckets are chosen. */
export const hashOfKey = (key: number): number => Math.floor(key / 2 ** LOW_BITS);

/** The lowest key with these upper 32 bits. */
export const keyOfHash = (hash: number): number => hash * 2 ** LOW_BITS;

/** A key as text, in base 36. */
export const nameKey = (key: number): string => key.toString(36);

export const parseKey = (name: string): number => Number.parseInt(name, 36);
