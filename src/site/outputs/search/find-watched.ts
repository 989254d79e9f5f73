import { readKeys } from "../../../search/merge/read-segment.ts";
import { parseQuery } from "../../../search/query/parse-query.ts";
import { PartLoader } from "../../../search/query/part-loader.ts";
import { searchIndex } from "../../../search/query/search-index.ts";
import type { Watch, WatchedPosts } from "../../views/watches.ts";
import type { SearchIndex } from "./index-bundle.ts";
import { type OpenIndex, openIndexAt } from "./open-index.ts";

/** The posts that each watch finds, as everybody finds them who searches; the oldest first. */
export async function findWatched(
  watches: readonly Watch[],
  { folders: [site, ...others], states }: SearchIndex,
): Promise<readonly WatchedPosts[]> {
  if (watches.length === 0) return [];
  const index = openIndexAt(site, others);
  const positions = new Map(states.map(({ key }, at) => [key, at]));
  const keys = readAllKeys(index);
  const loader = new PartLoader(async (name) => index.read(name));
  const watched: WatchedPosts[] = [];
  for (const watch of watches) {
    const query = parseQuery(watch.query);
    const { found } = await searchIndex(index.manifest, query, loader, { order: "date" });
    const [lost] = loader.warnings;
    if (lost !== undefined) throw new Error(`${lost.part} ${lost.reason}`);
    const posts = found.flatMap((set, segment) =>
      Array.from(set, (post) => positions.get(keys[segment]?.[post] ?? "")),
    );
    const known = posts.filter((at) => at !== undefined);
    watched.push({ ...watch, posts: known.sort((a, b) => a - b) });
  }
  return watched;
}

/** The keys of the posts of each segment. */
const readAllKeys = ({ manifest, read }: OpenIndex): readonly (readonly string[])[] =>
  manifest.segments.map((head) =>
    Array.from(readKeys({ head, read: (part) => read(`${head.name}/${part}`) }), ({ key }) => key),
  );
