import { gapBefore } from "./gaps.ts";
import type { Sequence } from "./sequence.ts";
import type { Span } from "./span.ts";

/** Where a dump without repeats is cut, by places in its sequence of non-blank lines. */
interface Cuts {
  /** Whether a post starts here. */
  readonly startsPost: (at: number) => boolean;
  /** Whether this line only separates posts and belongs to none. */
  readonly isSeparator: (at: number) => boolean;
}

/**
 * Cut a sequence into posts that are dumped once each. A `Forwarded from` line before a post is its
 * header, even where a cut lies between the two. Linear time.
 */
export function cutIntoBlocks(sequence: Sequence, cuts: Cuts): readonly Span[] {
  const spans: Span[] = [];
  const close = (from: number, to: number): void => {
    if (from === to) return;
    const hasHeader = sequence.isHeader[from] === 1 && to - from > 1;
    spans.push({ from, text: hasHeader ? from + 1 : from, copy: to, to });
  };
  let from = 0;
  for (let at = 0; at < sequence.length; at++) {
    const isAfterHeader = at - from === 1 && sequence.isHeader[from] === 1;
    const awaitsText = isAfterHeader && sequence.isHeader[at] === 0;
    if (cuts.isSeparator(at)) {
      close(from, at);
      from = at + 1;
    } else if (cuts.startsPost(at) && !awaitsText) {
      close(from, at);
      from = at;
    }
  }
  close(from, sequence.length);
  return spans;
}

/** Cut at every line that is this separator. */
export const atSeparators = (isSeparator: (at: number) => boolean): Cuts => ({
  startsPost: () => false,
  isSeparator,
});

/** Cut where at least so many blank lines stand, and before each `Forwarded from` line. */
export const atBlankLines = (sequence: Sequence, atLeast: number): Cuts => ({
  startsPost: (at) => gapBefore(sequence, at) >= atLeast || sequence.isHeader[at] === 1,
  isSeparator: () => false,
});

/** Cut at these places, and before each `Forwarded from` line. */
export const atPlaces = (sequence: Sequence, places: ReadonlySet<number>): Cuts => ({
  startsPost: (at) => places.has(at) || sequence.isHeader[at] === 1,
  isSeparator: () => false,
});

/** Cut before each `Forwarded from` line. */
export const atHeaders = (sequence: Sequence): Cuts => ({
  startsPost: (at) => sequence.isHeader[at] === 1,
  isSeparator: () => false,
});
