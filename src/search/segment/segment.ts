import type { DictionaryHead, DictionaryKind } from "../postings/dictionary.ts";

/** A file of a segment, by its name within it. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader must know of a segment before it loads any part. */
export interface SegmentHead {
  /** The hash of all its parts. */
  readonly name: string;
  /** How many posts it has, removed ones included. */
  readonly posts: number;
  readonly words: DictionaryHead;
  /** Posts of a block of a long list, so that near a million posts the newest can be had alone. */
  readonly block: number;
  /** Absent where phrases were not indexed. */
  readonly pairs?: DictionaryHead;
  /** The days on which posts were published (see `dayOf`), and the first post of each. */
  readonly days: DayTable;
  /** The names of filters whose values can be counted. */
  readonly facets: readonly string[];
}

/** The dictionary of a kind; undefined where phrases were not indexed. */
export const dictionaryOf = (
  { words, pairs }: SegmentHead,
  kind: DictionaryKind,
): DictionaryHead | undefined => (kind === "w" ? words : pairs);

/** Days in ascending order, and the first post of each. */
export interface DayTable {
  readonly days: readonly number[];
  readonly firsts: readonly number[];
}

/** Takes the bytes of all parts and gives a name of lower-case letters and digits. */
export interface Digest {
  readonly update: (bytes: Uint8Array) => void;
  readonly finish: () => string;
}

/** How segments are made; all segments of an index are made alike. */
export interface SegmentOptions {
  readonly createDigest: () => Digest;
  /** Whether phrases are exact; their table is about half of an index. */
  readonly withPairs: boolean;
  /** The names of filters whose values are counted for a query. */
  readonly facets: readonly string[];
  /** Bytes of a bucket before compression, about. */
  readonly bucketBytes: Readonly<Record<DictionaryKind, number>>;
  /**
   * A list of more posts, or of a pair of more occurrences, is a file of its own; in large segments
   * only of more than a fiftieth of the posts.
   */
  readonly longestList: Readonly<Record<DictionaryKind, number>>;
  /** Posts of a block of such a list. */
  readonly block: number;
}

export const DEFAULTS: Omit<SegmentOptions, "createDigest"> = {
  withPairs: true,
  facets: ["country", "channel", "source", "lang", "has", "tag"],
  // Terms deflate, all else does not.
  bucketBytes: { w: 22_000, p: 20_000 },
  // Each of these is named in the manifest, which is loaded with every query.
  longestList: { w: 2_000, p: 8_000 },
  block: 131_072,
};
