import type { Sequence } from "../sequence.ts";
import { beginsWithReference } from "./continuation-words.ts";
import { weighKinship } from "./kinship.ts";
import {
  beginsSmall,
  beginsWithEmoji,
  beginsWithLink,
  endsInLink,
  endsInMention,
  isField,
  isLabels,
  isLink,
  isUnstopped,
  openingSign,
} from "./passage-features.ts";
import { linesOf, type Passage } from "./passages.ts";

/** Evidence of openings in the texts alone, before a model of the dump is learned. */
export interface Cues {
  /** For each passage how much speaks for a post that begins there: log odds, up to a constant. */
  readonly weights: Float64Array;
  /** What speaks against taking a passage alone for a whole post. */
  readonly alone: Float64Array;
}

/** Weigh what holds in any channel. Linear time. */
export function weighCues(sequence: Sequence, passages: readonly Passage[]): Cues {
  const weights = weighKinship(sequence, passages);
  const alone = new Float64Array(passages.length);
  const titles: number[] = [];
  let unstopped = 0;
  let before: readonly string[] | undefined;
  passages.forEach((passage, k) => {
    const lines = linesOf(sequence, passage);
    const [first = ""] = lines;
    const header = sequence.isHeader[passage.from] === 1 ? HEADER : 0;
    weights[k] = (weights[k] ?? 0) + header + (before ? weighPair(before, lines) : 0);
    if (isFooter(lines)) alone[k] = FOOTER_ALONE;
    else if (lines.length === 1 && first.length < SHORT) alone[k] = SHORT_ALONE;
    if (isUnstopped(lines.at(-1) ?? "")) {
      unstopped += 1;
      if (lines.length === 1 && first.length < LONGEST_TITLE) titles.push(k);
    }
    before = lines;
  });
  const unusual = unusualness(unstopped / passages.length);
  for (const k of titles) {
    weights[k] = (weights[k] ?? 0) + TITLE * unusual;
    alone[k] = Math.max(alone[k] ?? 0, TITLE_ALONE * unusual);
  }
  return { weights, alone };
}

/** Whether a passage is nothing but hashtags, mentions or links. */
export const isFooter = (lines: readonly string[]): boolean =>
  isLabels(lines[0] ?? "") || lines.every(isLink);

/**
 * What the lines of a passage and of the next tell about a post that begins between them, and how
 * much that weighs, in log odds: from logistic regressions over eight channels, then rounded and
 * moved by hand to what does well on each of them.
 */
const pairCues: readonly (readonly [number, (a: Ends, b: Ends) => boolean])[] = [
  [-3.5, (_, { first }) => beginsWithReference(first)],
  [-2, (_, { first }) => beginsSmall(first)],
  [-3, (_, { first }) => isLabels(first)],
  [-3.5, (_, { lines }) => lines.every(isLink)],
  [-3, (_, { lines }) => lines.every(isField)],
  [-3, (a, b) => beginsWithLink(a.first) && beginsWithLink(b.first)],
  [1, (_, { first }) => beginsWithEmoji(first)],
  [-2, (a, b) => openingSign(a.first) !== "" && openingSign(a.first) === openingSign(b.first)],
  [2, ({ last }) => isLabels(last)],
  [1.5, ({ last }) => endsInLink(last)],
  [3, ({ last }) => endsInMention(last)],
];

interface Ends {
  readonly lines: readonly string[];
  readonly first: string;
  readonly last: string;
}

function weighPair(before: readonly string[], lines: readonly string[]): number {
  const [a, b] = [endsOf(before), endsOf(lines)];
  return pairCues.reduce((sum, [weight, holds]) => sum + (holds(a, b) ? weight : 0), 0);
}

const endsOf = (lines: readonly string[]): Ends => ({
  lines,
  first: lines[0] ?? "",
  last: lines.at(-1) ?? "",
});

/** How much a line without a full stop stands out, from 0 to 2, where such a share of lines is so. */
const unusualness = (share: number): number =>
  Math.max(0, Math.min(2, -Math.log(Math.max(share, 1e-9)) / 2 - 0.25));

/** A short line without a full stop, where that is unusual. */
const TITLE = 2;
const TITLE_ALONE = 1.5;
const LONGEST_TITLE = 140;
const FOOTER_ALONE = 5;
/** Characters of a line too short for a post. */
const SHORT = 25;
const SHORT_ALONE = 3;
/** A `Forwarded from` line. */
const HEADER = 12;
