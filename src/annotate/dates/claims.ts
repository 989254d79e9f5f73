import { type Day, parseIsoDay } from "../../core/dates/days.ts";
import { edtfBounds } from "../../core/dates/edtf.ts";
import type { DateClue, DatedPlace } from "../../core/types.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import type { Candidates } from "./chains.ts";

/** Days that a post can be of, by its own words or because a person or a header says so. */
export interface DateClaim {
  readonly from: Day;
  readonly to: Day;
  readonly weight: number;
  /** The words; absent where the date is fixed. */
  readonly clue?: DateClue;
}

/** Candidates for the order of time, with the claim that each stands for. */
export interface ClaimedCandidates extends Candidates {
  readonly claims: readonly DateClaim[];
}

/**
 * The days, with their years, that a post claims for itself, by the clues for which `believes` is
 * true.
 */
export function claimsOf(
  { clues, fixed }: DatedPlace,
  believes: (clue: DateClue) => boolean = everyClue,
): readonly DateClaim[] {
  if (fixed !== undefined) return fixedClaims(dayOf(fixed));
  if (clues.length === 0) return NO_CLAIMS;
  return clues.flatMap((clue) =>
    clue.edtf.startsWith("XXXX") || !believes(clue) ? [] : claim(clue.edtf, clue.strength, clue),
  );
}

/** Every day of every claim of the places given, in their order, as one candidate each. */
export function candidatesOf(
  places: readonly number[],
  claimsAt: (place: number) => readonly DateClaim[],
): ClaimedCandidates {
  const candidates: Growing = { items: [], days: [], weights: [], claims: [] };
  for (const place of places) {
    for (const each of claimsAt(place)) {
      for (let day = each.from; day <= each.to; day++) {
        candidates.items.push(place);
        candidates.days.push(day);
        candidates.weights.push(each.weight);
        candidates.claims.push(each);
      }
    }
  }
  return candidates;
}

const NO_CLAIMS: readonly DateClaim[] = [];
const everyClue = (): boolean => true;

interface Growing extends ClaimedCandidates {
  readonly items: number[];
  readonly days: Day[];
  readonly weights: number[];
  readonly claims: DateClaim[];
}

/** A fixed date outweighs any clue, but not two: a corrected post may stand out of its order. */
const FIXED_WEIGHT = 6;
/** Wider claims do not help to order posts: they count for their own post only. */
const WIDEST = 31;

/** The day of a time; any other date as it is. */
const dayOf = (edtf: string): string => edtf.split("T", 1)[0] ?? edtf;

const fixedClaims = memoize((edtf: string) => claim(edtf, FIXED_WEIGHT));

function claim(edtf: string, weight: number, clue?: DateClue): readonly DateClaim[] {
  const span = spanOf(edtf);
  return span === undefined ? [] : [{ ...span, weight, ...(clue !== undefined && { clue }) }];
}

/** The first and the last day that a narrow enough date can mean. */
const spanOf = memoize((edtf: string): { from: Day; to: Day } | undefined => {
  const { from, to } = edtfBounds(edtf);
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return last < first || last - first >= WIDEST ? undefined : { from: first, to: last };
});
