import type { Traits } from "./traits.ts";

/**
 * The log odds that a post begins with each paragraph, by self-training of a naive Bayes classifier:
 * where the cues say that posts begin, features of openings are counted; what was counted says better
 * where they begin, and so on. Counts weigh more from round to round, at first next to nothing.
 */
export function trainOnItself(
  cues: Float64Array,
  traits: readonly Traits[],
  sure: Uint8Array,
): Float64Array {
  const features = listFeatures(traits);
  const chances = (odds: Float64Array): Float64Array =>
    odds.map((value, k) => (sure[k] === 1 ? 1 : 1 / (1 + Math.exp(-value))));
  const first = logit(meanOf(chances(cues)));
  let odds = cues;
  for (let round = 1; round <= ROUNDS; round++) {
    const opens = chances(odds);
    const shift = logit(meanOf(opens)) - first;
    const trust = Math.min(1, round / RAMP);
    const next = cues.map((cue) => cue + shift);
    for (const feature of features) {
      const table = countFeature(feature, opens);
      feature.values.forEach((value, k) => {
        next[k] = (next[k] ?? 0) + trust * (table[value] ?? 0);
      });
    }
    odds = next;
  }
  return odds;
}

/** A feature of the places before paragraphs. */
interface Feature {
  /** Its values, counted from 0. */
  readonly values: Uint32Array;
  /** Its value at the edge of the dump, where a post surely begins or ends. */
  readonly edge: number;
}

/** How the paragraph after a place begins, and how the one before it ended. */
function listFeatures(traits: readonly Traits[]): readonly Feature[] {
  const opening = (traits[0]?.opening ?? []).map((_, at) => {
    const values = numberValues(traits.map((own) => own.opening[at]));
    return { values, edge: values[0] ?? 0 };
  });
  const closing = (traits[0]?.closing ?? []).map((_, at) => {
    const values = numberValues([undefined, ...traits.map((own) => own.closing[at])]);
    return { values: values.slice(0, -1), edge: values.at(-1) ?? 0 };
  });
  return [...opening, ...closing];
}

/** Number values from 1; rare ones, which would only echo what is believed of them, are 0. */
function numberValues(values: readonly (string | number | undefined)[]): Uint32Array {
  const times = new Map<string | number | undefined, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const least = Math.max(FEWEST, LEAST_SHARE * values.length);
  const frequent = [...times].filter(([, count]) => count >= least);
  const numbers = new Map(frequent.map(([value], at) => [value, at + 1]));
  return Uint32Array.from(values, (value) => numbers.get(value) ?? 0);
}

/** By value, the logarithm of how much likelier it is where posts begin than elsewhere. */
function countFeature({ values, edge }: Feature, opens: Float64Array): Float64Array {
  const size = values.reduce((most, value) => Math.max(most, value), edge) + 1;
  const opening = new Float64Array(size);
  const anywhere = new Float64Array(size);
  const count = (value: number, open: number, times: number): void => {
    opening[value] = (opening[value] ?? 0) + open * times;
    anywhere[value] = (anywhere[value] ?? 0) + times;
  };
  values.forEach((value, k) => {
    count(value, opens[k] ?? 0, 1);
  });
  count(edge, 1, EDGE * values.length);
  const total = (1 + EDGE) * values.length;
  const opened = opening.reduce((sum, value) => sum + value, 0);
  return anywhere.map((all, value) => {
    const open = opening[value] ?? 0;
    const usual = (SMOOTHING * all) / total;
    const inside = (all - open + usual) / (total - opened + SMOOTHING);
    return all === 0 ? 0 : Math.log((open + usual) / (opened + SMOOTHING) / inside);
  });
}

function meanOf(chances: Float64Array): number {
  const share = chances.reduce((sum, value) => sum + value, 0) / chances.length;
  return Math.min(HIGHEST_RATE, Math.max(1 - HIGHEST_RATE, share));
}

const logit = (p: number): number => Math.log(p / (1 - p));

const FEWEST = 4;
const LEAST_SHARE = 0.004;
const ROUNDS = 15;
/** From this round on what was counted weighs fully. */
const RAMP = 10;
/** The first and the last paragraph, which surely open and end a post, count as such a share of all. */
const EDGE = 0.05;
/** Paragraphs as anywhere that are added to each count. */
const SMOOTHING = 10;
/** Posts begin with no more than this share of paragraphs, and with no less than the rest of it. */
const HIGHEST_RATE = 0.95;
