/**
 * A set of byte strings, each known by a number in the order of adding: 0, 1, 2, ...
 * Strings are told apart byte by byte, so no two are ever mixed up; the hash only finds them.
 */
export class ByteTable {
  #size = 0;
  #slots = new Int32Array(1 << 12).fill(-1);
  #hashes = new Int32Array(1 << 11);
  #starts = new Uint32Array(1 << 11);
  #lengths = new Uint32Array(1 << 11);
  readonly #bytes: Uint8Array;

  /** All strings that are added lie within these bytes. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of the string `bytes[start, end)`, added where it is new. */
  add(start: number, end: number): number {
    const hash = hashBytes(this.#bytes, start, end);
    const slot = this.#slotOf(this.#bytes, start, end, hash);
    const known = this.#slots[slot] ?? -1;
    if (known !== -1) return known;
    const added = this.#size;
    if (added === this.#hashes.length) this.#grow();
    this.#hashes[added] = hash;
    this.#starts[added] = start;
    this.#lengths[added] = end - start;
    this.#slots[this.#slotOf(this.#bytes, start, end, hash)] = added;
    this.#size += 1;
    return added;
  }

  /** The number of a string held elsewhere, or -1. */
  find(other: Uint8Array): number {
    const slot = this.#slotOf(other, 0, other.length, hashBytes(other, 0, other.length));
    return this.#slots[slot] ?? -1;
  }

  #slotOf(source: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const known = this.#slots[slot] ?? -1;
      if (known === -1) return slot;
      if (this.#hashes[known] === hash && this.#equals(known, source, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
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
    const size = this.#hashes.length * 2;
    this.#hashes = copied(this.#hashes, new Int32Array(size));
    this.#starts = copied(this.#starts, new Uint32Array(size));
    this.#lengths = copied(this.#lengths, new Uint32Array(size));
    this.#slots = new Int32Array(size * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let known = 0; known < this.#size; known++) {
      const hash = this.#hashes[known] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = known;
    }
  }
}

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
