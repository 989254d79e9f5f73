import {
  blocksOf,
  bucketName,
  columnName,
  countsName,
  factsName,
  keysName,
  lengthsName,
  ownListName,
} from "../postings/dictionary.ts";
import { POSTS_OF_FACTS, POSTS_OF_KEYS } from "../segment/json-block.ts";
import { dictionaryOf, type SegmentHead } from "../segment/segment.ts";

/** The names of all parts of a segment, as its head tells them. */
export function* partNames(head: SegmentHead): Generator<string> {
  const { posts, block: size, facets } = head;
  const blocks = blocksOf(posts, size);
  for (const kind of ["w", "p"] as const) {
    const { buckets = 0, own = [] } = dictionaryOf(head, kind) ?? {};
    for (let bucket = 0; bucket < buckets; bucket++) yield bucketName(kind, bucket);
    for (const index of own.keys()) {
      for (let block = 0; block < blocks; block++) {
        yield ownListName(kind, index, block);
        if (kind === "w") yield countsName(index, block);
      }
    }
  }
  for (let at = 0; at < blocksOf(posts, POSTS_OF_FACTS); at++) yield factsName(at);
  for (let at = 0; at < blocksOf(posts, POSTS_OF_KEYS); at++) yield keysName(at);
  for (let block = 0; block < blocks; block++) yield lengthsName(block);
  for (const facet of facets.keys()) {
    for (let block = 0; block < blocks; block++) yield columnName(facet, block);
  }
}
