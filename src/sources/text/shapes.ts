import type { TextShape } from "../../core/types.ts";
import { isWordless } from "../../platform/text/placeholders.ts";
import { atBlankLines, atHeaders, atPlaces, atSeparators, cutIntoBlocks } from "./blocks.ts";
import { rereadLoneLines } from "./damage/lone-stretches.ts";
import { countGaps, type Gaps, gapBefore } from "./gaps.ts";
import { type Messages, readMessages } from "./messages/messages.ts";
import { findOpenings } from "./openings/openings.ts";
import { coverWithPosts } from "./repeats/cover.ts";
import { findSeparator, findSeparatorBetween, ruleOf } from "./separators.ts";
import { type Sequence, sliceSequence } from "./sequence.ts";
import { isProven, type Span } from "./span.ts";

/** A dump read as posts, and how these were told apart; lines in no span are separators. */
export interface Reading {
  readonly shape: TextShape;
  readonly spans: readonly Span[];
  /** Where it is doubtful whether a post begins, if posts were told apart by how they usually do. */
  readonly unclear?: readonly number[] | undefined;
  /** The places of messages without text: a head that none follows, or a line such as `[ Photo ]`. */
  readonly emptyHeads: readonly number[];
}

/**
 * Tell the posts of a dump apart by the surest evidence that it has: message heads, repeats,
 * separator lines, blank lines, `Forwarded from` lines; else each line that no repeat explains is a
 * post.
 */
export function tellPostsApart(sequence: Sequence): Reading {
  const messages = readMessages(sequence);
  if (messages) {
    const spans = [...readBefore(messages, sequence), ...messages.spans];
    return withoutWordless({ shape: "telegram", spans, emptyHeads: messages.empty }, sequence);
  }
  return withoutWordless({ ...withoutHeads(sequence), emptyHeads: [] }, sequence);
}

/** Messages of nothing but `[ Photo ]` and the like are no posts. */
function withoutWordless(reading: Reading, sequence: Sequence): Reading {
  const wordless = reading.spans.filter((span) => saysNothing(span, sequence));
  if (wordless.length === 0) return reading;
  const left = new Set(wordless);
  const emptyHeads = [...reading.emptyHeads, ...wordless.map(({ from }) => from)];
  return {
    ...reading,
    spans: reading.spans.filter((span) => !left.has(span)),
    emptyHeads: emptyHeads.sort((a, b) => a - b),
  };
}

function saysNothing({ text, copy, to, head }: Span, { lineAt }: Sequence): boolean {
  if (head && head.inline !== "") return copy === text && isWordless(head.inline);
  return copy - text === 1 && to === copy && isWordless(lineAt(text));
}

/** What stands before the first message head: the end of a message cut off, or posts in another shape. */
function readBefore({ start, spans }: Messages, sequence: Sequence): readonly Span[] {
  if (start === 0) return [];
  const longest = spans.reduce((most, { text, to }) => Math.max(most, to - text), 0);
  if (start <= longest) return [{ from: 0, text: 0, copy: start, to: start }];
  return withoutHeads(sliceSequence(sequence, 0, start)).spans;
}

function withoutHeads(sequence: Sequence): Omit<Reading, "emptyHeads"> {
  const cover = coverWithPosts(sequence);
  if (provenShare(cover, sequence) >= ENOUGH_PROOF) return repeats(cover, sequence);
  const gaps = countGaps(sequence);
  const separator = findSeparator(sequence.rules, countParagraphs(gaps, sequence));
  if (separator !== undefined) {
    const cuts = atSeparators((at) => sequence.rules.get(at) === separator);
    return { shape: "separators", spans: cutIntoBlocks(sequence, cuts) };
  }
  if (gaps.any > 0) {
    const openings = gaps.narrowest === 1 ? findOpenings(sequence) : undefined;
    const cuts = openings
      ? atPlaces(sequence, openings.starts)
      : atBlankLines(sequence, gaps.narrowest);
    const spans = cutIntoBlocks(sequence, cuts);
    return { shape: "blank-lines", spans, unclear: openings?.unclear };
  }
  if (countHeaders(sequence) * MOST_LINES >= sequence.length) {
    return { shape: "forwarded", spans: cutIntoBlocks(sequence, atHeaders(sequence)) };
  }
  return cover.some(isProven) ? repeats(cover, sequence) : { shape: "lines", spans: cover };
}

/**
 * Real texts dumped once read as repeats in at most 0.2 % of their lines; dumped twice, in 38 % for
 * the channel with most one-line posts.
 */
const ENOUGH_PROOF = 0.05;

/** A post has fewer lines than this on average, in any shape. */
const MOST_LINES = 60;

/** Paragraphs are parted by blank lines and headers; without any, one in six lines opens one. */
function countParagraphs(gaps: Gaps, sequence: Sequence): number {
  const parts = gaps.any + countHeaders(sequence);
  return parts === 0 ? sequence.length / 6 : parts + 1;
}

const countHeaders = ({ isHeader }: Sequence): number =>
  isHeader.reduce((sum, header) => sum + header, 0);

/** A rule that keeps standing alone between posts separates them and is no post. */
function repeats(cover: readonly Span[], sequence: Sequence): Omit<Reading, "emptyHeads"> {
  const { rules } = sequence;
  const separator = findSeparatorBetween(cover, rules);
  const posts = rereadLoneLines(sequence, cover, separator);
  const spans = posts.filter((span) => !separator || ruleOf(span, rules) !== separator);
  return { shape: "repeats", spans };
}

/** The share of lines in posts that a repeat proves; two equal lines that stand apart prove nothing. */
function provenShare(cover: readonly Span[], sequence: Sequence): number {
  const lines = cover
    .filter((span) => isProven(span) && (span.to - span.copy > 1 || !standsApart(span, sequence)))
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return lines / sequence.length;
}

const standsApart = ({ copy }: Span, sequence: Sequence): boolean => gapBefore(sequence, copy) > 0;
