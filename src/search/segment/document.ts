/** What facts of a post are shown in results, and filtered and counted by. */
export interface PostRow {
  /** Names the post for good; no two of an index are equal. */
  readonly key: string;
  /** Changes whenever anything that is indexed of the post does. */
  readonly digest: string;
  /**
   * When it was published: `2024-07-15T18:45`, `2024-07-15`, `2024-07`, `2024`, or empty. Posts are in
   * the order of this text; what is unknown comes first. A second time is the one that is shown, where
   * others of the day have another offset: `2024-07-15T20:45 18:45`.
   */
  readonly date: string;
  readonly title: string;
  /** Where a result leads. */
  readonly address: string;
  /** Values by the names that queries use: `country`, `channel`, `source`, `lang`, `has`, `tag`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A post to be indexed. */
export interface SearchDocument extends PostRow {
  /** What is searched; a phrase does not reach from one text into the next. */
  readonly texts: readonly string[];
  /** Other names by which the post itself is found: `herald/42`. */
  readonly names: readonly string[];
}

/** The order of posts in a segment: by date, then by key. */
export const comparePosts = (
  a: Pick<PostRow, "date" | "key">,
  b: Pick<PostRow, "date" | "key">,
): number => compareTexts(a.date, b.date) || compareTexts(a.key, b.key);

/** Texts in the order of their UTF-16 code units. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `2024-07-15T18:45`, `2024-07-15`, `2024-07`, `2024` or nothing: as texts in the order of time. */
const DATE =
  /^(?:(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?: \d\d:\d\d)?)?)?)?)?$/;

/** Throws where a document's date has none of its forms, since the order of posts depends on them. */
export function checkDate({ key, date }: Pick<PostRow, "key" | "date">): void {
  if (DATE.test(date)) return;
  throw new TypeError(
    `${key}: expected a date such as 2024-07-15T18:45, 2024-07-15, 2024-07, 2024 or none, found ${JSON.stringify(date)}`,
  );
}

/**
 * A day as a number that grows with time: year × 416 + month × 32 + day, month and day 0 where they
 * are unknown; 0 where no year is known.
 */
export function dayOf(date: string): number {
  const { year = "0", month = "0", day = "0" } = DATE.exec(date)?.groups ?? {};
  return Number(year) * 416 + Number(month) * 32 + Number(day);
}

/** The year of such a day; 0 where none is known. */
export const yearOfDay = (day: number): number => Math.floor(day / 416);
