import { sealPart } from "../bytes/part.ts";
import { toUtf8 } from "../bytes/utf8.ts";
import type { DictionaryKind } from "../postings/dictionary.ts";
import type { PairTable } from "../postings/pair-table.ts";
import type { PostRow } from "./document.ts";
import type { Digest, Part, SegmentHead, SegmentOptions } from "./segment.ts";
import type { WordEntry } from "./word-entry.ts";
import { writePairs } from "./write-pairs.ts";
import { writeRows } from "./write-rows.ts";
import { writeWords } from "./write-words.ts";

/** What a segment is written from: a run of documents, or other segments. */
export interface SegmentSource {
  /** In the order of posts. */
  readonly rows: () => Iterable<PostRow>;
  /** In the order of hashes. */
  readonly words: () => Iterable<WordEntry>;
  /** In the order of keys. */
  readonly pairs: () => Iterable<PairTable>;
  /** Bytes of the buckets of a dictionary before compression, about. */
  readonly bytesOf: (kind: DictionaryKind) => number;
}

/** Yields the parts of a segment, sealed, and returns its head. The same source gives the same bytes. */
export function* writeSegment(
  source: SegmentSource,
  options: SegmentOptions,
): Generator<Part, SegmentHead> {
  const digest = options.createDigest();
  const rows = yield* seal(writeRows(source.rows(), options), digest.update);
  const { posts } = rows;
  const bucketsOf = (kind: DictionaryKind): number =>
    Math.max(1, Math.ceil(source.bytesOf(kind) / options.bucketBytes[kind]));
  const words = yield* seal(
    writeWords(source.words(), posts, bucketsOf("w"), options),
    digest.update,
  );
  const pairs = options.withPairs
    ? yield* seal(writePairs(source.pairs(), posts, bucketsOf("p"), options), digest.update)
    : undefined;
  const { block, facets } = options;
  return nameSegment(
    { ...rows, block, words, facets, ...(pairs !== undefined && { pairs }) },
    digest,
  );
}

function nameSegment(head: Omit<SegmentHead, "name">, digest: Digest): SegmentHead {
  // Part of the name, too: the same parts are read otherwise under another head.
  digest.update(toUtf8(JSON.stringify(head)));
  return { name: digest.finish(), ...head };
}

function* seal<Result>(
  parts: Generator<Part, Result>,
  update: (bytes: Uint8Array) => void,
): Generator<Part, Result> {
  for (;;) {
    const next = parts.next();
    if (next.done === true) return next.value;
    const bytes = sealPart(next.value.bytes);
    update(toUtf8(next.value.name));
    update(bytes);
    yield { name: next.value.name, bytes };
  }
}
