import { fitOfCues, oddsOfCues } from "./cue-odds.ts";
import { type Chain, CLOSES, expectRoles, OPENS, POSITIONS, ROLES } from "./opening-chain.ts";
import type { Cues } from "./opening-cues.ts";
import type { Side, Trait } from "./passage-traits.ts";

/** All that is seen of the passages of a dump. */
export interface Evidence extends Cues {
  readonly traits: readonly Trait[];
}

/** The habits of a channel: how its posts begin, end, and how long they are. */
export interface OpeningModel {
  /** For each trait, by part and value: the logarithm of how much likelier than anywhere it is there. */
  readonly tables: readonly Float64Array[];
  /** The share of passages that open a post. */
  readonly rate: number;
  readonly endings: Float64Array;
  /** How well the model fits what it was learned from. */
  readonly fit: number;
}

/**
 * Learn the habits of a channel from its dump alone, by expectation maximisation: where the cues say
 * that posts begin, the traits of openings are counted; what is counted says better where posts
 * begin, and so on. The traits, at first next to nothing, weigh more from round to round. It starts
 * from a rate of openings; the expected one counts as much as some passages, so that a small dump
 * keeps near it and a large one speaks for itself.
 */
export function learnHabits(evidence: Evidence, first: number, expected: number): OpeningModel {
  const { weights, traits } = evidence;
  let model: OpeningModel = {
    tables: traits.map(({ side, size }) => new Float64Array(parts[side] * size)),
    rate: first,
    endings: new Float64Array(POSITIONS).fill(first),
    fit: 0,
  };
  for (let round = 0; round <= ROUNDS; round++) {
    const trust = Math.min(1, round / GROWING) * (TRUST - LEAST_TRUST) + LEAST_TRUST;
    const found = expectRoles(chainOf(evidence, model, trust));
    const posts = found.ended.reduce((a, b) => a + b, 0);
    const share = posts / weights.length;
    const rate = (posts + LEANING_RATE * expected) / (weights.length + LEANING_RATE);
    const usual = LEANING * share + LEANING_EXPECTED * expected;
    model = {
      tables: traits.map((trait) => countTrait(trait, found.roles)),
      rate: Math.min(0.98, Math.max(0.02, rate)),
      endings: found.ended.map(
        (ended, at) => (ended + usual) / ((found.reached[at] ?? 0) + LEANING + LEANING_EXPECTED),
      ),
      fit: found.logLikelihood + fitOfCues(weights, model.rate, found.roles) / 2,
    };
  }
  return model;
}

/** The chain whose likeliest reading tells where posts begin. */
export function chainOf(evidence: Evidence, model: OpeningModel, trust = TRUST): Chain {
  const { weights, alone, traits } = evidence;
  const logLikelihoods = new Float64Array(weights.length * ROLES);
  traits.forEach(({ side, values, size }, at) => {
    const table = model.tables[at];
    values.forEach((value, k) => {
      for (let role = 0; role < ROLES; role++) {
        const odds = table?.[partOf(side, role) * size + value] ?? 0;
        logLikelihoods[k * ROLES + role] = (logLikelihoods[k * ROLES + role] ?? 0) + trust * odds;
      }
    });
  });
  const odds = oddsOfCues(weights, model.rate);
  for (let k = 0; k < weights.length; k++) {
    for (let role = 0; role < ROLES; role++) {
      const cue = k === 0 ? 0 : (odds[2 * k + (role & OPENS)] ?? 0);
      const price = role === (OPENS | CLOSES) ? (alone[k] ?? 0) : 0;
      logLikelihoods[k * ROLES + role] = (logLikelihoods[k * ROLES + role] ?? 0) + cue - price;
    }
  }
  return { logLikelihoods, endings: model.endings };
}

function countTrait({ side, values, size }: Trait, roles: Float64Array): Float64Array {
  const anywhere = new Float64Array(size);
  const counts = new Float64Array(parts[side] * size);
  const totals = new Float64Array(parts[side]).fill(LEANING_TRAITS);
  values.forEach((value, k) => {
    anywhere[value] = (anywhere[value] ?? 0) + 1 / values.length;
    for (let role = 0; role < ROLES; role++) {
      const part = partOf(side, role);
      const share = roles[k * ROLES + role] ?? 0;
      counts[part * size + value] = (counts[part * size + value] ?? 0) + share;
      totals[part] = (totals[part] ?? 0) + share;
    }
  });
  return counts.map((count, at) => {
    const usual = anywhere[at % size] ?? 0;
    const total = totals[Math.floor(at / size)] ?? 0;
    return usual === 0 ? 0 : Math.log((count + LEANING_TRAITS * usual) / total / usual);
  });
}

/** How many kinds of passages a trait tells apart, and which kind a role is. */
const parts: Readonly<Record<Side, number>> = { start: 2, end: 2, whole: ROLES };
const partOf = (side: Side, role: number): number =>
  side === "whole" ? role : side === "start" ? role & OPENS : role >> 1;

/** The traits depend on each other, so that each counts for about half. */
const TRUST = 0.55;
const LEAST_TRUST = 0.1;
const ROUNDS = 20;
const GROWING = 14;
/** How much weigh the habits anywhere, in passages, against those of one position or one kind. */
const LEANING = 10;
const LEANING_TRAITS = 20;
/** How much weighs the expected rate, in passages, in the rate and against those of one position. */
const LEANING_RATE = 20;
const LEANING_EXPECTED = 5;
