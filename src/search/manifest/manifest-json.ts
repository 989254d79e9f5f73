import { openPart, SearchPartError, sealPart } from "../bytes/part.ts";
import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";
import type { DictionaryHead } from "../postings/dictionary.ts";
import type { Manifest, ManifestSegment } from "./manifest.ts";

/** How the manifest is named as a part. */
export const MANIFEST_NAME = "manifest";

/** The manifest as a part: JSON, in which lists of ascending numbers are their gaps. */
export const encodeManifest = ({ segments }: Manifest): Uint8Array =>
  sealPart(toUtf8(JSON.stringify({ segments: segments.map(toRecord) })));

/** Throws a `SearchPartError` where the bytes are no manifest of this version. */
export function decodeManifest(bytes: Uint8Array): Manifest {
  const content = openPart(MANIFEST_NAME, bytes);
  try {
    const { segments } = readRecord(JSON.parse(fromUtf8(content)));
    return { segments: readList(segments).map(readSegment) };
  } catch (error) {
    throw new SearchPartError(MANIFEST_NAME, `is no manifest (${String(error)})`);
  }
}

/** What `readSegment` reads, in one order of fields, wherever the segment comes from. */
const toRecord = (segment: ManifestSegment) => ({
  name: segment.name,
  posts: segment.posts,
  block: segment.block,
  words: segment.words,
  pairs: segment.pairs,
  facets: segment.facets,
  days: toGaps(segment.days.days),
  firsts: toGaps(segment.days.firsts),
  dead: toGaps(segment.dead),
  slots: segment.slots.map(toGaps),
});

function readSegment(value: unknown): ManifestSegment {
  const { name, posts, block, words, pairs, facets, days, firsts, dead, slots } = readRecord(value);
  return {
    name: String(name),
    posts: Number(posts),
    block: Number(block),
    words: readDictionary(words),
    ...(pairs !== undefined && { pairs: readDictionary(pairs) }),
    facets: readList(facets).map(String),
    days: { days: fromGaps(days), firsts: fromGaps(firsts) },
    dead: fromGaps(dead),
    slots: readList(slots).map(fromGaps),
  };
}

function readDictionary(value: unknown): DictionaryHead {
  const { buckets, bytes, own } = readRecord(value);
  return { buckets: Number(buckets), bytes: Number(bytes), own: readList(own).map(String) };
}

function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new TypeError("expected a record");
  return { ...value };
}

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("expected a list");
  return value;
}

const toGaps = (numbers: readonly number[]): readonly number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

function fromGaps(value: unknown): readonly number[] {
  let sum = 0;
  return readList(value).map((gap) => (sum += Number(gap)));
}
