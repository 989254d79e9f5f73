import { knownPeriods } from "../../../core/dates/periods.ts";
import type { PostSummary } from "../../../core/post.ts";
import { timeKeysOf } from "../../../store/time-keys.ts";

type Dates = Pick<PostSummary, "date" | "edtf">;

/**
 * Creates a function that gives the date of a row as far as it is known: `2024-07-15T18:45`,
 * `2024-07-15`, `2024-07`, `2024` or nothing. On a day whose times have several offsets, rows are
 * in the order of instants, as in the archive's own lists: `2024-07-15T20:45 18:45` is the time at
 * the largest of these offsets (counted on past midnight), then the post's own, which is shown.
 */
export function createDates(posts: Iterable<Dates>): (post: Dates) => string {
  const timeKey = timeKeysOf(posts);
  return (post) => {
    const { date, edtf } = post;
    if (date === undefined) {
      const { year = "", month = year, day = month } = knownPeriods(edtf);
      return day;
    }
    const [ordered, shown] = [timeKey(post).slice(0, MINUTES), date.slice(0, MINUTES)];
    return ordered === shown ? shown : `${ordered} ${shown.slice("2024-07-15T".length)}`;
  };
}

const MINUTES = "2024-07-15T18:45".length;
