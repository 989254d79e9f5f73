import type { PostOutline, PostSummary, ShownPost } from "../../core/post.ts";
import type { DumpRecord, PagePath, PostId } from "../../core/types.ts";
import { itemAt, type List, lazyList } from "../../platform/collections/list.ts";
import type { AllPosts } from "../../store/outline.ts";
import { FACET_NAMES, FACETS, type FacetName, UNDATED } from "./facets.ts";
import { partVersions } from "./versions.ts";

/** The posts that share a tag, a country, a source or a period. */
export interface Group {
  /** What the posts share: a folded hashtag, a country code, a name, `2024-07`. */
  readonly key: string;
  /** The key as shown. */
  readonly label: string;
  /** The page that shows the group's newest posts. */
  readonly front: PagePath;
  /** Positions in `Archive.posts`, oldest first. */
  readonly posts: readonly number[];
}

/** All posts, and their groups, sorted by key. */
export interface Archive {
  /** Oldest first; the newest version of each post. */
  readonly outlines: readonly PostOutline[];
  /** The same posts in the same order. */
  readonly posts: List<PostSummary>;
  /** The fields of the same posts that pages of other posts show. */
  readonly shown: List<ShownPost>;
  /** Earlier versions by the id of the newest one, the newer first. */
  readonly older: ReadonlyMap<PostId, readonly PostSummary[]>;
  /** Posts by facet; the dates are `years`, `months`, `days` and `undated`, all in one. */
  readonly groups: Readonly<Record<FacetName, readonly Group[]>>;
  /** The codes of countries that have a group. */
  readonly countryCodes: ReadonlySet<string>;
  readonly years: readonly Group[];
  readonly months: readonly Group[];
  readonly days: readonly Group[];
  /** Posts of which not even the year is known; absent where there is none. */
  readonly undated?: Group;
  readonly dumps: readonly DumpRecord[];
}

/** Sort and group all posts. */
export function createArchive(all: AllPosts, dumps: readonly DumpRecord[]): Archive {
  const { newest, older } = partVersions(all.outlines, all.order());
  const outlines = Array.from(newest, (at) => itemAt(all.outlines, at));
  const inOrder = <Item>(list: List<Item>): List<Item> =>
    lazyList(newest.length, (at) => itemAt(list, newest[at] ?? 0));
  const groups = groupPosts(outlines);
  const { dates, countries } = groups;
  const undated = dates.find(({ key }) => key === UNDATED);
  const datesOf = (length: number): readonly Group[] =>
    dates.filter((group) => group !== undated && group.key.length === length);
  return {
    outlines,
    posts: inOrder(all.summaries),
    shown: inOrder(all.shown),
    older: new Map(
      [...older].map(([id, versions]) => [id, versions.map((at) => itemAt(all.summaries, at))]),
    ),
    groups,
    countryCodes: new Set(countries.map(({ key }) => key)),
    years: datesOf("2024".length),
    months: datesOf("2024-07".length),
    days: datesOf("2024-07-16".length),
    ...(undated !== undefined && { undated: { ...undated, label: "Undated" } }),
    dumps,
  };
}

/** One pass over the posts for all facets. */
function groupPosts(posts: readonly PostOutline[]): Archive["groups"] {
  let position = 0;
  const groupings = FACET_NAMES.map((name) => {
    const grouping = new Grouping();
    const add = (key: string, spelling?: string): void => grouping.add(key, position, spelling);
    return { name, grouping, collect: FACETS[name].collect, add };
  });
  for (const post of posts) {
    for (const { collect, add } of groupings) collect(post, add);
    position++;
  }
  return Object.fromEntries(
    groupings.map(({ name, grouping }) => [name, grouping.groups(FACETS[name].frontOf)]),
  ) as unknown as Archive["groups"];
}

/** Groups by the first `length` characters of their keys: the months of each year, say. */
export function groupsWithin(
  groups: readonly Group[],
  length: number,
): ReadonlyMap<string, readonly Group[]> {
  const within = new Map<string, Group[]>();
  for (const group of groups) {
    const key = group.key.slice(0, length);
    const known = within.get(key);
    if (known === undefined) within.set(key, [group]);
    else known.push(group);
  }
  return within;
}

/** Collects positions by key, and how often each spelling of a key was used. */
class Grouping {
  readonly #members = new Map<string, Members>();

  /** `spelling` may be left out where a key has only one. */
  add(key: string, position: number, spelling?: string): void {
    let group = this.#members.get(key);
    if (group === undefined) {
      group = { posts: [], spellings: new Map() };
      this.#members.set(key, group);
    }
    group.posts.push(position);
    if (spelling === undefined) return;
    group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
  }

  groups(frontOf: (key: string) => PagePath): readonly Group[] {
    return [...this.#members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { posts, spellings }]) => ({
        key,
        label: commonest(spellings) ?? key,
        front: frontOf(key),
        posts,
      }));
  }
}

interface Members {
  readonly posts: number[];
  readonly spellings: Map<string, number>;
}

const commonest = (spellings: ReadonlyMap<string, number>): string | undefined => {
  const [first] = [...spellings].sort(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
  );
  return first?.[0];
};
