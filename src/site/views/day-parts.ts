import type { PagePath } from "../../core/types.ts";
import { chunk } from "../../platform/collections/chunk.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { Archive } from "../archive/archive.ts";
import type { Group } from "../archive/grouping.ts";
import { dayPath, postPath } from "../archive/urls.ts";

/** A page with posts of one day in full. */
export interface DayPart {
  readonly path: PagePath;
  /** `2024-07-16` */
  readonly day: string;
  /** Counted from 1; absent where the day has one part. */
  readonly number?: number;
  /** Positions of its posts, oldest first. */
  readonly posts: readonly number[];
  readonly previous?: DayStep;
  readonly next?: DayStep;
}

/** The part before or after, or else the day before or after that has posts. */
interface DayStep {
  readonly path: PagePath;
  readonly day: string;
  /** Of a part of the same day. */
  readonly number?: number;
}

/** A day with fewer posts has no page of its own: the post's page says all. */
const FEWEST_POSTS = 2;

/** Whether the posts of a day have a page together. */
export const hasDayPage = (count: number): boolean => count >= FEWEST_POSTS;

/** The most posts of a part, and about the most bytes of their files. */
const MOST_POSTS = 100;
const MOST_BYTES = 120_000;
/** What a picture takes on a page beyond its line in the post's file. */
const FILE_BYTES = 1000;

/**
 * The pages of all days with several posts. Days are divided from their first post on, so that one
 * more at their end touches the last part, and the one before it where a new one begins.
 */
export function listDayParts(archive: Archive): readonly DayPart[] {
  const { days } = archive;
  return days.flatMap((day, at) => {
    if (!hasDayPage(day.posts.length)) return [];
    const parts = divide(archive, day.posts);
    return parts.map((posts, index): DayPart => {
      const number = index + 1;
      const previous = index > 0 ? partStep(day, index) : stepTo(archive, days[at - 1]);
      const next =
        number < parts.length ? partStep(day, number + 1) : stepTo(archive, days[at + 1]);
      return {
        ...{ path: dayPath(day.key, number), day: day.key, posts },
        ...(parts.length > 1 && { number }),
        ...(previous !== undefined && { previous }),
        ...(next !== undefined && { next }),
      };
    });
  });
}

function divide({ outlines }: Archive, posts: readonly number[]): readonly (readonly number[])[] {
  const weightOf = (position: number): number => {
    const { size, files = [] } = itemAt(outlines, position);
    return Math.max(MOST_BYTES / MOST_POSTS, size + FILE_BYTES * files.length);
  };
  return [...chunk(posts, MOST_BYTES, weightOf)];
}

const partStep = ({ key: day }: Group, number: number): DayStep => ({
  path: dayPath(day, number),
  day,
  number,
});

const stepTo = ({ outlines }: Archive, day: Group | undefined): DayStep | undefined => {
  if (day === undefined) return undefined;
  const { key, posts } = day;
  const path = hasDayPage(posts.length)
    ? dayPath(key)
    : postPath(itemAt(outlines, itemAt(posts, 0)).permalink);
  return { path, day: key };
};
