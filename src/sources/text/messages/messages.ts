import type { Sequence } from "../sequence.ts";
import type { Span } from "../span.ts";

/** Text copied out of Telegram, read from its first message head on. */
export interface Messages {
  /** The place of the first head; lines before it belong to no message. */
  readonly start: number;
  readonly spans: readonly Span[];
  /** The places of heads that no text follows, as of a photo. */
  readonly empty: readonly number[];
}

/**
 * Read a sequence as messages copied out of Telegram: a head, perhaps `[Forwarded from X]` and
 * `[In reply to X]` lines, the text up to the next head. Undefined where heads are too few for that.
 */
export function readMessages(sequence: Sequence): Messages | undefined {
  const { heads, length } = sequence;
  const places = [...heads.keys()];
  const [start] = places;
  if (start === undefined || (start > 0 && places.length * MOST_LINES < length)) return undefined;
  const spans: Span[] = [];
  const empty: number[] = [];
  places.forEach((from, k) => {
    const to = places[k + 1] ?? length;
    const head = heads.get(from);
    const text = textStart(sequence, from, to);
    if (!head || (text === to && head.inline === "")) empty.push(from);
    else spans.push({ from, text, copy: to, to, head });
  });
  return { start, spans, empty };
}

/** A message has fewer lines than this on average. */
const MOST_LINES = 60;

function textStart({ isHeader, isReply }: Sequence, from: number, to: number): number {
  let text = from + 1;
  while (text < to && (isHeader[text] === 1 || isReply[text] === 1)) text += 1;
  return text;
}
