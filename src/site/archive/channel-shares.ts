import type { PagePath } from "../../core/types.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import type { FacetName } from "./facets.ts";
import type { Group } from "./grouping.ts";
import { channelPartPath } from "./urls.ts";

/** Facets whose groups are divided by channel; of dates only the years are. */
export const SHARED_FACETS = ["dates", "tags", "countries", "sources"] as const;
type SharedFacet = (typeof SHARED_FACETS)[number];

/** The part that a channel has of a group. */
export interface ChannelShare {
  readonly slug: string;
  readonly facet: SharedFacet;
  readonly group: Group;
  readonly count: number;
  /**
   * The page of these posts: the group's own where it has no others. Absent where they are too few
   * for a page of their own.
   */
  readonly front?: PagePath;
  /** Positions of these posts, oldest first, where they have a page of their own. */
  readonly posts?: readonly number[];
}

/**
 * The shares of channels in each group, by the group's front. Fewer posts than `FEWEST` get no page:
 * else an archive with many channels would have more such pages than posts. A share that has a page
 * keeps it, however many posts come.
 */
export function shareGroups(
  channels: readonly Group[],
  groups: Readonly<Record<FacetName, readonly Group[]>>,
  years: readonly Group[],
  postCount: number,
): ReadonlyMap<PagePath, readonly ChannelShare[]> {
  if (channels.length < 2) return new Map();
  const owners = new Int32Array(postCount).fill(-1);
  for (const [at, { posts }] of channels.entries()) {
    for (const position of posts) owners[position] = at;
  }
  return new Map(
    SHARED_FACETS.flatMap((facet) =>
      (facet === "dates" ? years : groups[facet]).map((group): [PagePath, ChannelShare[]] => [
        group.front,
        sharesOf(group, facet, channels, owners),
      ]),
    ),
  );
}

function sharesOf(
  group: Group,
  facet: SharedFacet,
  channels: readonly Group[],
  owners: Int32Array,
): ChannelShare[] {
  const parts = groupBy(group.posts, (position) => owners[position] ?? -1);
  const isWhole = parts.size === 1;
  return [...parts].flatMap(([owner, posts]) => {
    const slug = channels[owner]?.key;
    if (slug === undefined) return [];
    const share = { slug, facet, group, count: posts.length };
    if (isWhole) return [{ ...share, front: group.front }];
    if (posts.length < FEWEST[facet]) return [share];
    return [{ ...share, front: channelPartPath(slug, group.front), posts }];
  });
}

const FEWEST: Readonly<Record<SharedFacet, number>> = {
  ...{ dates: 1, tags: 5, countries: 5, sources: 5 },
};
