import type { Answer } from "./answer.ts";

/** "1,234 posts" */
export const countPosts = (count: number): string =>
  `${count.toLocaleString(document.documentElement.lang)} ${count === 1 ? "post" : "posts"}`;

/** What is said of a total. */
export function describeTotal({ result, loader }: Answer): string {
  if (result.total === 0) return "No post was found";
  const isExact = result.isTotal && loader.warnings.length === 0;
  return (isExact ? "" : "At least ") + countPosts(result.total);
}
