import type { ManifestSegment } from "../manifest/manifest.ts";
import { decodeBucket } from "../postings/bucket.ts";
import { joinLists, longListOf } from "../postings/join-lists.ts";
import { findList } from "../postings/list-table.ts";
import type { PostList } from "../postings/post-list.ts";
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
  const { kind, term, key } = list;
  const nameOf = (part: string): string => `${segment.name}/${part}`;
  const load = async (part: string): Promise<PostList | undefined> => {
    const table = await loader.read(nameOf(part), decodeBucket(kind));
    return table && findList(table, key, kind === "w" ? term : undefined);
  };
  const loadAsIs = (part: string) => loader.read(nameOf(part), (content) => content);
  const loadBlock = async ({ part, counts, first }: ListBlock) => {
    const [block, values] = await Promise.all([load(part), counts && loadAsIs(counts)]);
    return block && longListOf(block, first, values || undefined);
  };
  if ("bucket" in place) return load(place.bucket);
  const blocks = await Promise.all(place.blocks.map(loadBlock));
  const whole = blocks.filter((block) => block !== undefined);
  return whole.length < blocks.length ? undefined : joinLists(whole);
}
