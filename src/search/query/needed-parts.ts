import { hashTerm } from "../bytes/hash.ts";
import { nameKey, pairKeyOf } from "../bytes/pair-key.ts";
import type { ManifestSegment } from "../manifest/manifest.ts";
import {
  blocksOf,
  bucketName,
  bucketOf,
  countsName,
  type DictionaryHead,
  type DictionaryKind,
  hashOf,
  ownListName,
} from "../postings/dictionary.ts";
import { dictionaryOf } from "../segment/segment.ts";
import { type Atom, atomsOf, type Query, wantedTerms } from "./query.ts";

/** How results are ordered: the newest first, or those that say most of the words. */
export type Order = "date" | "relevance";

/** A list of posts that a query needs. */
export interface NeededList {
  readonly kind: DictionaryKind;
  readonly term: string;
  /** The hash of a word, the key of a pair. */
  readonly key: number;
  /** Whether counts are needed, too. */
  readonly isRanked: boolean;
}

/**
 * The lists that a query needs of a segment: of phrases those of their pairs, and those of their
 * words only where words make the order or where phrases were not indexed.
 */
export function neededLists(
  query: Query,
  { pairs }: Pick<ManifestSegment, "pairs">,
  order: Order,
): readonly NeededList[] {
  const terms = query.clauses.flatMap(atomsOf).flatMap((atom) => {
    if (atom.kind === "dates") return [];
    if (atom.kind === "filter") return [atom.term];
    return pairs !== undefined && atom.isPhrase ? [] : atom.terms;
  });
  const ranking = new Set(order === "relevance" ? wantedTerms(query) : []);
  const keys = pairs === undefined ? [] : query.clauses.flatMap(atomsOf).flatMap(pairKeysOf);
  return [
    ...[...new Set([...terms, ...ranking])].map(
      (term) => ({ kind: "w", term, key: hashTerm(term), isRanked: ranking.has(term) }) as const,
    ),
    ...[...new Set(keys)].map(
      (key) => ({ kind: "p", term: nameKey(key), key, isRanked: false }) as const,
    ),
  ];
}

/** The keys of the pairs of a phrase, in its order. */
export function pairKeysOf(atom: Atom): readonly number[] {
  if (atom.kind !== "terms" || !atom.isPhrase) return [];
  return atom.terms.slice(1).map((second, at) => pairKeyOf(atom.terms[at] ?? "", second));
}

/** Posts from `from` to `to`, `to` excluded. */
export interface PostRange {
  readonly from: number;
  readonly to: number;
}

/** Where a list lies: an entry of a bucket, or blocks of posts, each a part. */
export type ListPlace = { readonly bucket: string } | { readonly blocks: readonly ListBlock[] };

/** A block of a long list: its part, that of its counts where they are needed, its first post. */
export interface ListBlock {
  readonly part: string;
  readonly counts?: string;
  readonly first: number;
}

/** The parts with the list of a term for a range of posts, by their names in the segment. */
export function placeOf(segment: ManifestSegment, list: NeededList, range: PostRange): ListPlace {
  const { buckets, own } = dictionaryOf(segment, list.kind) ?? NO_DICTIONARY;
  const index = own.indexOf(list.term);
  if (index < 0) {
    return {
      bucket: bucketName(list.kind, bucketOf(hashOf(list.kind, list.key), buckets)),
    };
  }
  const first = Math.floor(range.from / segment.block);
  const blocks = Array.from({ length: blocksOf(range.to, segment.block) - first }, (_, at) => ({
    part: ownListName(list.kind, index, first + at),
    ...(list.isRanked && { counts: countsName(index, first + at) }),
    first: (first + at) * segment.block,
  }));
  return { blocks };
}

const NO_DICTIONARY: DictionaryHead = { buckets: 1, bytes: 0, own: [] };
