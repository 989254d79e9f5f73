import type { PostOutline } from "../../core/post.ts";
import type { PagePath } from "../../core/types.ts";
import { compare } from "../../platform/collections/compare.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { timeKeysOf } from "../../store/time-keys.ts";

/** The posts that share a tag, a country, a source or a period. */
export interface Group {
  /** What the posts share: a folded hashtag, a country code, a name, `2024-07`. */
  readonly key: string;
  /** The key as shown. */
  readonly label: string;
  /** The page that shows the group's newest posts. */
  readonly front: PagePath;
  /** Positions in `Archive.posts`, oldest first, by what they have in common. */
  readonly posts: readonly number[];
}

/** Collects positions by key, and how often each spelling of a key was used. */
export class Grouping {
  readonly #members = new Map<string, Members>();

  /** `spelling` may be left out where a key has only one. */
  add(key: string, { position, time }: Member, spelling?: string): void {
    let group = this.#members.get(key);
    if (group === undefined) {
      group = { posts: [], again: [], spellings: new Map() };
      this.#members.set(key, group);
    }
    if (time === undefined) group.posts.push(position);
    else group.again.push({ position, time });
    if (spelling === undefined) return;
    group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
  }

  /** `rankOf` tells how many posts are older than a time. */
  groups(frontOf: (key: string) => PagePath, rankOf: (time: string) => number): readonly Group[] {
    return [...this.#members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { posts, again, spellings }]) => ({
        key,
        label: commonest(spellings) ?? key,
        front: frontOf(key),
        posts: again.length === 0 ? posts : insertAgain(posts, again, rankOf),
      }));
  }
}

/** A function that tells how many of some posts in the order of time are older than a time. */
export function createRanks(posts: readonly PostOutline[]): (time: string) => number {
  let timeKey: ((post: Pick<PostOutline, "date" | "edtf">) => string) | undefined;
  return (time) => {
    timeKey ??= timeKeysOf(posts);
    const key = timeKey({ date: time });
    let [low, high] = [0, posts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timeKey(itemAt(posts, middle)) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

interface Member {
  readonly position: number;
  /** Of a text that was published again: that time. */
  readonly time: string | undefined;
}

interface Members {
  readonly posts: number[];
  readonly again: { readonly position: number; readonly time: string }[];
  readonly spellings: Map<string, number>;
}

/** Posts in the order of time, with others in the places of the times at which they were published again. */
function insertAgain(
  posts: readonly number[],
  again: Members["again"],
  rankOf: (time: string) => number,
): readonly number[] {
  const ranked = again
    .map(({ position, time }) => ({ position, time, rank: rankOf(time) }))
    .sort((a, b) => a.rank - b.rank || compare(a.time, b.time) || a.position - b.position);
  const all: number[] = [];
  let next = 0;
  for (const position of posts) {
    for (let one = ranked[next]; one !== undefined && one.rank <= position; one = ranked[++next]) {
      all.push(one.position);
    }
    all.push(position);
  }
  for (const { position } of ranked.slice(next)) all.push(position);
  return all;
}

const commonest = (spellings: ReadonlyMap<string, number>): string | undefined => {
  const [first] = [...spellings].sort(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
  );
  return first?.[0];
};
