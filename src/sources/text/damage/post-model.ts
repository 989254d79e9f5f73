import { upperBound } from "../../../platform/collections/upper-bound.ts";
import { gapBefore } from "../gaps.ts";
import { FEATURE_SIZES, featuresOf } from "../line-features.ts";
import type { Sequence } from "../sequence.ts";
import { isProven, type Span } from "../span.ts";
import { type Role, RoleCounts, type RoleModel } from "./role-model.ts";

/** A statistical model of the posts of a dump, learned from those that a second copy proves. */
export interface PostModel {
  /** The share of one-line posts around a place. */
  oneLinersAt(place: number): number;
  /** The greatest number of lines of a proven post. */
  readonly longest: number;
  readonly roles: RoleModel;
  /** Natural logarithm of the probability that a longer post has so many lines. */
  logLength(lines: number): number;
  /** How often the dump has the line at a place. */
  timesOf(at: number): number;
}

/** Learn from some thousand proven posts at most, spread over the dump. */
export function learnPostModel(sequence: Sequence, cover: readonly Span[]): PostModel {
  const proven = cover.filter(isProven);
  const step = Math.max(1, Math.floor(proven.length / SAMPLE));
  const counts = new RoleCounts(FEATURE_SIZES);
  const addLine = (at: number, role: Role): void => counts.add(role, featuresAt(sequence, at));
  for (let k = 0; k < proven.length; k += step) {
    const { text, copy } = proven[k] ?? { text: 0, copy: 0 };
    addLine(text, "first");
    addLine(copy - 1, "last");
    for (let at = text + 1; at < copy - 1; at++) addLine(at, "inner");
  }
  const lone = loneOneLiners(cover);
  const loneStep = Math.max(1, Math.floor(lone.length / SAMPLE));
  for (let k = 0; k < lone.length; k += loneStep) addLine(lone[k] ?? 0, "only");
  const times = new Int32Array(sequence.length);
  for (const id of sequence.folded) times[id] = (times[id] ?? 0) + 1;
  const lengths = proven.map(({ text, copy }) => copy - text);
  return {
    oneLinersAt: oneLinerModel(cover),
    longest: lengths.reduce((a, b) => Math.max(a, b), 2),
    roles: counts.model(),
    logLength: lengthModel(lengths),
    timesOf: (at) => times[sequence.folded[at] ?? 0] ?? 1,
  };
}

/** The features of the line at a place. */
export const featuresAt = (sequence: Sequence, at: number): readonly number[] =>
  featuresOf(sequence.lineAt(at), gapBefore(sequence, at));

const SAMPLE = 2000;

/**
 * Lone lines between two proven posts: a longer post that was not dumped twice would leave several.
 */
function loneOneLiners(cover: readonly Span[]): readonly number[] {
  const isEdge = (span: Span | undefined): boolean => span === undefined || isProven(span);
  return cover
    .filter((span, k) => !isProven(span) && isEdge(cover[k - 1]) && isEdge(cover[k + 1]))
    .map(({ text }) => text);
}

/**
 * Where a share q of posts has one line, n lone lines stand between two proven posts with
 * probability (1 - q) * q ** n. Damage adds long rows, so the median of the rows near a place
 * tells q, or where that is zero, the rows of one line as against none.
 */
function oneLinerModel(cover: readonly Span[]): (place: number) => number {
  const ends: number[] = [];
  const rows: number[] = [];
  let lone = 0;
  for (const span of cover) {
    if (!isProven(span)) {
      lone += 1;
      continue;
    }
    ends.push(span.to);
    rows.push(lone);
    lone = 0;
  }
  const usual = ratioOf(rows, { ones: 0.5, nones: 1 });
  return (place) => {
    const k = upperBound(ends, place);
    const near = rows.slice(Math.max(0, k - NEAR), k + NEAR).sort((a, b) => a - b);
    const median = near[near.length >> 1] ?? 0;
    const prior = { ones: PRIOR_WEIGHT * usual, nones: PRIOR_WEIGHT };
    const share = median > 0 ? 0.5 ** (1 / (median + 1)) : ratioOf(near, prior);
    return Math.min(0.95, Math.max(0.002, share));
  };
}

function ratioOf(rows: readonly number[], prior: { ones: number; nones: number }): number {
  let { ones, nones } = prior;
  for (const row of rows) {
    if (row === 0) nones += 1;
    if (row === 1) ones += 1;
  }
  return ones / nones;
}

/** So many proven posts to either side count as near. */
const NEAR = 40;
const PRIOR_WEIGHT = 5;

/** A histogram blurred by a fifth of the length to either side. */
function lengthModel(lengths: readonly number[]): (lines: number) => number {
  const longest = lengths.reduce((a, b) => Math.max(a, b), 2);
  const upTo = new Float64Array(3 * longest + 3);
  for (const length of lengths) upTo[length] = (upTo[length] ?? 0) + 1;
  for (let at = 1; at < upTo.length; at++) upTo[at] = (upTo[at] ?? 0) + (upTo[at - 1] ?? 0);
  const total = lengths.length + 1;
  return (lines) => {
    const reach = Math.max(1, Math.floor(lines / 5));
    const from = Math.max(1, lines - reach - 1);
    const to = Math.min(upTo.length - 1, lines + reach);
    const near = from < to ? (upTo[to] ?? 0) - (upTo[from] ?? 0) : 0;
    return Math.log((near / (2 * reach + 1) + 0.5 / (lines * (lines + 1))) / total);
  };
}
