import type { DateClue } from "../../core/types.ts";
import { type Chain, heaviestChains } from "./chains.ts";
import { type ClaimedCandidates, candidatesOf, claimsOf } from "./claims.ts";
import { fileAt, type Layout, placesOf, range } from "./layout.ts";
import { misplacedFiles } from "./odd-files.ts";

/** Places, in their order, through which time runs one way: a dump, or dumps that go on. */
export type Timeline = readonly number[];

/**
 * Divide the places of all dumps into timelines. A dump continues the one before it by name, unless
 * that refuses more evidence than a break costs: so a dump cut into files is still one timeline. A
 * dump that contradicts those around it is a timeline of its own, and they are joined without it.
 * Places between two timelines that could belong to either belong to none.
 */
export function findTimelines(
  layout: Layout,
  believes: (clue: DateClue) => boolean,
): readonly Timeline[] {
  const claims = layout.places.map((place) => claimsOf(place, believes));
  const dated = range(0, claims.length).filter((place) => (claims[place]?.length ?? 0) > 0);
  const odd = new Set<number>();
  for (;;) {
    const members = dated.filter((place) => !odd.has(fileAt(layout, place)));
    const candidates = candidatesOf(members, (place) => claims[place] ?? []);
    const chains = heaviestChains(candidates, (place) => fileAt(layout, place), COSTS);
    const more = misplacedFiles(layout, claims, candidates, chains);
    if (more.length === 0) {
      return [
        ...cut(layout, candidates, chains, odd),
        ...[...odd].map((file) => placesOf(layout, file)),
      ];
    }
    for (const file of more) odd.add(file);
  }
}

// A strong clue weighs 4. One that is wrong must not break a dump that was cut beside it; two
// say that another dump begins. Inside a file it takes ten ("two dumps pasted into one").
// A step of two years or more costs 1.5: of two readings the one closer to its neighbours stands.
const COSTS = { perDay: 1.5 / 730, longestStep: 1.5, newFile: 6, anywhere: 40 };

/** Each chain reaches over the undated posts around it, to the ends of its files where it can. */
function cut(
  layout: Layout,
  { items }: ClaimedCandidates,
  chains: readonly Chain[],
  odd: ReadonlySet<number>,
): readonly Timeline[] {
  if (chains.length === 0) return [range(0, layout.places.length)];
  const firsts = chains.map(({ chosen }) => items[chosen[0] ?? 0] ?? 0);
  const lasts = chains.map(({ chosen }) => items[chosen.at(-1) ?? 0] ?? 0);
  return chains.map((_, at) => {
    const start = startAfter(layout, lasts[at - 1], firsts[at] ?? 0);
    const end = endBefore(layout, lasts[at] ?? 0, firsts[at + 1]);
    return range(start, end).filter((place) => !odd.has(fileAt(layout, place)));
  });
}

const startAfter = (layout: Layout, before: number | undefined, first: number): number => {
  if (before === undefined) return 0;
  const file = fileAt(layout, first);
  return file === fileAt(layout, before) ? first : (layout.starts[file] ?? first);
};

const endBefore = (layout: Layout, last: number, after: number | undefined): number => {
  if (after === undefined) return layout.places.length;
  const file = fileAt(layout, last);
  return file === fileAt(layout, after) ? last + 1 : (layout.starts[file + 1] ?? last + 1);
};
