const thousands = new Intl.NumberFormat("en");

/** A number as shown: 12,345. */
export const formatCount = (count: number): string => thousands.format(count);

/** "1 post", "12,345 posts". */
export const countPosts = (count: number): string =>
  count === 1 ? "1 post" : `${formatCount(count)} posts`;
