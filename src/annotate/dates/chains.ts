import type { Day } from "../../core/dates/days.ts";
import { PrefixMaxima } from "./prefix-maxima.ts";

/** The direction of time in a dump: 1 where later posts stand below, -1 where they stand above. */
export type Direction = 1 | -1;

/**
 * The candidates to choose from: candidate i says that item `items[i]` is of day `days[i]`, with
 * weight `weights[i]`. Items are numbered in the order of the dumps; candidates are sorted by item.
 */
export interface Candidates {
  readonly items: readonly number[];
  readonly days: readonly Day[];
  readonly weights: readonly number[];
}

/** Penalties, in units of weight. */
interface ChainCosts {
  /** Of a step in time: so much a day, and at most so much. */
  readonly perDay: number;
  readonly longestStep: number;
  /** Of time starting afresh where a new file begins, and of its doing so anywhere. */
  readonly newFile: number;
  readonly anywhere: number;
}

/** A choice of candidates in which time runs one way. */
export interface Chain {
  readonly direction: Direction;
  /** Places in {@link Candidates}, in order, at most one for an item. */
  readonly chosen: readonly number[];
}

/**
 * The heaviest choice of candidates that falls into chains, one after the other, in each of which
 * time runs one way: weighted longest non-decreasing (or non-increasing) subsequences, with a cost
 * for steps and for breaks. `fileOf` tells in which file an item stands. O(n log n).
 */
export function heaviestChains(
  candidates: Candidates,
  fileOf: (item: number) => number,
  costs: ChainCosts,
  directions: readonly Direction[] = [1, -1],
): readonly Chain[] {
  const { items, weights } = candidates;
  const lanes = directions.map((direction) => openLane(candidates.days, direction, costs));
  let best = START;
  let base = START;
  for (let from = 0, to = 0; from < items.length; from = to) {
    const item = items[from] ?? 0;
    const isNewFile = from > 0 && fileOf(item) !== fileOf(items[from - 1] ?? 0);
    const fresh = best.value - (isNewFile ? costs.newFile : costs.anywhere);
    if (fresh > base.value) base = { ...best, value: fresh };
    for (to = from; to < items.length && items[to] === item; to++) {
      for (const lane of lanes) lane.weigh(to, weights[to] ?? 0, base);
    }
    for (const [at, lane] of lanes.entries()) {
      for (let candidate = from; candidate < to; candidate++) {
        const value = lane.enter(candidate);
        if (value > best.value) best = { value, candidate, lane: at };
      }
    }
  }
  return trace(best, lanes);
}

/** A chain so far: its value, its last candidate, and the lane in which it runs. */
interface Reached {
  readonly value: number;
  readonly candidate: number;
  readonly lane: number;
}

const START: Reached = { value: 0, candidate: -1, lane: 0 };

interface Lane {
  readonly direction: Direction;
  /** Find the best chain that a candidate can end; candidates of one item do not see each other. */
  readonly weigh: (candidate: number, weight: number, base: Reached) => void;
  /** Let later candidates go on from this one. */
  readonly enter: (candidate: number) => number;
  /** What a candidate's best chain goes on from: an earlier candidate of the lane, or a break. */
  readonly before: (candidate: number) => number | Reached;
}

/**
 * All chains of one direction. A step of g days costs min(g * perDay, longestStep); the maximum
 * over earlier days d' is therefore the greater of two prefix maxima, of value - longestStep and
 * of value + perDay * d'.
 */
function openLane(days: readonly Day[], direction: Direction, costs: ChainCosts): Lane {
  const { perDay, longestStep } = costs;
  const { slots, count } = rank(days, direction);
  const flat = new PrefixMaxima(count);
  const slanted = new PrefixMaxima(count);
  const values = new Float64Array(days.length);
  const previous = new Int32Array(days.length).fill(-1);
  const breaks = new Map<number, Reached>();
  const timeOf = (candidate: number): number => direction * (days[candidate] ?? 0);
  const worthOf = (earlier: number, candidate: number): number => {
    if (earlier === -1) return Number.NEGATIVE_INFINITY;
    const step = perDay * (timeOf(candidate) - timeOf(earlier));
    return (values[earlier] ?? 0) - Math.min(step, longestStep);
  };
  return {
    direction,
    weigh(candidate, weight, base) {
      const slot = slots[candidate] ?? 0;
      const [near, far] = [slanted.ownerUpTo(slot), flat.ownerUpTo(slot)];
      const earlier = worthOf(far, candidate) > worthOf(near, candidate) ? far : near;
      const goesOn = worthOf(earlier, candidate) >= base.value;
      if (goesOn) previous[candidate] = earlier;
      else breaks.set(candidate, base);
      values[candidate] = weight + (goesOn ? worthOf(earlier, candidate) : base.value);
    },
    enter(candidate) {
      const value = values[candidate] ?? 0;
      const slot = slots[candidate] ?? 0;
      flat.enter(slot, value, candidate);
      slanted.enter(slot, value + perDay * timeOf(candidate), candidate);
      return value;
    },
    before: (candidate) => breaks.get(candidate) ?? previous[candidate] ?? -1,
  };
}

/** The place of each candidate's day among the different days, in the direction of time. */
function rank(days: readonly Day[], direction: Direction): { slots: Int32Array; count: number } {
  const sorted = [...new Set(days)].sort((a, b) => direction * (a - b));
  const places = new Map(sorted.map((day, at) => [day, at]));
  return { slots: Int32Array.from(days, (day) => places.get(day) ?? 0), count: sorted.length };
}

function trace(best: Reached, lanes: readonly Lane[]): readonly Chain[] {
  const chains: Chain[] = [];
  let reached = best;
  while (reached.candidate !== -1) {
    const lane = lanes[reached.lane];
    if (lane === undefined) break;
    const chosen: number[] = [];
    let next: number | Reached = reached.candidate;
    while (typeof next === "number" && next !== -1) {
      chosen.push(next);
      next = lane.before(next);
    }
    chains.push({ direction: lane.direction, chosen: chosen.reverse() });
    reached = typeof next === "number" ? START : next;
  }
  return chains.reverse();
}
