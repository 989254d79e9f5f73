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
  let keys = new Int32Array(1 << 18);
  let targets = new Int32Array(1 << 18);

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    let slot = (Math.imul(key, HASH_FACTOR) >>> 11) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };

  const grow = (): void => {
    const oldKeys = keys;
    const oldTargets = targets;
    keys = new Int32Array(2 * oldKeys.length);
    targets = new Int32Array(2 * oldKeys.length);
    for (let old = 0; old < oldKeys.length; old++) {
      const key = oldKeys[old] ?? 0;
      if (key === 0) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      targets[slot] = oldTargets[old] ?? DEAD;
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
    const key = state * CLASS_LIMIT + letterClass;
    const mask = keys.length - 1;
    let slot = (Math.imul(key, HASH_FACTOR) >>> 11) & mask;
    while (keys[slot] !== key) {
      if (keys[slot] === 0) return DEAD;
      slot = (slot + 1) & mask;
    }
    return targets[slot] ?? DEAD;
  };

  const insert = (word: string): number => {
    let state = ROOT;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const key = state * CLASS_LIMIT + (classOf[unit] || classOfNew(unit));
      const slot = slotOf(key);
      if (keys[slot] !== key) {
        keys[slot] = key;
        targets[slot] = ++states;
      }
      state = targets[slot] ?? DEAD;
      if (2 * states > keys.length) grow();
    }
    return state;
  };

  return { step, insert };
}

/** More than there are letters in all names of all languages (about 1,500). */
const CLASS_LIMIT = 4096;
/** Knuth's multiplicative hash: 2^32 over the golden ratio. */
const HASH_FACTOR = 0x9e3779b1;
