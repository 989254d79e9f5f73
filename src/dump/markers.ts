import { gapBefore } from "./gaps.ts";
import { LAST_LABEL, LINE_STARTS, lookOf } from "./line-look.ts";
import { type Sequence, sliceSequence } from "./sequence.ts";

/** What nearly every post of a dump starts or ends with, and where posts start by that. */
export interface Marker {
  /** Whether the mark opens posts or closes them. */
  readonly kind: "opener" | "closer";
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
  const looks = paragraphs.map(({ from }) =>
    lookOf(sequence.lineAt(from), 0).slice(0, 3).join(" "),
  );
  const signed = signedStarts(sequence, paragraphs);
  if (signed.length > 0 && contrast(signed, looks) > LEAST_CONTRAST_SIGNED) {
    return { kind: "closer", starts: new Set([0, ...signed.map((k) => paragraphs[k]?.from ?? 0)]) };
  }
  let best: { readonly mark: Mark; readonly gain: number } | undefined;
  for (const mark of listMarks(sequence, paragraphs)) {
    const gain = regularity(gapsOf(mark.starts, count), count);
    const least = best?.gain ?? LEAST_GAIN * count + LEAST_GAIN_AT_ALL;
    if (gain > least && contrast(mark.starts, looks) > LEAST_CONTRAST) best = { mark, gain };
  }
  if (!best) return undefined;
  const { kind, starts } = best.mark;
  return { kind, starts: placesOf(starts, paragraphs, sequence, changes) };
}

/** Natural units that a regular mark saves against chance, a paragraph and at all. */
const LEAST_GAIN = 0.05;
const LEAST_GAIN_AT_ALL = 10;

interface Paragraph {
  readonly from: number;
  /** Its last line. */
  readonly last: number;
}

function listParagraphs(sequence: Sequence): readonly Paragraph[] {
  const starts: number[] = [];
  for (let at = 0; at < sequence.length; at++) {
    if (at === 0 || gapBefore(sequence, at) > 0 || sequence.isHeader[at] === 1) starts.push(at);
  }
  return starts.map((from, k) => ({ from, last: (starts[k + 1] ?? sequence.length) - 1 }));
}

/**
 * The paragraphs after those that end in the signature of the dump's channel: a mention that ends a
 * good part of the paragraphs, but not nearly all (then each of these is a post). Where few end in
 * another hashtag, mention or link, these are signed in their way.
 */
function signedStarts(sequence: Sequence, paragraphs: readonly Paragraph[]): readonly number[] {
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

interface Mark {
  readonly kind: Marker["kind"];
  /** The numbers of the paragraphs that start a post if this is the mark. */
  readonly starts: readonly number[];
}

/**
 * Marks that open the first paragraph (where a dump starts, a post does), and marks that close
 * paragraphs; frequent ones only.
 */
function listMarks(sequence: Sequence, paragraphs: readonly Paragraph[]): readonly Mark[] {
  const marked = new Map<string, number[]>();
  const add = (mark: string, k: number): void => {
    const known = marked.get(mark);
    if (known) known.push(k);
    else marked.set(mark, [k]);
  };
  paragraphs.forEach(({ from, last }, k) => {
    const first = sequence.lineAt(from);
    const [, start] = lookOf(first, 0);
    if (start === LINE_STARTS.emoji || start === LINE_STARTS.bold) {
      add(`opener ${start}`, k);
      add("opener", k);
    }
    if (k + 1 === paragraphs.length) return;
    const [word] = firstWord.exec(sequence.lineAt(last)) ?? [];
    add(`closer ${word}`, k + 1);
    add(`closer line ${sequence.folded[last]}`, k + 1);
  });
  return [...marked]
    .filter(([, { length }]) => length >= FEWEST && length * MOST_PARAGRAPHS >= paragraphs.length)
    .map(
      ([mark, starts]): Mark => ({ kind: mark.startsWith("opener") ? "opener" : "closer", starts }),
    )
    .filter(({ kind, starts }) => kind === "closer" || starts[0] === 0);
}

const FEWEST = 8;
/** A post has no more paragraphs than this on average. */
const MOST_PARAGRAPHS = 12;
/** An emoji, a label such as `Source:`, the first word of a signature. */
const firstWord = /\p{Extended_Pictographic}|[\p{L}\p{M}\p{N}]{1,24}|[^\p{L}\p{N}\s]{1,3}/u;

/** How many paragraphs each post has. */
function gapsOf(starts: readonly number[], count: number): readonly number[] {
  const from = starts[0] === 0 ? starts : [0, ...starts];
  return from.map((start, k) => (from[k + 1] ?? count) - start);
}

/**
 * What describing the places of a mark by how far they lie apart saves, against marking each
 * paragraph by chance, in natural units; nothing where they lie apart as unevenly as chance has it.
 */
function regularity(gaps: readonly number[], count: number): number {
  const usual = gaps.toSorted((a, b) => a - b).slice(0, Math.ceil(gaps.length * USUAL));
  const mean = usual.reduce((sum, gap) => sum + gap, 0) / usual.length;
  const variance = usual.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / usual.length;
  if (mean <= 1 || variance > MOST_UNEVEN * mean * (mean - 1)) return 0;
  const share = gaps.length / count;
  const byChance = -count * (share * Math.log(share) + (1 - share) * Math.log(1 - share));
  return byChance - entropy(gaps);
}

/**
 * How differently paragraphs that start a post and others begin, from 0 to 1 (total variation): of
 * whole posts that take turns, such as daily reports, those after the mark look like the rest.
 */
function contrast(starts: readonly number[], looks: readonly string[]): number {
  const isStart = new Set(starts);
  const shares = new Map<string, number>();
  looks.forEach((look, k) => {
    const weight = isStart.has(k) ? 1 / starts.length : -1 / (looks.length - starts.length);
    shares.set(look, (shares.get(look) ?? 0) + weight);
  });
  return [...shares.values()].reduce((sum, share) => sum + Math.abs(share), 0) / 2;
}

const LEAST_CONTRAST = 0.6;
const LEAST_CONTRAST_SIGNED = 0.2;

/** Some posts lack the mark: the widest gaps do not count. */
const USUAL = 0.98;
/** Variance of the gaps, where chance has 1. */
const MOST_UNEVEN = 0.55;

function entropy(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const parameters = (times.size * Math.log(values.length)) / 2;
  return [...times.values()].reduce((sum, n) => sum - n * Math.log(n / values.length), parameters);
}

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
