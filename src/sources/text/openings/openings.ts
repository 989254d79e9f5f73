import type { Sequence } from "../sequence.ts";
import { expectRate, hasInnerBlanks } from "./inner-blanks.ts";
import { CLOSES, expectRoles, likeliestOpenings, OPENS, ROLES } from "./opening-chain.ts";
import { weighCues } from "./opening-cues.ts";
import { chainOf, type Evidence, learnHabits, type OpeningModel } from "./opening-model.ts";
import { listTraits } from "./passage-traits.ts";
import { listPassages } from "./passages.ts";

/** Where posts begin in a dump whose posts have blank lines inside, by places in its sequence. */
export interface Openings {
  readonly starts: ReadonlySet<number>;
  /** Where it is doubtful whether a post begins. */
  readonly unclear: readonly number[];
}

/**
 * Find where posts begin by how those of this dump usually begin, end and go on. Undefined where
 * there is too little to learn from, or where blank lines stand between posts alone. Linear time:
 * habits are learned from some thousand passages.
 */
export function findOpenings(sequence: Sequence): Openings | undefined {
  const passages = listPassages(sequence);
  if (passages.length < FEWEST) return undefined;
  const innerBlanks = hasInnerBlanks(sequence, passages);
  if (innerBlanks === "no") return undefined;
  const evidence = { ...weighCues(sequence, passages), traits: listTraits(sequence, passages) };
  const known = sample(evidence);
  const model = learnBest(
    known,
    innerBlanks === "yes" ? expectRate(sequence, passages) : USUAL_RATE,
  );
  const isPlain = model.fit > LEAST_FIT * known.weights.length;
  if (innerBlanks === "unclear" && !isPlain) return undefined;
  const chain = chainOf(evidence, model);
  const opens = likeliestOpenings(chain);
  const { roles } = expectRoles(chain);
  const placesWhere = (holds: (k: number) => boolean): readonly number[] =>
    passages.flatMap(({ from }, k) => (holds(k) ? [from] : []));
  return {
    starts: new Set(placesWhere((k) => opens[k] === 1)),
    unclear: placesWhere((k) => {
      const odds = (roles[k * ROLES + OPENS] ?? 0) + (roles[k * ROLES + OPENS + CLOSES] ?? 0);
      return odds > UNCLEAR && odds < 1 - UNCLEAR;
    }),
  };
}

/** What is learned depends on how many posts there seem to be at first: the best fit is taken. */
function learnBest(evidence: Evidence, expected: number): OpeningModel {
  const models = [expected, ...FIRST_RATES].map((rate) => learnHabits(evidence, rate, expected));
  return models.reduce((best, model) => (model.fit > best.fit ? model : best));
}

const FIRST_RATES = [0.12, 0.3, 0.8];
/** The share of passages that open a post in channels with blank lines inside posts. */
const USUAL_RATE = 0.3;

/** Some stretches of a long dump, spread over it. */
function sample(evidence: Evidence): Evidence {
  const count = evidence.weights.length;
  if (count <= STRETCHES * STRETCH) return evidence;
  const isIn = (_: unknown, k: number): boolean => k % Math.floor(count / STRETCHES) < STRETCH;
  return {
    weights: evidence.weights.filter(isIn),
    alone: evidence.alone.filter(isIn),
    traits: evidence.traits.map((trait) => ({ ...trait, values: trait.values.filter(isIn) })),
  };
}

const STRETCHES = 8;
const STRETCH = 1000;
/** From fewer passages nothing can be learned. */
const FEWEST = 24;
/** Natural units that a model must save for each passage if nothing else speaks for it. */
const LEAST_FIT = 0.5;
/** A place is unclear where the less likely answer is likelier than this. */
const UNCLEAR = 0.1;
