import { checkDate, comparePosts, type SearchDocument } from "./document.ts";
import { filterTerm, nameTerm } from "./filter-term.ts";
import { RunTerms } from "./run-terms.ts";
import { tableOfWords } from "./run-words.ts";
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
  const filterTermsOf = createFilterTerms();
  const lengths = sorted.map((document, post) =>
    run.add(post, document.texts, filterTermsOf(document)),
  );
  const tables = { w: [tableOfWords(run)], p: [run.pairs.toTable()] };
  return yield* writeSegment(
    {
      rows: () => sorted,
      lengths: () => lengths,
      tables: (kind) => tables[kind],
      bytesOf: (kind) => measureDictionary(kind, tables[kind], sorted.length, options),
    },
    options,
  );
}

/** The terms of a document's filters and names. Most values stand in many posts: they are kept. */
function createFilterTerms(): (document: SearchDocument) => ReadonlySet<string> {
  const known = new Map<string, string>();
  const termOf = (name: string, value: string): string => {
    const key = `${name}:${value}`;
    const term = known.get(key) ?? filterTerm(name, value);
    known.set(key, term);
    return term;
  };
  return ({ filters, names }) =>
    new Set([
      ...Object.entries(filters).flatMap(([name, values]) =>
        values.map((value) => termOf(name, value)),
      ),
      ...names.map(nameTerm),
    ]);
}
