import { parseQuery } from "../query/parse-query.ts";
import { PartLoader } from "../query/part-loader.ts";
import type { Query } from "../query/query.ts";
import { type SearchResult, searchIndex } from "../query/search-index.ts";
import type { OpenIndex } from "./open-index.ts";
import type { Asked } from "./page-address.ts";

/** What was asked and found. */
export interface Answer {
  readonly asked: Asked;
  readonly query: Query;
  readonly result: SearchResult;
  /** For this query alone: its warnings are those of this answer. */
  readonly loader: PartLoader;
}

/** Blocks of long lists that are loaded: all of them, unless there are many hundred thousand posts. */
const MOST_BLOCKS = 8;

/** Runs a query. Never rejects for what the index lacks. */
export async function runSearch(
  { manifest, load }: OpenIndex,
  asked: Asked,
  loader = new PartLoader(load),
): Promise<Answer> {
  const query = parseQuery(asked.text);
  const { order } = asked;
  const result = await searchIndex(manifest, query, loader, { order, mostBlocks: MOST_BLOCKS });
  return { asked, query, result, loader };
}
