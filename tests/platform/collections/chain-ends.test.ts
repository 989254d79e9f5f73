import fc from "fast-check";
import { expect, test } from "vitest";
import { createChainEnds } from "../../../src/platform/collections/chain-ends.ts";

/** Follow the links one by one. */
function endByHand(start: number, links: ReadonlyMap<number, number>): number | undefined {
  const passed = new Set<number>();
  let at = start;
  for (let next = links.get(at); next !== undefined; next = links.get(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = next;
  }
  return at;
}

test("every chain ends where its links lead, or in a circle", () => {
  const links = fc
    .array(fc.tuple(fc.nat(9), fc.nat(11)), { maxLength: 12 })
    .map((pairs) => new Map(pairs));
  fc.assert(
    fc.property(links, fc.array(fc.nat(11)), (given, starts) => {
      const endOf = createChainEnds<number>((key) => given.get(key));
      expect(starts.map(endOf)).toEqual(starts.map((start) => endByHand(start, given)));
    }),
  );
});

test("no link is followed twice", () => {
  const length = 10_000;
  for (const last of [undefined, 0, length / 2]) {
    let followed = 0;
    const endOf = createChainEnds<number>((key) => {
      followed++;
      return key < length ? key + 1 : last;
    });
    for (let start = 0; start <= length; start++) {
      expect(endOf(start)).toBe(last === undefined ? length : undefined);
    }
    expect(followed).toBe(length + 1);
  }
});
