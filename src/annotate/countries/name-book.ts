import type { CountryCode } from "../../core/types.ts";
import { lexicon } from "./lexicon.ts";
import type { CountryName, Naming } from "./name.ts";
import type { OverrideWords } from "./overrides.ts";
import { type Script, scriptOf } from "./scripts.ts";
import { createTrie, type Trie } from "./trie.ts";

/** All names, compiled into a trie, with what the spelling that ends in a state means. */
export interface NameBook {
  readonly trie: Trie;
  /** By state: what may be meant, the likelier first, at most one for each way of capitals. */
  readonly namings: readonly (readonly Naming[] | undefined)[];
  /** Makes sure that the names in the script of a UTF-16 code unit are there. */
  readonly learn: (unit: number) => void;
  /** Flags and hashtags ("#name", folded) that mean something else than they do elsewhere. */
  readonly signs: ReadonlyMap<string, readonly CountryCode[]>;
}

/** The book without corrections, made at the first call and cached. */
export const nameBook = (): NameBook => {
  book ??= createNameBook({ names: [], signs: new Map() });
  return book;
};

let book: NameBook | undefined;

/**
 * All names, with these corrections. The names of a script are compiled when a text first uses it,
 * in about 60 ms each.
 */
export function createNameBook({ names, signs }: OverrideWords): NameBook {
  const trie = createTrie();
  const namings: Naming[][] = [];
  const learned = new Set<Script>();
  const add = ([spelling, means]: CountryName): void => {
    const state = trie.insert(spelling.normalize("NFC"));
    const known = namings[state];
    if (known === undefined) namings[state] = [means];
    else if (known.every(({ letters }) => letters !== means.letters)) known.push(means);
  };
  const learn = (unit: number): void => {
    const script = scriptOf(unit);
    if (learned.has(script)) return;
    learned.add(script);
    for (const list of lexicon(script)) for (const name of list) add(name);
  };
  for (const name of names) add(name);
  return { trie, namings, learn, signs };
}
