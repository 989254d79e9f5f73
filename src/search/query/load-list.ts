import { parseKey } from "../bytes/pair-key.ts";
import type { ManifestSegment } from "../manifest/manifest.ts";
import { decodeBucket } from "../postings/bucket.ts";
import { joinLists } from "../postings/join-lists.ts";
import { decodeLongWordList } from "../postings/long-word-list.ts";
import { decodePairBucket } from "../postings/pair-bucket.ts";
import { findPair } from "../postings/pair-table.ts";
import { NO_POSTS, type PostList } from "../postings/post-list.ts";
import { decodeWordList } from "../postings/word-codec.ts";
import { type ListBlock, type NeededList, type PostRange, placeOf } from "./needed-parts.ts";
import type { PartLoader } from "./part-loader.ts";

/** The posts of a list within a range of blocks; undefined where a part of it cannot be used. */
export async function loadList(
  loader: PartLoader,
  segment: ManifestSegment,
  list: NeededList,
  range: PostRange,
): Promise<PostList | undefined> {
  const place = placeOf(segment, list, range);
  const nameOf = (part: string): string => `${segment.name}/${part}`;
  if ("bucket" in place) return loadFromBucket(loader, nameOf(place.bucket), list);
  const blocks = await Promise.all(
    place.blocks.map((block) =>
      list.kind === "w" ? loadWords(loader, nameOf, block) : loadPairs(loader, nameOf, block, list),
    ),
  );
  const whole = blocks.filter((block) => block !== undefined);
  return whole.length < blocks.length ? undefined : joinLists(whole);
}

async function loadFromBucket(
  loader: PartLoader,
  name: string,
  { kind, term }: NeededList,
): Promise<PostList | undefined> {
  if (kind === "p") {
    const pairs = await loader.read(name, decodePairBucket);
    return pairs && findPair(pairs, parseKey(term));
  }
  const words = await loader.read(name, listsIn);
  if (words === undefined) return undefined;
  const bytes = words.get(term);
  return bytes === undefined ? NO_POSTS : decodeWordList(bytes, -1);
}

/** The lists of a bucket of words by term. */
const listsIn = (bucket: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Array.from(decodeBucket(bucket), ({ term, list }) => [term, list]));

type NameOf = (part: string) => string;

async function loadWords(
  loader: PartLoader,
  nameOf: NameOf,
  { part, impacts, before }: ListBlock,
): Promise<PostList | undefined> {
  const asIs = (name: string) => loader.read(nameOf(name), (content) => content);
  const names = impacts === undefined ? [part] : [part, impacts];
  const [posts, values] = await Promise.all(names.map(asIs));
  return posts && decodeLongWordList(posts, before, values);
}

async function loadPairs(
  loader: PartLoader,
  nameOf: NameOf,
  { part, before }: ListBlock,
  { term }: NeededList,
): Promise<PostList | undefined> {
  const pairs = await loader.read(nameOf(part), decodePairBucket);
  if (pairs === undefined) return undefined;
  const { posts, values } = findPair(pairs, parseKey(term));
  return { posts: posts.map((post) => post + before + 1), values };
}
