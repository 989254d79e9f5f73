import type { Sequence } from "../sequence.ts";
import { linesOf, type Passage } from "./passages.ts";
import { STEMS, stemsOf } from "./stems.ts";

/**
 * How much speaks for a post that begins at each passage, by the rare words it shares with those
 * around it, as TextTiling does (Hearst 1997): log odds, up to a constant. Within a post passages
 * share words with the one before, with the one before that, and across the passage between; where a
 * post begins, rather with what follows.
 */
export function weighKinship(sequence: Sequence, passages: readonly Passage[]): Float64Array {
  const rarity = countRarity(sequence, passages);
  const near: Kinship[] = [];
  const across: Kinship[] = [];
  /** How far the passage before says enough to share words. */
  const chances: number[] = [];
  let older: Stems = new Set();
  let old: Stems = new Set();
  for (const passage of passages) {
    const stems = stemsAt(sequence, passage);
    chances.push(Math.min(1, old.size / ENOUGH_STEMS));
    near.push(compare(old, stems, rarity));
    across.push(compare(older, stems, rarity));
    older = old;
    old = stems;
  }
  const size = (kin: Kinship | undefined): number => Math.log(1 + (kin?.sum ?? 0));
  return Float64Array.from(passages, (_, k) => {
    const before = 0.7 * size(near[k]) + 0.2 * (near[k]?.most ?? 0) + 0.7 * size(across[k]);
    return (
      (chances[k] ?? 0) * size(near[k + 1]) +
      0.3 * size(near[k - 1]) -
      before -
      0.9 * size(across[k + 1])
    );
  });
}

/** What two passages have in common: how rare the stems are, summed up, and the rarest of them. */
interface Kinship {
  readonly sum: number;
  readonly most: number;
}

type Stems = ReadonlySet<number>;

/** The natural logarithm of one by the share of passages that have a stem. */
type Rarity = (stem: number) => number;

function countRarity(sequence: Sequence, passages: readonly Passage[]): Rarity {
  const times = new Int32Array(STEMS);
  for (const passage of passages) {
    for (const stem of stemsAt(sequence, passage)) times[stem] = (times[stem] ?? 0) + 1;
  }
  return (stem) => Math.log(passages.length / (times[stem] ?? 1));
}

const stemsAt = (sequence: Sequence, passage: Passage): Stems =>
  stemsOf(linesOf(sequence, passage).join("\n"));

function compare(a: Stems, b: Stems, rarity: Rarity): Kinship {
  let sum = 0;
  let most = 0;
  for (const stem of b) {
    if (!a.has(stem)) continue;
    const rare = rarity(stem);
    if (rare < LEAST_RARITY) continue;
    sum += rare;
    most = Math.max(most, rare);
  }
  return { sum, most };
}

/** A stem that is in every fourth passage is no evidence. */
const LEAST_RARITY = 1.5;
/** A passage before with fewer stems, such as a title, proves less by sharing none. */
const ENOUGH_STEMS = 5;
