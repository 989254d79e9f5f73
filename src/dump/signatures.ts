import { LAST_LABEL, lookOf } from "./line-look.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Sequence } from "./sequence.ts";

/**
 * The paragraphs after those that end in the signature of the dump's channel: a mention that ends a
 * good part of the paragraphs, but not nearly all (then each of these is a post). Where few end in
 * another hashtag, mention or link, these are signed in their way.
 */
export function signedStarts(
  sequence: Sequence,
  paragraphs: readonly Paragraph[],
): readonly number[] {
  const signed = new Map<string, number[]>();
  const labelled: number[] = [];
  paragraphs.forEach(({ last }, k) => {
    const line = sequence.lineAt(last).trimEnd();
    const [, , end = 0] = lookOf(line, 0);
    if (end > LAST_LABEL) return;
    labelled.push(k + 1);
    const [mention = ""] = lastMention.exec(line) ?? [];
    const same = signed.get(mention);
    if (same) same.push(k + 1);
    else if (mention !== "") signed.set(mention, [k + 1]);
  });
  const signature = [...signed.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  const share = signature.length / paragraphs.length;
  if (signature.length < FEWEST || share < LEAST_SIGNED || share > MOST_SIGNED) return [];
  const isUsual = labelled.length <= signature.length * OTHER_LABELS;
  return (isUsual ? labelled : signature).filter((k) => k < paragraphs.length);
}

/** A signature ends so large a share of the paragraphs, of posts with two to a dozen each. */
const LEAST_SIGNED = 1 / 12;
const MOST_SIGNED = 0.7;
/** Labels of any kind close posts where there are at most so many for each signature. */
const OTHER_LABELS = 1.25;

const lastMention = /@\w+$/;

/** A signature that ends fewer paragraphs is none. */
const FEWEST = 8;
