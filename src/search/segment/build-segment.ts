import { checkDate, comparePosts, type SearchDocument } from "./document.ts";
import { filterTerm, nameTerm } from "./filter-term.ts";
import { tableOfPairs, tableOfWords } from "./run-tables.ts";
import { RunTerms } from "./run-terms.ts";
import type { Part, SegmentHead, SegmentOptions } from "./segment.ts";
import { measureDictionary } from "./write-dictionary.ts";
import { writeSegment } from "./write-segment.ts";

/** Posts that are indexed at a time; more are built in runs, which are merged. */
export const POSTS_OF_RUN = 20_000;

/**
 * Indexes documents as one segment: yields its parts and returns its head. All are held in memory,
 * about 10 kB a post of 1,300 characters; give at most `POSTS_OF_RUN`. The same documents give the
 * same bytes, in whatever order they come.
 */
export function* buildSegment(
  documents: Iterable<SearchDocument>,
  options: SegmentOptions,
): Generator<Part, SegmentHead> {
  const sorted = [...documents].sort(comparePosts);
  sorted.forEach(checkDate);
  const run = new RunTerms(options.withPairs);
  const lengths = sorted.map((document, post) =>
    run.add(post, document.texts, new Set(filterTermsOf(document))),
  );
  const tables = { w: [tableOfWords(run)], p: [tableOfPairs(run)] };
  return yield* writeSegment(
    {
      rows: () => sorted,
      lengths: () => lengths,
      tables: (kind) => tables[kind],
      bytesOf: (kind) => measureDictionary(kind, tables[kind], options),
    },
    options,
  );
}

function* filterTermsOf({ filters, names }: SearchDocument): Generator<string> {
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) yield filterTerm(name, value);
  }
  for (const name of names) yield nameTerm(name);
}
