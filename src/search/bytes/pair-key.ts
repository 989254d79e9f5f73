import { hashTerm, hashTermAgain, spread } from "./hash.ts";

/** The hashes of a term that pairs are made of. */
export interface TermHashes {
  readonly first: number;
  readonly second: number;
}

export const hashesOf = (term: string): TermHashes => ({
  first: hashTerm(term),
  second: hashTermAgain(term),
});

/** The upper 32 bits of the key of two neighbours. */
export const pairHigh = (a: TermHashes, b: TermHashes): number =>
  spread(Math.imul(a.first, 0x9e3779b1) ^ b.first);

/** Its lower ten bits. */
export const pairLow = (a: TermHashes, b: TermHashes): number =>
  spread(Math.imul(a.second, 0x85ebca77) ^ b.second) >>> 22;

/** Digits in the order of ASCII, so that keys as text and as numbers are in one order. */
const DIGITS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

/** The key of a pair as text: 42 bits in seven digits of six bits, the highest first. */
export function pairKey(high: number, low: number): string {
  let key = "";
  for (let value = high * 1024 + low, at = 0; at < 7; at++) {
    key = (DIGITS[value % 64] ?? "") + key;
    value = Math.floor(value / 64);
  }
  return key;
}

/** The upper 32 bits of such a key. */
export function pairKeyHigh(key: string): number {
  let value = 0;
  for (const digit of key) value = value * 64 + DIGITS.indexOf(digit);
  return Math.floor(value / 1024);
}
