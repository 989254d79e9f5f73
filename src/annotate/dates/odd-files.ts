import { type Chain, heaviestChains } from "./chains.ts";
import { type ClaimedCandidates, candidatesOf, type DateClaim } from "./claims.ts";
import { fileAt, type Layout, placesOf } from "./layout.ts";

/**
 * Files whose dates contradict the place that their names give them: their chain refuses more of
 * their evidence than it keeps.
 */
export function misplacedFiles(
  layout: Layout,
  claims: readonly (readonly DateClaim[])[],
  candidates: ClaimedCandidates,
  chains: readonly Chain[],
): readonly number[] {
  const tallies = tallyFiles(layout, candidates, chains);
  if (tallies.size < 2) return [];
  return [...tallies].flatMap(([file, { kept, refuses }]) =>
    refuses && weightAlone(placesOf(layout, file), claims) > 2 * kept ? [file] : [],
  );
}

/** The weight of the evidence of one file. */
interface Tally {
  readonly kept: number;
  /** Whether the chain refuses any of it. */
  readonly refuses: boolean;
}

function tallyFiles(
  layout: Layout,
  { items, weights }: ClaimedCandidates,
  chains: readonly Chain[],
): ReadonlyMap<number, Tally> {
  const kept = new Map<number, number>();
  for (const { chosen } of chains) {
    for (const candidate of chosen) kept.set(items[candidate] ?? 0, weights[candidate] ?? 0);
  }
  const tallies = new Map<number, Tally>();
  for (const place of new Set(items)) {
    const file = fileAt(layout, place);
    const known = tallies.get(file);
    tallies.set(file, {
      kept: (known?.kept ?? 0) + (kept.get(place) ?? 0),
      refuses: (known?.refuses ?? false) || !kept.has(place),
    });
  }
  return tallies;
}

/** What is kept of a file's evidence where no other file is near. */
function weightAlone(places: readonly number[], claims: readonly (readonly DateClaim[])[]): number {
  const candidates = candidatesOf(places, (place) => claims[place] ?? []);
  const chosen = heaviestChains(candidates, () => 0, UNBROKEN).flatMap((chain) => chain.chosen);
  return chosen.reduce((sum, candidate) => sum + (candidates.weights[candidate] ?? 0), 0);
}

const UNBROKEN = {
  perDay: 0,
  longestStep: 0,
  newFile: Number.POSITIVE_INFINITY,
  anywhere: Number.POSITIVE_INFINITY,
};
