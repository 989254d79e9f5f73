import { toUtf8 } from "./utf8.ts";

/**
 * FNV-1a over bytes (draft-eastlake-fnv), 32 bits, unsigned. `start` is its offset basis, or the hash
 * of what comes before.
 */
export function hashBytes(bytes: Uint8Array, start = 0x811c9dc5): number {
  let hash = start;
  for (let at = 0; at < bytes.length; at++) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Spreads a hash over all its bits: the last step of MurmurHash3 (Austin Appleby, public domain). */
export function spread(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 32 bits that stand for a term, from its UTF-8: hashed and spread. */
export const hashUtf8 = (utf8: Uint8Array): number => spread(hashBytes(utf8));

export const hashTerm = (term: string): number => hashUtf8(toUtf8(term));

/** Another 32 bits, for pairs. */
export const hashUtf8Again = (utf8: Uint8Array): number => spread(hashBytes(utf8, 0x9747b28c));
