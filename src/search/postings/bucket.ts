import { ByteReader } from "../bytes/byte-reader.ts";
import { ByteWriter } from "../bytes/byte-writer.ts";
import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";

/** A term, and where its list stands in the bytes of all lists. */
export interface BucketTerm {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A bucket: varint(bytes of the terms), the terms in the order of their UTF-8, the lists in the same
 * order. A term is varint(bytes that it shares with the one before), varint(bytes of the rest), the
 * rest, varint(bytes of its list). Terms stand apart from lists because both deflate better so.
 */
export function encodeBucket(terms: readonly BucketTerm[], lists: Uint8Array): Uint8Array {
  const sorted = terms
    .map(({ term, from, to }) => ({ utf8: toUtf8(term), from, to }))
    .sort((a, b) => compareBytes(a.utf8, b.utf8));
  const head = new ByteWriter();
  let before = new Uint8Array(0);
  for (const { utf8, from, to } of sorted) {
    const shared = sharedLength(before, utf8);
    head.varint(shared);
    head.field(utf8.subarray(shared));
    head.varint(to - from);
    before = utf8;
  }
  const bucket = new ByteWriter();
  bucket.field(head.toBytes());
  for (const { from, to } of sorted) bucket.append(lists.subarray(from, to));
  return bucket.toBytes();
}

/** The terms of a bucket in their order, each with its list. */
export function* decodeBucket(
  bytes: Uint8Array,
): Generator<{ readonly term: string; readonly list: Uint8Array }> {
  const bucket = new ByteReader(bytes);
  const terms = new ByteReader(bucket.field());
  let utf8 = new Uint8Array(0);
  while (!terms.isAtEnd) {
    const shared = terms.varint();
    const rest = terms.field();
    const whole = new Uint8Array(shared + rest.length);
    whole.set(utf8.subarray(0, shared));
    whole.set(rest, shared);
    utf8 = whole;
    yield { term: fromUtf8(whole), list: bucket.take(terms.varint()) };
  }
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = sharedLength(a, b);
  return (a[at] ?? -1) - (b[at] ?? -1);
}
