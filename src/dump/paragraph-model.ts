import { PARAGRAPH_SIZES, type Paragraph } from "./paragraphs.ts";
import { ROLES } from "./role-model.ts";

/** Parameters: log start, log transitions [from][to], log emissions [role][feature][value]. */
interface Parameters {
  readonly moves: readonly Float64Array[];
  readonly looks: readonly (readonly Float64Array[])[];
}

/** Pseudo-counts: looks [role][feature][value], moves [role][role]. */
export interface Prior {
  readonly looks: readonly (readonly (readonly number[])[])[];
  readonly moves: readonly (readonly number[])[];
}

const COUNT = ROLES.length;
const ALLOWED = [
  [1, 1, 0, 0],
  [0, 0, 1, 1],
  [1, 1, 0, 0],
  [0, 0, 1, 1],
];
const DAMP = Number(process.env.DAMP ?? 0.6);
const PW = Number(process.env.PW ?? 100);
const ROUNDS = Number(process.env.ROUNDS ?? 15);

export function assignRoles(paragraphs: readonly Paragraph[], prior: Prior): Uint8Array {
  let gammas: Float64Array | undefined;
  let xi: Float64Array[] | undefined;
  let p = estimate(paragraphs, prior, gammas, xi);
  for (let round = 0; round < ROUNDS; round++) {
    [gammas, xi] = forwardBackward(paragraphs, p);
    p = estimate(paragraphs, prior, gammas, xi);
  }
  return viterbi(paragraphs, p);
}

function estimate(paragraphs: readonly Paragraph[], prior: Prior, gammas?: Float64Array, xi?: readonly Float64Array[]): Parameters {
  const looks = ROLES.map((_, role) =>
    PARAGRAPH_SIZES.map((size, f) => {
      const c = new Float64Array(size).fill(0);
      const pr = prior.looks[role]?.[f];
      const sum = pr ? pr.reduce((a, b) => a + b, 0) : 0;
      for (let v = 0; v < size; v++) c[v] = pr ? (PW * ((pr[v] ?? 0) + 0.5)) / (sum + 0.5 * size) : PW / 10 / size;
      return c;
    }),
  );
  if (gammas)
    paragraphs.forEach(({ look }, k) => {
      for (let r = 0; r < COUNT; r++) {
        const g = gammas[k * COUNT + r] ?? 0;
        look.forEach((v, f) => {
          const c = looks[r]?.[f];
          if (c) c[v] = (c[v] ?? 0) + g;
        });
      }
    });
  for (const role of looks)
    for (const c of role) {
      const s = c.reduce((a, b) => a + b, 0);
      for (let v = 0; v < c.length; v++) c[v] = DAMP * Math.log((c[v] ?? 0) / s);
    }
  const moves = ROLES.map((_, a) => {
    const c = new Float64Array(COUNT);
    const s0 = (prior.moves[a] ?? []).reduce((x, y) => x + y, 0);
    for (let b = 0; b < COUNT; b++) c[b] = ALLOWED[a]?.[b] ? (20 * ((prior.moves[a]?.[b] ?? 0) + 1)) / (s0 + 2) + (xi?.[a]?.[b] ?? 0) : 0;
    const s = c.reduce((x, y) => x + y, 0);
    return c.map((v) => Math.log(v / s));
  });
  return { moves, looks };
}

const emit = (p: Parameters, role: number, look: readonly number[]): number => {
  let s = 0;
  for (let f = 0; f < look.length; f++) s += p.looks[role]?.[f]?.[look[f] ?? 0] ?? 0;
  return s;
};

function forwardBackward(paragraphs: readonly Paragraph[], p: Parameters): [Float64Array, Float64Array[]] {
  const n = paragraphs.length;
  const e = new Float64Array(n * COUNT);
  paragraphs.forEach(({ look }, k) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < COUNT; r++) {
      const v = emit(p, r, look);
      e[k * COUNT + r] = v;
      best = Math.max(best, v);
    }
    for (let r = 0; r < COUNT; r++) e[k * COUNT + r] = Math.exp((e[k * COUNT + r] ?? 0) - best);
  });
  const t = p.moves.map((row) => row.map(Math.exp));
  const f = new Float64Array(n * COUNT);
  for (let k = 0; k < n; k++) {
    let s = 0;
    for (let r = 0; r < COUNT; r++) {
      let v = k === 0 ? (r < 2 ? 0.5 : 0) : 0;
      if (k > 0) for (let q = 0; q < COUNT; q++) v += (f[(k - 1) * COUNT + q] ?? 0) * (t[q]?.[r] ?? 0);
      v *= e[k * COUNT + r] ?? 0;
      f[k * COUNT + r] = v;
      s += v;
    }
    for (let r = 0; r < COUNT; r++) f[k * COUNT + r] = (f[k * COUNT + r] ?? 0) / s;
  }
  const gamma = new Float64Array(n * COUNT);
  const xi = ROLES.map(() => new Float64Array(COUNT));
  let b = [1, 0, 1, 0];
  for (let k = n - 1; k >= 0; k--) {
    let s = 0;
    for (let r = 0; r < COUNT; r++) {
      const v = (f[k * COUNT + r] ?? 0) * (b[r] ?? 0);
      gamma[k * COUNT + r] = v;
      s += v;
    }
    if (s === 0) s = 1e-300;
    for (let r = 0; r < COUNT; r++) gamma[k * COUNT + r] = (gamma[k * COUNT + r] ?? 0) / s;
    if (k === 0) break;
    const nb = [0, 0, 0, 0];
    let z = 0;
    for (let q = 0; q < COUNT; q++)
      for (let r = 0; r < COUNT; r++) {
        const m = (t[q]?.[r] ?? 0) * (e[k * COUNT + r] ?? 0) * (b[r] ?? 0);
        nb[q] = (nb[q] ?? 0) + m;
        z += (f[(k - 1) * COUNT + q] ?? 0) * m;
      }
    for (let q = 0; q < COUNT; q++) {
      const row = xi[q];
      for (let r = 0; r < COUNT; r++)
        if (row && z > 0)
          row[r] = (row[r] ?? 0) + ((f[(k - 1) * COUNT + q] ?? 0) * (t[q]?.[r] ?? 0) * (e[k * COUNT + r] ?? 0) * (b[r] ?? 0)) / z;
    }
    const sum = nb.reduce((x, y) => x + y, 0) || 1e-300;
    b = nb.map((x) => x / sum);
  }
  return [gamma, xi];
}

function viterbi(paragraphs: readonly Paragraph[], p: Parameters): Uint8Array {
  const n = paragraphs.length;
  const back = new Uint8Array(n * COUNT);
  let cost = [0, 0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  paragraphs.forEach(({ look }, k) => {
    const next = [0, 0, 0, 0];
    for (let r = 0; r < COUNT; r++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let q = 0; q < COUNT; q++) {
        const v = (cost[q] ?? 0) + (k === 0 ? (q === r ? 0 : Number.NEGATIVE_INFINITY) : (p.moves[q]?.[r] ?? 0));
        if (v > best) {
          best = v;
          from = q;
        }
      }
      next[r] = best + emit(p, r, look);
      back[k * COUNT + r] = from;
    }
    cost = next;
  });
  const roles = new Uint8Array(n);
  let r = (cost[0] ?? 0) >= (cost[2] ?? 0) ? 0 : 2;
  for (let k = n - 1; k >= 0; k--) {
    roles[k] = r;
    r = back[k * COUNT + r] ?? 0;
  }
  return roles;
}
