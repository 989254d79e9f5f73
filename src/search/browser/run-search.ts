import { parseQuery } from "../query/parse-query.ts";
import { PartLoader } from "../query/part-loader.ts";
import { searchIndex } from "../query/search-index.ts";
import type { Answer } from "./answer.ts";
import { loadMore } from "./more.ts";
import type { OpenIndex } from "./open-index.ts";
import type { Asked } from "./page-address.ts";

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
  // Where the second script is missing, the page says so, and what is newest is first.
  const more = order === "relevance" ? await loadMore().catch(() => undefined) : undefined;
  const options = { order, score: more?.score, mostBlocks: MOST_BLOCKS };
  const result = await searchIndex(manifest, query, loader, options);
  return { asked, query, result, loader };
}
