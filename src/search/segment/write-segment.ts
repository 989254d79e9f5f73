import { sealPart } from "../bytes/part.ts";
import { toUtf8 } from "../bytes/utf8.ts";
import type { DictionaryKind } from "../postings/dictionary.ts";
import type { ListTable } from "../postings/list-table.ts";
import type { PostRow } from "./document.ts";
import type { Digest, Part, SegmentHead, SegmentOptions } from "./segment.ts";
import { writeDictionary } from "./write-dictionary.ts";
import { writeRows } from "./write-rows.ts";

/** What a segment is written from: a run of documents, or other segments. */
export interface SegmentSource {
  /** In the order of posts. */
  readonly rows: () => Iterable<PostRow>;
  /** The levels of their lengths, in the same order. */
  readonly lengths: () => Iterable<number>;
  /** The entries of a dictionary in its order. */
  readonly tables: (kind: DictionaryKind) => Iterable<ListTable>;
  /** Bytes of the buckets of a dictionary before compression, about. */
  readonly bytesOf: (kind: DictionaryKind) => number;
}

/** Yields the parts of a segment, sealed, and returns its head. The same source gives the same bytes. */
export function* writeSegment(
  source: SegmentSource,
  options: SegmentOptions,
): Generator<Part, SegmentHead> {
  const digest = options.createDigest();
  const rows = yield* seal(writeRows(source.rows(), source.lengths(), options), digest.update);
  const { posts } = rows;
  const write = (kind: DictionaryKind) => {
    const buckets = Math.max(1, Math.ceil(source.bytesOf(kind) / options.bucketBytes[kind]));
    const parts = writeDictionary(kind, source.tables(kind), posts, buckets, options);
    return seal(parts, digest.update);
  };
  const words = yield* write("w");
  const pairs = options.withPairs ? yield* write("p") : undefined;
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
