/**
 * A value held as JSON among other bytes. It becomes an object only while somebody looks at it, so
 * that a hundred thousand of them take little memory and none of the garbage collector's time.
 */
export interface LazyJson<Value> {
  readonly bytes: Buffer;
  /** Where the JSON begins in `bytes`, and where it ends (excluded). */
  readonly from: number;
  readonly to: number;
  /** Never there; it lets the compiler know what the JSON says. */
  readonly value?: Value;
}

/** The value itself, a new object each time. */
export const parseLazy = <Value>(held: LazyJson<Value>): Value => JSON.parse(jsonOf(held));

/** The JSON. */
export const jsonOf = ({ bytes, from, to }: LazyJson<unknown>): string =>
  bytes.toString("utf8", from, to);

/** A copy that shares nothing: a string that is part of another keeps the whole of it in memory. */
export const detach = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
