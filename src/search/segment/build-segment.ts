import type { DictionaryKind } from "../postings/dictionary.ts";
import { checkDate, comparePosts, type SearchDocument } from "./document.ts";
import { filterTerm, nameTerm } from "./filter-term.ts";
import { createRunPairs } from "./run-pairs.ts";
import { RunTerms } from "./run-terms.ts";
import { createRunWords } from "./run-words.ts";
import type { Part, SegmentHead, SegmentOptions } from "./segment.ts";
import { measurePairs } from "./write-pairs.ts";
import { writeSegment } from "./write-segment.ts";
import { measureWords } from "./write-words.ts";

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
    run.add(post, document.texts, new Set(filterTermsOf(document)));
  });
  const [words, pairs] = [createRunWords(run), createRunPairs(run)];
  const bytesOf = (kind: DictionaryKind): number =>
    kind === "w"
      ? measureWords(words(), options.longestList)
      : measurePairs(pairs(), options.mostOccurrences);
  return yield* writeSegment({ rows: () => sorted, words, pairs, bytesOf }, options);
}

function* filterTermsOf({ filters, names }: SearchDocument): Generator<string> {
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) yield filterTerm(name, value);
  }
  for (const name of names) yield nameTerm(name);
}
