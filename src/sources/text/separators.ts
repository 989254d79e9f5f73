import type { Rules } from "./sequence.ts";
import type { Span } from "./span.ts";

/** The signs of the rule that separates the posts of a dump: `---`; undefined where none does. */
type Separator = string | undefined;

/**
 * The separator of a dump without repeats: its most frequent rule, if posts cut there have no more
 * than a dozen paragraphs on average.
 */
export function findSeparator(rules: Rules, paragraphs: number): Separator {
  const { signs, weight } = mostFrequent(rules.values());
  return weight * LONGEST_POST >= paragraphs ? signs : undefined;
}

/**
 * The separator of a dump with repeats: a rule that keeps coming out as a post of its own, in every
 * second place where one could stand.
 */
export function findSeparatorBetween(spans: readonly Span[], rules: Rules): Separator {
  const alone = spans.flatMap((span) => ruleOf(span, rules) ?? []);
  const { signs, weight } = mostFrequent(alone);
  return 4 * weight >= spans.length - 1 ? signs : undefined;
}

/** The signs of a post that is nothing but a rule; undefined for any other. */
export function ruleOf(span: Span, rules: Rules): string | undefined {
  return span.to - span.from === 1 ? rules.get(span.text) : undefined;
}

const LONGEST_POST = 12;
/** Texts use these within: they count half. */
const softSigns = new Set("*•·~");

interface Choice {
  readonly signs: Separator;
  readonly weight: number;
}

function mostFrequent(rules: Iterable<string>): Choice {
  const weights = new Map<string, number>();
  for (const signs of rules) {
    const weight = softSigns.has(signs[0] ?? "") ? 0.5 : 1;
    weights.set(signs, (weights.get(signs) ?? 0) + weight);
  }
  let best: Choice = { signs: undefined, weight: 0 };
  for (const [signs, weight] of weights) {
    if (weight > best.weight) best = { signs, weight };
  }
  return best;
}
