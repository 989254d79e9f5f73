import type { DictionaryKind } from "../postings/dictionary.ts";
import { tokenise } from "../words/tokens.ts";
import { checkDate, comparePosts, type SearchDocument } from "./document.ts";
import { filterTerm, nameTerm } from "./filter-term.ts";
import { createRunEntries } from "./run-entries.ts";
import { RunTerms } from "./run-terms.ts";
import type { Part, SegmentHead, SegmentOptions } from "./segment.ts";
import { measureEntries } from "./write-dictionary.ts";
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
  const run = new RunTerms(options.withPairs, options.averageLength);
  sorted.forEach((document, post) => {
    run.add(post, document.texts.map(tokenise), new Set(filterTermsOf(document)));
  });
  const entries = createRunEntries(run);
  const bytesOf = (kind: DictionaryKind) =>
    measureEntries(kind, entries(kind), options.longestLists[kind]);
  return yield* writeSegment({ rows: () => sorted, entries, bytesOf }, options);
}

function* filterTermsOf({ filters, names }: SearchDocument): Generator<string> {
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) yield filterTerm(name, value);
  }
  for (const name of names) yield nameTerm(name);
}
