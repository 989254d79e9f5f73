/**
 * A hidden Markov chain over passages: its states are the places of a passage in its post, counted
 * up to `POSITIONS`; each passage either ends its post or the post goes on.
 */

/** Places in a post that are told apart; later ones count as the last of them. */
export const POSITIONS = 12;

/** Roles of a passage, as bits: it opens a post, it closes one. */
export const OPENS = 1;
export const CLOSES = 2;
export const ROLES = 4;

export interface Chain {
  /** For each passage and role, how likely what is seen would be: a logarithm, up to a constant. */
  readonly logLikelihoods: Float64Array;
  /** How likely a post ends with the passage at a position, if it has come so far. */
  readonly endings: Float64Array;
}

/** What the forward-backward algorithm finds. */
export interface Expectation {
  /** For each passage and role, the probability that it has this role. */
  readonly roles: Float64Array;
  readonly logLikelihood: number;
  /** By position: how many passages stand there, and how many of them end their post. */
  readonly reached: Float64Array;
  readonly ended: Float64Array;
}

/** Probabilities of the roles of all passages, by the forward-backward algorithm. */
export function expectRoles({ logLikelihoods, endings }: Chain): Expectation {
  const count = logLikelihoods.length / ROLES;
  const likelihoods = new Float64Array(logLikelihoods.length);
  const forward = new Float64Array((count + 1) * POSITIONS);
  forward[0] = 1;
  let logLikelihood = 0;
  for (let k = 0; k < count; k++) {
    const most = Math.max(...logLikelihoods.subarray(k * ROLES, (k + 1) * ROLES));
    for (let role = k * ROLES; role < (k + 1) * ROLES; role++) {
      likelihoods[role] = Math.exp((logLikelihoods[role] ?? 0) - most);
    }
    let total = 0;
    for (let position = 0; position < POSITIONS; position++) {
      const here = forward[k * POSITIONS + position] ?? 0;
      if (here === 0) continue;
      const end = endings[position] ?? 0;
      const role = k * ROLES + (position === 0 ? OPENS : 0);
      const ends = here * end * (likelihoods[role + CLOSES] ?? 0);
      const goesOn = k + 1 < count ? here * (1 - end) * (likelihoods[role] ?? 0) : 0;
      add(forward, (k + 1) * POSITIONS, ends);
      add(forward, (k + 1) * POSITIONS + next(position), goesOn);
      total += ends + goesOn;
    }
    for (let role = k * ROLES; role < (k + 1) * ROLES; role++) {
      likelihoods[role] = (likelihoods[role] ?? 0) / total;
    }
    for (let at = (k + 1) * POSITIONS; at < (k + 2) * POSITIONS; at++) {
      forward[at] = (forward[at] ?? 0) / total;
    }
    logLikelihood += most + Math.log(total);
  }
  return { logLikelihood, ...goBack(likelihoods, forward, endings) };
}

function goBack(
  likelihoods: Float64Array,
  forward: Float64Array,
  endings: Float64Array,
): Omit<Expectation, "logLikelihood"> {
  const count = likelihoods.length / ROLES;
  const roles = new Float64Array(likelihoods.length);
  const reached = new Float64Array(POSITIONS);
  const ended = new Float64Array(POSITIONS);
  let backward = new Float64Array(POSITIONS).fill(1);
  for (let k = count - 1; k >= 0; k--) {
    const before = new Float64Array(POSITIONS);
    for (let position = 0; position < POSITIONS; position++) {
      const role = k * ROLES + (position === 0 ? OPENS : 0);
      const end = endings[position] ?? 0;
      const ends = end * (likelihoods[role + CLOSES] ?? 0) * (backward[0] ?? 0);
      const on = (1 - end) * (likelihoods[role] ?? 0) * (backward[next(position)] ?? 0);
      const goesOn = k + 1 < count ? on : 0;
      const here = forward[k * POSITIONS + position] ?? 0;
      before[position] = ends + goesOn;
      add(roles, role + CLOSES, here * ends);
      add(roles, role, here * goesOn);
      add(ended, position, here * ends);
      add(reached, position, here * (ends + goesOn));
    }
    backward = before;
  }
  return { roles, reached, ended };
}

/** Where posts begin in the likeliest reading, as 1, by the Viterbi algorithm. */
export function likeliestOpenings({ logLikelihoods, endings }: Chain): Uint8Array {
  const count = logLikelihoods.length / ROLES;
  const came = new Uint8Array((count + 1) * POSITIONS);
  let best = new Float64Array(POSITIONS).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (let k = 0; k < count; k++) {
    const after = new Float64Array(POSITIONS).fill(Number.NEGATIVE_INFINITY);
    const offer = (to: number, from: number, value: number): void => {
      if (value <= (after[to] ?? 0)) return;
      after[to] = value;
      came[(k + 1) * POSITIONS + to] = from;
    };
    for (let position = 0; position < POSITIONS; position++) {
      const role = k * ROLES + (position === 0 ? OPENS : 0);
      const end = endings[position] ?? 0;
      const here = best[position] ?? 0;
      offer(0, position, here + Math.log(end) + (logLikelihoods[role + CLOSES] ?? 0));
      offer(next(position), position, here + Math.log(1 - end) + (logLikelihoods[role] ?? 0));
    }
    best = after;
  }
  const opens = new Uint8Array(count);
  for (let k = count, position = 0; k > 0; k--) {
    position = came[k * POSITIONS + position] ?? 0;
    if (position === 0) opens[k - 1] = 1;
  }
  return opens;
}

const next = (position: number): number => Math.min(position + 1, POSITIONS - 1);

function add(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value;
}
