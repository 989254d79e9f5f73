import type { PostList } from "../postings/post-list.ts";
import { compareTexts } from "./document.ts";

/** A word or filter with its posts. */
export interface WordEntry {
  readonly term: string;
  /** `hashTerm` of the term. */
  readonly hash: number;
  readonly list: PostList;
}

/** The order of a dictionary of words: by hash, then by text. */
export const compareWords = (
  a: Pick<WordEntry, "term" | "hash">,
  b: Pick<WordEntry, "term" | "hash">,
): number => a.hash - b.hash || compareTexts(a.term, b.term);
