import { IntMap } from "../../platform/collections/int-map.ts";

/**
 * A set of byte strings, numbered in the order in which they are added: 0, 1, 2, ... Strings with
 * the same hash are compared byte by byte, so that no two are ever confused.
 */
export class ByteTable {
  #size = 0;
  /** For a hash, the first string that has it, counted from 1; `#next` leads to the others. */
  readonly #firsts = new IntMap(FIRST_BITS);
  #next = new Int32Array(1 << FIRST_BITS);
  #starts = new Uint32Array(1 << FIRST_BITS);
  #lengths = new Uint32Array(1 << FIRST_BITS);
  readonly #bytes: Uint8Array;

  /** `bytes` holds all strings that will be added. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The number of strings. */
  get size(): number {
    return this.#size;
  }

  /** The number of the string `bytes[start, end)`, added where it is new. */
  add(start: number, end: number): number {
    const added = this.#size;
    let known = this.#firsts.add(hashBytes(this.#bytes, start, end), added + 1) - 1;
    while (known !== added) {
      if (this.#equals(known, this.#bytes, start, end)) return known;
      if (this.#next[known] === 0) this.#next[known] = added + 1;
      known = (this.#next[known] ?? 0) - 1;
    }
    if (added === this.#next.length) this.#grow();
    this.#starts[added] = start;
    this.#lengths[added] = end - start;
    this.#size += 1;
    return added;
  }

  /** The number of a string given by its own bytes; -1 where it was not added. */
  find(other: Uint8Array): number {
    const { length } = other;
    let known = this.#firsts.get(hashBytes(other, 0, length)) - 1;
    while (known !== -1 && !this.#equals(known, other, 0, length)) {
      known = (this.#next[known] ?? 0) - 1;
    }
    return known;
  }

  #equals(known: number, source: Uint8Array, start: number, end: number): boolean {
    if (this.#lengths[known] !== end - start) return false;
    const shift = (this.#starts[known] ?? 0) - start;
    for (let at = start; at < end; at++) {
      if (source[at] !== this.#bytes[at + shift]) return false;
    }
    return true;
  }

  #grow(): void {
    const size = this.#next.length * 2;
    this.#next = copied(this.#next, new Int32Array(size));
    this.#starts = copied(this.#starts, new Uint32Array(size));
    this.#lengths = copied(this.#lengths, new Uint32Array(size));
  }
}

const FIRST_BITS = 11;

/** MurmurHash2 (Austin Appleby), four bytes at a time; 32 bits. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const four =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash, FACTOR) ^ stirred(four);
  }
  let rest = 0;
  for (; at < end; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  hash = Math.imul(hash, FACTOR) ^ stirred(rest);
  hash = Math.imul(hash ^ (hash >>> 13), FACTOR);
  return hash ^ (hash >>> 15);
}

const stirred = (value: number): number => {
  const product = Math.imul(value, FACTOR);
  return Math.imul(product ^ (product >>> 24), FACTOR);
};

const FACTOR = 0x5bd1e995;

function copied<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
