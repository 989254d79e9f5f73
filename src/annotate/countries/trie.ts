import { IntMap } from "../../platform/collections/int-map.ts";
import { spellingsOfLetters } from "./letters.ts";

/** The state before the first letter. */
export const ROOT = 1;
/** The state that no word leads to. */
export const DEAD = 0;

/**
 * A trie over folded UTF-16 code units: states are numbers, and the children of all states sit in
 * one hash table, so that 200,000 states cost a few megabytes and build in a few tens of
 * milliseconds.
 */
export interface Trie {
  /** The state that a code unit leads to, or DEAD. */
  readonly step: (state: number, unit: number) => number;
  /** The state of a word, made where it is missing. */
  readonly insert: (word: string) => number;
}

/** An empty trie. */
export function createTrie(): Trie {
  const classOf = new Uint16Array(0x10000);
  const spellings = spellingsOfLetters();
  const children = new IntMap(FIRST_BITS);
  let classes = 0;
  let states = ROOT;

  const classOfNew = (unit: number): number => {
    classes++;
    if (classes === CLASS_LIMIT) throw new RangeError("more letters than a trie has room for");
    for (const other of spellings(unit)) classOf[other] = classes;
    return classes;
  };

  const step = (state: number, unit: number): number => {
    const letterClass = classOf[unit] ?? 0;
    return letterClass === 0 ? DEAD : children.get(state * CLASS_LIMIT + letterClass);
  };

  const insert = (word: string): number => {
    let state = ROOT;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const letterClass = classOf[unit] || classOfNew(unit);
      state = children.add(state * CLASS_LIMIT + letterClass, states + 1);
      if (state > states) states = state;
    }
    return state;
  };

  return { step, insert };
}

/** Room for the names of the Latin script, which most archives have. */
const FIRST_BITS = 18;
/** More than there are letters in all names of all languages (about 1,500). */
const CLASS_LIMIT = 4096;
