const thousands = new Intl.NumberFormat("en");

/** A number as shown: 12,345. */
export const formatCount = (count: number): string => thousands.format(count);

/** "1 post", "12,345 posts". */
export const countPosts = (count: number): string => countOf(count, "post", "posts");

/** A number with the singular or plural of a word. */
export const countOf = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
