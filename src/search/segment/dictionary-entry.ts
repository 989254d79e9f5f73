import type { PostList } from "../postings/post-list.ts";
import { compareTexts } from "./document.ts";

/** A term of a dictionary with its posts. */
export interface DictionaryEntry {
  readonly term: string;
  /** 32 bits, unsigned (see `KINDS`). */
  readonly hash: number;
  readonly list: PostList;
}

/** The order of a dictionary: by hash, then by text. */
export const compareEntries = (
  a: Pick<DictionaryEntry, "term" | "hash">,
  b: Pick<DictionaryEntry, "term" | "hash">,
): number => a.hash - b.hash || compareTexts(a.term, b.term);
