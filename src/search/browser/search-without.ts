import type { PartLoader } from "../query/part-loader.ts";
import type { Query } from "../query/query.ts";
import { type SearchResult, searchIndex } from "../query/search-index.ts";
import type { Answer } from "./answer.ts";
import type { OpenIndex } from "./open-index.ts";
import { filterIn, withFilter } from "./query-filters.ts";
import { runSearch } from "./run-search.ts";

/** What a query finds without one of its filters: of this, other values of it can be chosen. */
export async function searchWithout(
  index: OpenIndex,
  { asked: { text }, result, loader }: Answer,
  filter: string,
): Promise<SearchResult> {
  if (filterIn(text, filter) === undefined) return result;
  const rest = withFilter(text, filter, "");
  if (rest === "") return findAll(index, loader);
  return (await runSearch(index, { text: rest, order: "date" }, loader)).result;
}

/** All posts. */
export const findAll = ({ manifest }: OpenIndex, loader: PartLoader): Promise<SearchResult> =>
  searchIndex(manifest, ALL_POSTS, loader, { order: "date" });

/** Day 0 is that of posts without a date. */
const ALL_POSTS: Query = {
  clauses: [
    {
      isExcluded: false,
      alternatives: [[{ kind: "dates", from: 0, to: Number.POSITIVE_INFINITY }]],
    },
  ],
  isCut: false,
};
