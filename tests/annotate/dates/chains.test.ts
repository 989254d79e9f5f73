import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chain, heaviestChains } from "../../../src/annotate/dates/chains.ts";

const NEVER = Number.POSITIVE_INFINITY;
const FREE = { perDay: 0, longestStep: 0, newFile: NEVER, anywhere: NEVER };

/** One candidate an item. */
const row = (days: readonly number[], weights = days.map(() => 1)) => ({
  items: days.map((_, at) => at),
  days,
  weights,
});

const show = (chains: readonly Chain[]) =>
  chains.map(({ direction, chosen }) => [direction, ...chosen]);

describe("heaviestChains", () => {
  const cases = [
    ["nothing", [], []],
    ["one day", [5], [[1, 0]]],
    ["forward", [1, 2, 2, 3], [[1, 0, 1, 2, 3]]],
    ["backward", [3, 2, 2, 1], [[-1, 0, 1, 2, 3]]],
    ["an outlier", [1, 2, 99, 3, 4], [[1, 0, 1, 3, 4]]],
  ] as const;

  test.each(cases)("%s", (_name, days, expected) => {
    expect(show(heaviestChains(row(days), () => 0, FREE))).toEqual(expected);
  });

  test("weight goes before number", () => {
    const candidates = row([1, 5, 4, 3], [2, 4, 1, 2]);
    expect(show(heaviestChains(candidates, () => 0, FREE))).toEqual([[-1, 1, 2, 3]]);
  });

  test("one candidate an item", () => {
    const candidates = { items: [0, 1, 1, 2], days: [5, 6, 7, 6], weights: [1, 1, 1, 1] };
    expect(show(heaviestChains(candidates, () => 0, FREE, [1]))).toEqual([[1, 0, 1, 3]]);
  });

  test("time starts afresh with a file where that refuses less than it costs", () => {
    const days = [10, 11, 12, 1, 2, 3];
    const fileOf = (item: number) => (item < 3 ? 0 : 1);
    const cheap = heaviestChains(row(days), fileOf, { ...FREE, newFile: 2 });
    const dear = heaviestChains(row(days), fileOf, { ...FREE, newFile: 4 });
    expect(show(cheap)).toEqual([
      [1, 0, 1, 2],
      [1, 3, 4, 5],
    ]);
    expect(show(dear)).toHaveLength(1);
  });

  test("no choice is heavier (all choices tried)", () => {
    const candidate = fc.record({
      item: fc.nat({ max: 5 }),
      day: fc.nat({ max: 9 }),
      weight: fc.integer({ min: 1, max: 4 }),
    });
    const costs = { perDay: 0.25, longestStep: 1, newFile: NEVER, anywhere: 2.5 };
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 9 }), (unsorted) => {
        const list = unsorted.toSorted((a, b) => a.item - b.item);
        const candidates = {
          items: list.map(({ item }) => item),
          days: list.map(({ day }) => day),
          weights: list.map(({ weight }) => weight),
        };
        const chains = heaviestChains(candidates, () => 0, costs);
        const value = worth(
          chains.map(({ chosen }) => chosen),
          list,
          costs,
        );
        let best = 0;
        for (let choice = 0; choice < 2 ** list.length; choice++) {
          const chosen = list.flatMap((_, at) => (choice & (1 << at) ? [at] : []));
          best = Math.max(best, bestSplit(chosen, list, costs));
        }
        expect(value).toBeCloseTo(best, 9);
      }),
      { numRuns: 300 },
    );
  });
});

interface Item {
  readonly item: number;
  readonly day: number;
  readonly weight: number;
}
interface Costs {
  readonly perDay: number;
  readonly longestStep: number;
  readonly anywhere: number;
}

/** What chains are worth; nothing where one does not run one way. */
function worth(
  chains: readonly (readonly number[])[],
  list: readonly Item[],
  costs: Costs,
): number {
  let sum = 0;
  for (const [at, chain] of chains.entries()) {
    if (at > 0) sum -= costs.anywhere;
    const steps: number[] = [];
    for (const [place, candidate] of chain.entries()) {
      const here = list[candidate];
      const before = list[chain[place - 1] ?? -1];
      if (here === undefined) return Number.NEGATIVE_INFINITY;
      sum += here.weight;
      if (before === undefined) continue;
      if (before.item === here.item) return Number.NEGATIVE_INFINITY;
      const step = here.day - before.day;
      steps.push(step);
      sum -= Math.min(Math.abs(step) * costs.perDay, costs.longestStep);
    }
    if (steps.some((step) => step < 0) && steps.some((step) => step > 0)) {
      return Number.NEGATIVE_INFINITY;
    }
  }
  return sum;
}

/** The best that a choice is worth, broken into chains in any way. */
function bestSplit(chosen: readonly number[], list: readonly Item[], costs: Costs): number {
  const best = [0];
  for (let end = 1; end <= chosen.length; end++) {
    let value = Number.NEGATIVE_INFINITY;
    for (let start = 0; start < end; start++) {
      const [last, first] = [list[chosen[start - 1] ?? -1], list[chosen[start] ?? -1]];
      if (last !== undefined && last.item === first?.item) continue;
      const breakCost = start > 0 ? costs.anywhere : 0;
      const chain = worth([chosen.slice(start, end)], list, costs);
      value = Math.max(value, (best[start] ?? 0) - breakCost + chain);
    }
    best.push(value);
  }
  return best.at(-1) ?? 0;
}
