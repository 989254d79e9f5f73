/** A list of numbers that grows: whole ones from 0 to 2^32 in four bytes each, or up to 2^53 in eight. */
export class Numbers<Values extends Uint32Array | Float64Array = Uint32Array> {
  readonly #make: (length: number) => Values;
  #values: Values;
  #length = 0;

  constructor(make: (length: number) => Values) {
    this.#make = make;
    this.#values = make(1024);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#reserve(1);
    this.#values[this.#length++] = value;
  }

  append(values: Values): void {
    this.#reserve(values.length);
    this.#values.set(values, this.#length);
    this.#length += values.length;
  }

  get length(): number {
    return this.#length;
  }

  /** Leaves out what stands at an index and behind it. */
  truncate(length: number): void {
    this.#length = length;
  }

  /** The number at an index; 0 past the end. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** The numbers as they are now: later ones may be written over them. */
  toArray(): Values {
    return this.#values.subarray(0, this.#length) as Values;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#values.length) return;
    const grown = this.#make(Math.max(needed, 2 * this.#values.length));
    grown.set(this.#values);
    this.#values = grown;
  }
}

export const wholeNumbers = (): Numbers => new Numbers((length) => new Uint32Array(length));
export const largeNumbers = (): Numbers<Float64Array> =>
  new Numbers((length) => new Float64Array(length));
