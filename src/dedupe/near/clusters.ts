import { createUnions } from "../../platform/collections/unions.ts";

/**
 * The groups that pairs connect, which are the classes of the smallest equivalence relation that
 * contains all pairs. Groups of two and more, members ascending, by first member.
 */
export function joinPairs(
  pairs: Iterable<readonly [number, number]>,
): readonly (readonly number[])[] {
  const unions = createUnions();
  for (const [a, b] of pairs) unions.join(a, b);
  return [...new Set(unions.groups().values())]
    .map((members) => [...members].sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}
