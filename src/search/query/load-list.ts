import type { ManifestSegment } from "../manifest/manifest.ts";
import { KINDS } from "../postings/dictionary.ts";
import { joinLists } from "../postings/join-lists.ts";
import { NO_POSTS, type PostList } from "../postings/post-list.ts";
import { type NeededList, type PostRange, placeOf } from "./needed-parts.ts";
import type { PartLoader } from "./part-loader.ts";

/** The posts of a list within a range of blocks; undefined where a part of it cannot be used. */
export async function loadList(
  loader: PartLoader,
  segment: ManifestSegment,
  list: NeededList,
  range: PostRange,
): Promise<PostList | undefined> {
  const { decode, decodeBlock } = KINDS[list.kind];
  const place = placeOf(segment, list, range);
  if ("bucket" in place) {
    const lists = await loader.readBucket(`${segment.name}/${place.bucket}`);
    const bytes = lists?.get(list.term);
    if (lists === undefined) return undefined;
    return bytes === undefined ? NO_POSTS : decode(bytes, -1);
  }
  const blocks = await Promise.all(
    place.blocks.map(async ({ part, impacts, before }) => {
      const asIs = (name: string) => loader.read(`${segment.name}/${name}`, (content) => content);
      const names = impacts === undefined ? [part] : [part, impacts];
      const [posts, values] = await Promise.all(names.map(asIs));
      return posts === undefined ? undefined : decodeBlock(posts, before, values);
    }),
  );
  const whole = blocks.filter((block) => block !== undefined);
  return whole.length < blocks.length ? undefined : joinLists(whole);
}
