import type { Sequence } from "./sequence.ts";
import type { Reading } from "./shapes.ts";
import { isProven, type Span } from "./span.ts";

/** Something unclear at a place of a sequence. */
export interface Warning {
  readonly at: number;
  readonly message: string;
}

/** What a reader of the report should check by eye, in the order of the dump. */
export function findWarnings(reading: Reading, sequence: Sequence): readonly Warning[] {
  const warnings = [
    ...warnShape(reading),
    ...warnHeaders(reading.spans, sequence),
    ...(reading.shape === "repeats" ? warnRows(reading.spans) : []),
    ...(reading.shape === "repeats" ? warnUnproven(reading.spans) : []),
    ...(reading.shape === "telegram" ? warnStart(reading.spans) : []),
    ...warnEmptyHeads(reading.emptyHeads),
    ...(reading.shape === "telegram" ? warnQuotedHeads(sequence.quotedHeads) : []),
    ...warnOpenings(reading.unclear ?? []),
  ];
  return warnings.toSorted((a, b) => a.at - b.at);
}

function warnShape({ shape, spans, unclear }: Reading): readonly Warning[] {
  const message = unclear ? USUAL_OPENINGS : shapeWarnings[shape];
  return message === undefined || spans.length < 2 ? [] : [{ at: 0, message }];
}

const USUAL_OPENINGS =
  "the posts have blank lines inside and were told apart by how they usually begin and end in this dump: one that begins otherwise joined the post before it";

const shapeWarnings: Partial<Record<Reading["shape"], string>> = {
  "blank-lines":
    "the posts were told apart by blank lines: a post with such lines of its own came out in parts",
  forwarded:
    'the posts were told apart by "Forwarded from" lines alone: a post without one joined the post before it',
  lines:
    "the shape of this dump is unclear (no repeats, separator lines or blank lines): each line became a post",
};

function warnStart([first]: readonly Span[]): readonly Warning[] {
  const message = "what stands before the first message header has no time of its own";
  return first && !first.head ? [{ at: first.from, message }] : [];
}

function warnEmptyHeads([first, ...others]: readonly number[]): readonly Warning[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` (and ${others.length} more like it)`;
  return [{ at: first, message: `a message without text, such as a photo: no post${more}` }];
}

/** Lines that may be heads of messages: a reader tells by the text around them. */
function warnQuotedHeads(quoted: readonly number[]): readonly Warning[] {
  const message =
    "this line looks like a message header, but its form, name or time is unlike the others: taken for text of the message before it";
  return firstOf(quoted.map((at) => ({ at, message })));
}

/** Posts of several lines that nothing proves. */
function warnUnproven(spans: readonly Span[]): readonly Warning[] {
  const unproven = spans.filter((span) => !isProven(span) && span.copy - span.text > 1);
  return firstOf(
    unproven.map(({ text, copy }) => {
      const message = `${copy - text} lines that were not dumped twice, taken for one post by their look`;
      return { at: text, message };
    }),
  );
}

function warnOpenings(unclear: readonly number[]): readonly Warning[] {
  return firstOf(
    unclear.map((at) => ({ at, message: "it is unclear whether a post begins here" })),
  );
}

/** The first warnings; the last of them says how many there are more. */
export function firstOf(warnings: readonly Warning[]): readonly Warning[] {
  const others = warnings.length - MOST_REMARKS;
  return warnings.slice(0, MOST_REMARKS).map(({ at, message }, k) => {
    const more = others > 0 && k === MOST_REMARKS - 1 ? ` (and ${others} more like it)` : "";
    return { at, message: `${message}${more}` };
  });
}

const MOST_REMARKS = 20;

function warnHeaders(spans: readonly Span[], { isHeader }: Sequence): readonly Warning[] {
  return spans
    .filter(({ text, copy }) => isHeader[text] === 1 && copy - text === 1)
    .map(({ text }) => ({ at: text, message: 'a "Forwarded from" line with no text after it' }));
}

/**
 * Rows of one-line posts that are longer than chance allows in this dump, as a lost second copy
 * leaves behind. Where a share `q` of the posts is followed by such a row, rows of `n` lines or more
 * should come about `rows * q ** (n - 1)` times.
 */
function warnRows(spans: readonly Span[]): readonly Warning[] {
  const proven = spans.filter(isProven).length;
  const rows = oneLinerRows(spans);
  const share = rows.length / (proven + 2);
  return rows
    .filter(({ length }) => rows.length * share ** (length - 1) < UNLIKELY)
    .map(({ at, length }) => ({
      at,
      message: `${length} posts of one line in a row, unusual in this dump: perhaps a post that was not dumped twice`,
    }));
}

const UNLIKELY = 0.05;

/** One-line posts in a row. */
interface OneLinerRow {
  readonly at: number;
  readonly length: number;
}

function oneLinerRows(spans: readonly Span[]): readonly OneLinerRow[] {
  const rows: OneLinerRow[] = [];
  let length = 0;
  spans.forEach((span, k) => {
    if (!isProven(span)) length += 1;
    const next = spans[k + 1];
    const isEnd = next === undefined || isProven(next);
    if (length === 0 || !isEnd) return;
    rows.push({ at: spans[k + 1 - length]?.from ?? 0, length });
    length = 0;
  });
  return rows;
}
