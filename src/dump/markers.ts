import { listMarks, type Mark } from "./marks.ts";
import { contrast, listParagraphs, type Paragraph } from "./paragraphs.ts";
import { gapsOf, regularity } from "./regularity.ts";
import { type Sequence, sliceSequence } from "./sequence.ts";
import { signedStarts } from "./signatures.ts";

/** What nearly every post of a dump starts or ends with, and where posts start by that. */
export interface Marker {
  /** Whether the mark opens posts or closes them. */
  readonly kind: Mark["kind"];
  /** The places of the first lines of posts, in order. */
  readonly starts: ReadonlySet<number>;
}

/**
 * Find the mark by which posts can be told apart in a dump whose posts have blank lines inside: an
 * emoji or bold type that opens them, a recurring signature, label or line that closes them. A mark
 * of posts comes more regularly than chance has it; what merely is frequent does not. Undefined
 * where no mark is regular enough. The mark may change so many times. Near-linear time.
 */
export function findMarker(sequence: Sequence, changes = 2): Marker | undefined {
  const paragraphs = listParagraphs(sequence);
  const count = paragraphs.length;
  let best: { readonly mark: Mark; readonly gain: number } | undefined;
  for (const mark of listMarks(sequence, paragraphs)) {
    const gain = regularity(gapsOf(mark.starts, count), count);
    const least = best?.gain ?? LEAST_GAIN * count + LEAST_GAIN_AT_ALL;
    if (gain > least && contrast(sequence, paragraphs, mark.starts) > LEAST_CONTRAST)
      best = { mark, gain };
  }
  if (!best) return findSignature(sequence, paragraphs);
  const { kind, starts } = best.mark;
  return { kind, starts: placesOf(starts, paragraphs, sequence, changes) };
}

function findSignature(sequence: Sequence, paragraphs: readonly Paragraph[]): Marker | undefined {
  const starts = signedStarts(sequence, paragraphs);
  if (starts.length === 0 || contrast(sequence, paragraphs, starts) < LEAST_CONTRAST_SIGNED)
    return undefined;
  const places = starts.map((k) => paragraphs[k]?.from ?? 0);
  return { kind: "closer", starts: new Set([0, ...places]) };
}

/** Natural units that a regular mark saves against chance, a paragraph and at all. */
const LEAST_GAIN = 0.05;
const LEAST_GAIN_AT_ALL = 10;

/** How differently the paragraphs that start posts must begin, for a regular mark and for a signature. */
const LEAST_CONTRAST = 0.6;
const LEAST_CONTRAST_SIGNED = 0.2;

/**
 * Where the mark is missing for long, the dump may have changed its habits: another mark is looked
 * for there, and without one each paragraph is a post.
 */
function placesOf(
  starts: readonly number[],
  paragraphs: readonly Paragraph[],
  sequence: Sequence,
  changes: number,
): ReadonlySet<number> {
  const gaps = gapsOf(starts, paragraphs.length);
  const widest = MOST_TIMES_MEDIAN * (gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 1);
  const places = new Set<number>();
  let k = 0;
  for (const gap of gaps) {
    const inside = paragraphs.slice(k, k + gap);
    const from = inside[0]?.from ?? 0;
    places.add(from);
    if (gap > widest) {
      const part = sliceSequence(sequence, from, paragraphs[k + gap]?.from ?? sequence.length);
      const other = changes > 0 ? findMarker(part, changes - 1) : undefined;
      if (other) for (const at of other.starts) places.add(from + at);
      else for (const paragraph of inside) places.add(paragraph.from);
    }
    k += gap;
  }
  return places;
}

const MOST_TIMES_MEDIAN = 6;
