import { edtfBounds } from "../annotate/dates/edtf.ts";
import type { PostSummary } from "../types.ts";

/**
 * Posts in the order of time, oldest first. Posts of one day stand as their dump has them, turned
 * round where the dump runs from the newest to the oldest; posts of which nothing is known come
 * first, so that they never pass for the newest. Ids settle what is left.
 */
export function sortPosts(posts: readonly PostSummary[]): readonly PostSummary[] {
  const keys = posts.map(timeKey);
  const directions = dumpDirections(posts, keys);
  const rows = posts.map((post, at) => {
    const [first] = post.seen;
    const dump = first?.dump ?? "";
    return {
      post,
      time: keys[at] ?? "",
      dump,
      line: (first?.lines.from ?? 0) * (directions.get(dump) ?? 1),
    };
  });
  rows.sort(
    (a, b) =>
      compare(a.time, b.time) ||
      compare(a.dump, b.dump) ||
      a.line - b.line ||
      compare(a.post.id, b.post.id),
  );
  return rows.map(({ post }) => post);
}

/** The latest day a post can be of, else the earliest; the time of day where it is known. */
const timeKey = ({ date, edtf }: PostSummary): string => {
  if (date !== undefined) return date;
  if (edtf === undefined) return "";
  const { from, to } = edtfBounds(edtf);
  return to ?? from ?? "";
};

/** 1 for dumps that run forward in time, -1 for those that run backward. */
function dumpDirections(
  posts: readonly PostSummary[],
  keys: readonly string[],
): ReadonlyMap<string, 1 | -1> {
  const extremes = new Map<string, { first: Dated; last: Dated }>();
  posts.forEach(({ date, seen: [place] }, at) => {
    if (date === undefined || place === undefined) return;
    const dated = { line: place.lines.from, time: keys[at] ?? "" };
    const known = extremes.get(place.dump);
    if (known === undefined) extremes.set(place.dump, { first: dated, last: dated });
    else if (dated.line < known.first.line) known.first = dated;
    else if (dated.line > known.last.line) known.last = dated;
  });
  return new Map(
    [...extremes].map(([dump, { first, last }]) => [dump, first.time > last.time ? -1 : 1]),
  );
}

interface Dated {
  readonly line: number;
  readonly time: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
