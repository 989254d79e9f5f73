import type { PartLoader } from "../query/part-loader.ts";
import type { Query } from "../query/query.ts";
import type { SearchResult } from "../query/search-index.ts";
import type { Asked } from "./page-address.ts";

/** What was asked and found. */
export interface Answer {
  readonly asked: Asked;
  readonly query: Query;
  readonly result: SearchResult;
  /** For this query alone: its warnings are those of this answer. */
  readonly loader: PartLoader;
}
