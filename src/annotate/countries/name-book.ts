import { lexicon } from "./lexicon.ts";
import type { CountryName, Naming } from "./name.ts";
import { createTrie, type Trie } from "./trie.ts";

/** All names, compiled: which letters lead where, and what the spelling that ends there means. */
export interface NameBook {
  readonly trie: Trie;
  /** By state: what may be meant, the likelier first, at most one for each way of capitals. */
  readonly namings: readonly (readonly Naming[] | undefined)[];
}

/** The book of all names, compiled at the first call (some 100 ms) and kept. */
export const nameBook = (): NameBook => {
  book ??= compileNames(lexicon());
  return book;
};

let book: NameBook | undefined;

/** Compile lists of falling authority: a later name does not change what an earlier one says. */
export function compileNames(lists: readonly Iterable<CountryName>[]): NameBook {
  const trie = createTrie();
  const namings: Naming[][] = [];
  for (const list of lists) {
    for (const [spelling, means] of list) {
      const state = trie.insert(spelling.normalize("NFC"));
      const known = namings[state];
      if (known === undefined) namings[state] = [means];
      else if (known.every(({ letters }) => letters !== means.letters)) known.push(means);
    }
  }
  return { trie, namings };
}
