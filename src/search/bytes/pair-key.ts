import { hashUtf8, hashUtf8Again, spread } from "./hash.ts";
import { toUtf8 } from "./utf8.ts";

/** The hashes of a term that pairs are made of. */
export interface TermHashes {
  readonly first: number;
  readonly second: number;
}

export function hashesOf(term: string): TermHashes {
  const utf8 = toUtf8(term);
  return { first: hashUtf8(utf8), second: hashUtf8Again(utf8) };
}

/** Bits of the second hash in a key. */
const LOW_BITS = 6;

/** Keys are whole numbers below this one. */
export const KEYS = 2 ** (32 + LOW_BITS);

/** The key of two neighbours, 38 bits. */
export const pairKey = (a: TermHashes, b: TermHashes): number =>
  spread(Math.imul(a.first, 0x9e3779b1) ^ b.first) * 2 ** LOW_BITS +
  (spread(Math.imul(a.second, 0x85ebca77) ^ b.second) >>> (32 - LOW_BITS));

/** The upper 32 bits of a key, by which buckets are chosen. */
export const hashOfKey = (key: number): number => Math.floor(key / 2 ** LOW_BITS);

/** A key as text, in base 36. */
export const nameKey = (key: number): string => key.toString(36);

export const parseKey = (name: string): number => Number.parseInt(name, 36);
