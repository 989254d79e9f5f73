/** A stretch of a text: UTF-16 units, `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span without the characters at its ends that satisfy a pattern; undefined where none is left. */
export function trimSpan<Found extends Span>(
  text: string,
  span: Found,
  edge: RegExp = BLANK,
): Found | undefined {
  let { from, to } = span;
  while (from < to && edge.test(text.charAt(from))) from += 1;
  while (to > from && edge.test(text.charAt(to - 1))) to -= 1;
  return from === to ? undefined : { ...span, from, to };
}

/** Sorted spans as few: those that overlap are one, and those that touch where `isJoined` says so. */
export function joinSpans<Found extends Span>(
  spans: readonly Found[],
  isJoined: (before: Found, after: Found) => boolean,
): readonly Found[] {
  const joined: Found[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && isJoined(last, span)) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    } else joined.push(span);
  }
  return joined;
}

/** Sorted spans without what lies in one of the sorted `holes`. */
export function cutOut<Found extends Span>(
  spans: readonly Found[],
  holes: readonly Span[],
): readonly Found[] {
  if (holes.length === 0) return spans;
  const left: Found[] = [];
  let first = 0;
  for (const span of spans) {
    let { from } = span;
    while ((holes[first]?.to ?? Number.POSITIVE_INFINITY) <= span.from) first += 1;
    for (let at = first; at < holes.length; at++) {
      const hole = holes[at];
      if (hole === undefined || hole.from >= span.to) break;
      if (hole.from > from) left.push({ ...span, from, to: hole.from });
      from = Math.max(from, hole.to);
    }
    if (from < span.to) left.push({ ...span, from });
  }
  return left;
}

/** The pieces of a span that lie between the matches of a pattern with the flags g. */
export function splitSpan<Found extends Span>(
  text: string,
  span: Found,
  gaps: RegExp,
): readonly Found[] {
  const pieces: Found[] = [];
  let from = span.from;
  for (const { 0: gap, index } of text.slice(span.from, span.to).matchAll(gaps)) {
    pieces.push({ ...span, from, to: span.from + index });
    from = span.from + index + gap.length;
  }
  pieces.push({ ...span, from });
  return pieces.filter(({ from, to }) => from < to);
}

/** Earlier ones first, then longer ones. */
export const bySpan = (a: Span, b: Span): number => a.from - b.from || b.to - a.to;

const BLANK = /\s/;
