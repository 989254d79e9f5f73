import { compareLocators, type Sighting, sightingOf } from "../core/locator.ts";
import type { MessageKey, Occurrence, TextIdentity } from "../core/types.ts";
import { compare } from "../platform/collections/compare.ts";

/** The occurrences of one post, gathered. */
export interface UniquePost {
  /** The occurrence whose text and annotations represent the post. */
  readonly best: Occurrence;
  readonly forwardedFrom?: string;
  /** In the order of dump name, then line. */
  readonly seen: readonly Sighting[];
}

/**
 * Gather occurrences of the same post (the same normalised text). The outcome depends on the set of
 * occurrences alone: the fullest text represents the post, and sightings are sorted.
 */
export function gatherCopies(occurrences: readonly Occurrence[]): readonly UniquePost[] {
  const byText = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const known = byText.get(occurrence.textHash);
    if (known === undefined) byText.set(occurrence.textHash, [occurrence]);
    else known.push(occurrence);
  }
  return [...byText.values()].map(mergeCopies);
}

/**
 * Compares two texts of one post, for sorting; the first represents the post. That is the longer
 * one (it keeps blank lines and marks that the other lost), among equals the one whose digest sorts
 * first.
 */
export const compareTexts = (
  a: Omit<TextIdentity, "textHash">,
  b: Omit<TextIdentity, "textHash">,
): number => b.textLength - a.textLength || compare(a.textDigest, b.textDigest);

/** A text of a post, and of which message of an export it is, if any. */
export type CopiedText = Omit<TextIdentity, "textHash"> & {
  readonly message?: Pick<MessageKey, "channel" | "number">;
};

/**
 * Compares two copies of one post, for sorting; the first represents the post. A message of an export
 * comes before a text, which says less; of several messages the first by channel and number, as all
 * exports of one channel are read together.
 */
export const compareCopies = (a: CopiedText, b: CopiedText): number =>
  Number(a.message === undefined) - Number(b.message === undefined) ||
  compare(a.message?.channel ?? "", b.message?.channel ?? "") ||
  numberOf(a) - numberOf(b) ||
  compareTexts(a, b);

const numberOf = ({ message }: CopiedText): number => message?.number ?? Number.MAX_SAFE_INTEGER;

/** The source to name where copies name several: any before none, then by code unit. */
export const chooseSource = (names: readonly (string | undefined)[]): string | undefined =>
  names.filter((name) => name !== undefined).sort(compare)[0];

/** The earliest of some ISO 8601 times, one without an offset read as UTC; equal instants by code unit. */
export const earliestTime = (times: readonly (string | undefined)[]): string | undefined =>
  times
    .filter((time) => time !== undefined)
    .sort((a, b) => instantOf(a) - instantOf(b) || compare(a, b))[0];

// Without an offset, Date.parse would ask the machine for its zone.
const instantOf = (time: string): number => Date.parse(OFFSET.test(time) ? time : `${time}Z`);
// "2024-07-16T18:45:00+03:00"
const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** Sightings sorted by dump name, then line, each once. */
export function mergeSightings(sightings: readonly Sighting[]): readonly Sighting[] {
  const sorted = sightings.toSorted(comparePlaces);
  return sorted.filter((sighting, at) => {
    const before = sorted[at - 1];
    return before?.dump !== sighting.dump || compareLocators(before, sighting) !== 0;
  });
}

function mergeCopies(copies: readonly Occurrence[]): UniquePost {
  const [first, ...others] = copies;
  if (first === undefined) throw new RangeError("a post without occurrences");
  const seen = mergeSightings(copies.map(sightingOf));
  const forwardedFrom = chooseSource(copies.map((copy) => copy.forwardedFrom));
  const best = others.reduce(
    (a, b) => ((compareCopies(b, a) || comparePlaces(b, a)) < 0 ? b : a),
    first,
  );
  return {
    best,
    seen,
    ...(forwardedFrom !== undefined && { forwardedFrom }),
  };
}

const comparePlaces = (a: Sighting, b: Sighting): number =>
  compare(a.dump, b.dump) || compareLocators(a, b);
