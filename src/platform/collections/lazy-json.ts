/**
 * A value kept as a slice of JSON bytes, parsed anew on each access: a hundred thousand of them
 * take little memory and cost the garbage collector nothing.
 */
export interface LazyJson<Value> {
  readonly bytes: Buffer;
  /** Where the JSON begins in `bytes`, and where it ends (excluded). */
  readonly from: number;
  readonly to: number;
  /** Never set: it carries the type of the parsed value. */
  readonly value?: Value;
}

/** Parses the value: a new object at every call. */
export const parseLazy = <Value>(lazy: LazyJson<Value>): Value => JSON.parse(jsonOf(lazy));

/** The JSON text of a value. */
export const jsonOf = ({ bytes, from, to }: LazyJson<unknown>): string =>
  bytes.toString("utf8", from, to);

/**
 * A deep copy. It frees memory: a string that was cut out of a longer one keeps the whole of it
 * alive.
 */
export const detach = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
