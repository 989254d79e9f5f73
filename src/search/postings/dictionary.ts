import { hashOfKey, keyOfHash } from "../bytes/pair-key.ts";

/** The dictionaries of a segment: words and filters, and pairs of neighbours. */
export type DictionaryKind = "w" | "p";

/** What a reader must know of a dictionary. */
export interface DictionaryHead {
  /** How many buckets there are. */
  readonly buckets: number;
  /** Bytes of all buckets before compression: how many buckets a merged dictionary needs. */
  readonly bytes: number;
  /** Terms whose list is too long for a bucket, in the order of their hashes. */
  readonly own: readonly string[];
}

/** 32 bits of a key, unsigned, that choose its bucket. */
export const hashOf = (kind: DictionaryKind, key: number): number =>
  kind === "w" ? key : hashOfKey(key);

/** The bucket of a hash: buckets are equal ranges of hashes, so that merging reads each once. */
export const bucketOf = (hash: number, buckets: number): number =>
  Math.floor((hash * buckets) / 2 ** 32);

/** The first key that is past so many of all buckets. */
export function boundOf(kind: DictionaryKind, passed: number, buckets: number): number {
  const hash = Math.ceil((passed * 2 ** 32) / buckets);
  return kind === "w" ? hash : keyOfHash(hash);
}

/** In how many blocks so many posts are. */
export const blocksOf = (posts: number, block: number): number => Math.ceil(posts / block);

/** The names of a segment's parts. */
export const bucketName = (kind: DictionaryKind, bucket: number): string => `${kind}${bucket}`;
export const ownListName = (kind: DictionaryKind, index: number, block: number): string =>
  `${kind}o${index}-${block}`;
/** The counts of a block of a long list of a word. */
export const countsName = (index: number, block: number): string => `wc${index}-${block}`;
export const factsName = (block: number): string => `f${block}`;
export const columnName = (facet: number, block: number): string => `c${facet}-${block}`;
/** The lengths of posts. */
export const lengthsName = (block: number): string => `l${block}`;
export const keysName = (block: number): string => `k${block}`;
