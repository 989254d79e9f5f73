import { spellingsOfLetters } from "./letters.ts";

/** The state before the first letter. */
export const ROOT = 1;
/** The state that no word leads to. */
export const DEAD = 0;

/**
 * A trie over folded UTF-16 code units: states are numbers, a state's children sit in one
 * open-addressed hash table, so that 200,000 states cost a few megabytes and build in a few tens
 * of milliseconds.
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
  let classes = 0;
  let states = ROOT;
  // A key and, right behind it, what it leads to, so that both come from memory at once.
  let slots = new Int32Array(1 << 19);

  const slotOf = (key: number): number => {
    const last = slots.length - 2;
    let slot = (Math.imul(key, HASH_FACTOR) >>> 10) & last;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 2) & last;
    return slot;
  };

  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += 2) {
      const key = old[from] ?? 0;
      if (key === 0) continue;
      const slot = slotOf(key);
      slots[slot] = key;
      slots[slot + 1] = old[from + 1] ?? DEAD;
    }
  };

  const classOfNew = (unit: number): number => {
    classes++;
    if (classes === CLASS_LIMIT) throw new RangeError("more letters than a trie has room for");
    for (const other of spellings(unit)) classOf[other] = classes;
    return classes;
  };

  const step = (state: number, unit: number): number => {
    const letterClass = classOf[unit] ?? 0;
    if (letterClass === 0) return DEAD;
    const slot = slotOf(state * CLASS_LIMIT + letterClass);
    return slots[slot + 1] ?? DEAD;
  };

  const insert = (word: string): number => {
    let state = ROOT;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const key = state * CLASS_LIMIT + (classOf[unit] || classOfNew(unit));
      const slot = slotOf(key);
      if (slots[slot] !== key) {
        slots[slot] = key;
        slots[slot + 1] = ++states;
      }
      state = slots[slot + 1] ?? DEAD;
      if (4 * states > slots.length) grow();
    }
    return state;
  };

  return { step, insert };
}

/** More than there are letters in all names of all languages (about 1,500). */
const CLASS_LIMIT = 4096;
/** Knuth's multiplicative hash: 2^32 over the golden ratio. */
const HASH_FACTOR = 0x9e3779b1;
