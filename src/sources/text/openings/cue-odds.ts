import { CLOSES, OPENS, ROLES } from "./opening-chain.ts";

/**
 * How much likelier than anywhere the cues before each passage are where a post goes on (2k) and
 * where one begins (2k + 1), if such a share of passages opens a post: logarithms.
 */
export function oddsOfCues(weights: Float64Array, rate: number): Float64Array {
  let low = -30;
  let high = 30;
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    const sum = weights.reduce((total, weight) => total + logistic(weight + middle), 0);
    if (sum > rate * weights.length) high = middle;
    else low = middle;
  }
  const odds = new Float64Array(2 * weights.length);
  weights.forEach((weight, k) => {
    const share = Math.min(SUREST, Math.max(1 - SUREST, logistic(weight + low)));
    odds[2 * k] = Math.log((1 - share) / (1 - rate));
    odds[2 * k + 1] = Math.log(share / rate);
  });
  return odds;
}

/** What such odds add up to where posts begin with these probabilities, in natural units. */
export function fitOfCues(weights: Float64Array, rate: number, roles: Float64Array): number {
  const odds = oddsOfCues(weights, rate);
  let fit = 0;
  for (let k = 1; k < weights.length; k++) {
    const opens = (roles[k * ROLES + OPENS] ?? 0) + (roles[k * ROLES + OPENS + CLOSES] ?? 0);
    fit += opens * (odds[2 * k + 1] ?? 0) + (1 - opens) * (odds[2 * k] ?? 0);
  }
  return fit;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Nothing is certain. */
const SUREST = 1 - 1e-9;
