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
  const n = paragraphs.length;
  const inits: [string, (k: number) => boolean][] = [
    ["all", () => true],
    ["emoji", (k) => [4, 5, 0].includes(paragraphs[k]?.look[0] ?? 0)],
    ["tags", (k) => [0, 1, 2].includes(paragraphs[k - 1]?.look[1] ?? 0)],
    ["tags2", (k) => [0, 3].includes(paragraphs[k - 1]?.look[2] ?? 9)],
    ["head", (k) => (paragraphs[k]?.look[1] ?? 0) > 8],
    ["frequent", (k) => (paragraphs[k]?.look[6] ?? 0) > 0],
    ["freqlast", (k) => k > 0 && (paragraphs[k - 1]?.look[7] ?? 0) > 0],
    ["stop", (k) => [11].includes(paragraphs[k]?.look[1] ?? 0)],
    ["long", (k) => (paragraphs[k]?.look[3] ?? 0) > (paragraphs[k - 1]?.look[3] ?? 0)],
  ];
  tried.length = 0;
  let best: Uint8Array = new Uint8Array(n);
  let bestScore = Number.NEGATIVE_INFINITY;
  const free = PARAGRAPH_SIZES.reduce((a, _, f) => a + new Set(paragraphs.map(({ look }) => look[f])).size - 1, 0);
  const info: string[] = [];
  const tries: [string, Float64Array | undefined][] = [["prior", undefined]];
  for (const [name, starts] of inits) {
    const g = new Float64Array(n * COUNT).fill(0.02);
    for (let k = 0; k < n; k++) {
      const a = k === 0 || starts(k);
      const b = k + 1 === n || starts(k + 1);
      g[k * COUNT + (a ? (b ? 0 : 1) : b ? 2 : 3)] = 1;
    }
    tries.push([name, g]);
  }
  for (const [name, init] of tries) {
    let gammas = init;
    let xi: Float64Array[] | undefined;
    let score = 0;
    let p = estimate(paragraphs, prior, gammas, xi);
    for (let round = 0; round < (name === "all" ? 0 : ROUNDS); round++) {
      [gammas, xi, score] = forwardBackward(paragraphs, p);
      p = estimate(paragraphs, prior, gammas, xi);
    }
    if (name === "all") {
      const c = new Float64Array(COUNT);
      score = paragraphs.reduce((sum, { look }) => sum + emit(p, 0, look), 0) + c[0]!;
    } else score -= (3 * free * Math.log(n)) / 2 * BIC;
    const roles = name === "all" ? new Uint8Array(n) : viterbi(paragraphs, p);
    info.push(`${name} ${score.toFixed(0)} ${roles.filter((r) => r < 2).length}`);
    tried.push([name, score, roles]);
    if (score > bestScore) {
      best = roles;
      bestScore = score;
    }
  }

  return best;
}

export const tried: [string, number, Uint8Array][] = [];
const BIC = Number(process.env.BIC ?? 1);

function estimate(paragraphs: readonly Paragraph[], prior: Prior, gammas?: Float64Array, xi?: readonly Float64Array[]): Parameters {
  const looks = ROLES.map((_, role) =>
    PARAGRAPH_SIZES.map((size, f) => {
      const c = new Float64Array(size).fill(0);
      const pr = process.env.NOPRIOR ? undefined : prior.looks[role]?.[f];
      const sum = pr ? pr.reduce((a, b) => a + b, 0) : 0;
      for (let v = 0; v < size; v++) c[v] = pr ? (PW * ((pr[v] ?? 0) + 0.5)) / (sum + 0.5 * size) : (pr ? PW / 10 : PW) / size;
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

function forwardBackward(paragraphs: readonly Paragraph[], p: Parameters): [Float64Array, Float64Array[], number] {
  const n = paragraphs.length;
  let score = 0;
  const e = new Float64Array(n * COUNT);
  paragraphs.forEach(({ look }, k) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < COUNT; r++) {
      const v = emit(p, r, look);
      e[k * COUNT + r] = v;
      best = Math.max(best, v);
    }
    score += best;
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
    score += Math.log(s);
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
  return [gamma, xi, score];
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
