import type { SearchResult } from "../query/search-index.ts";

/** "1,234" */
export const formatCount = (count: number): string =>
  count.toLocaleString(document.documentElement.lang);

/** "1,234 posts" */
export const countPosts = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? "post" : "posts"}`;

/**
 * What is said of a total; a post that the query names is one, though its words find none. Where not
 * everything could be searched, finding none does not prove that there is none.
 */
export function describeTotal({ total, isTotal }: SearchResult, named: unknown): string {
  if (total > 0) return (isTotal ? "" : "At least ") + countPosts(total);
  if (named) return countPosts(1);
  return `No post was found${isTotal ? "" : " so far"}`;
}
