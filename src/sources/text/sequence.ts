import { forwardedFrom, isReplyLine } from "./forwarded.ts";
import { type LineIds, numberLines } from "./line-ids.ts";
import { type Lines, lineText } from "./lines.ts";
import { findMessageHeads, type MessageHead } from "./messages/message-heads.ts";
import { ruleSigns } from "./rules.ts";

/** The lines of a dump that are not blank, with labels for what each is by itself. */
export interface Sequence extends LineIds {
  readonly length: number;
  /** Whether the two numberings differ at all. */
  readonly isFolded: boolean;
  /** 1 for a `Forwarded from NAME` line. */
  readonly isHeader: Uint8Array;
  /** 1 for a `[In reply to NAME]` line. */
  readonly isReply: Uint8Array;
  readonly rules: Rules;
  /** The heads of messages copied out of Telegram, by place. */
  readonly heads: ReadonlyMap<number, MessageHead>;
  /** The places of lines that have the form of a head and are taken for text. */
  readonly quotedHeads: readonly number[];
  /** The text of the line at a place. */
  lineAt(at: number): string;
}

/** The lines that may separate posts, by place: their signs, such as `---`. */
export type Rules = ReadonlyMap<number, string>;

/** Number and label the non-blank lines of a dump. */
export function readSequence(lines: Lines): Sequence {
  const ids = numberLines(lines);
  const length = ids.places.length;
  const isHeader = new Uint8Array(length);
  const isReply = new Uint8Array(length);
  const rules = new Map<number, string>();
  const heads = new Map<number, MessageHead>();
  const found = findMessageHeads(lines);
  const quotedLines = new Set(found.quoted);
  const quotedHeads: number[] = [];
  for (let at = 0; at < length; at++) {
    const line = ids.places[at] ?? 0;
    const head = found.heads.get(line);
    if (head) heads.set(at, head);
    else if (quotedLines.has(line)) quotedHeads.push(at);
    if (!mayHaveLabel(lines, line)) continue;
    const text = lineText(lines, line);
    if (forwardedFrom(text) !== undefined) isHeader[at] = 1;
    else if (isReplyLine(text)) isReply[at] = 1;
    const signs = ruleSigns(text);
    if (signs !== undefined) rules.set(at, signs);
  }
  const lineAt = (at: number): string => lineText(lines, ids.places[at] ?? 0);
  const isFolded = ids.exact.some((id, at) => id !== ids.folded[at]);
  return { ...ids, length, isFolded, isHeader, isReply, rules, heads, quotedHeads, lineAt };
}

/** The lines from the place `from` up to but not including `to`, as a sequence of their own. */
export function sliceSequence(sequence: Sequence, from: number, to: number): Sequence {
  const inside = <T>(byPlace: ReadonlyMap<number, T>): ReadonlyMap<number, T> => {
    const found = new Map<number, T>();
    for (let at = from; byPlace.size > 0 && at < to; at++) {
      const value = byPlace.get(at);
      if (value !== undefined) found.set(at - from, value);
    }
    return found;
  };
  return {
    places: sequence.places.slice(from, to),
    exact: sequence.exact.slice(from, to),
    folded: sequence.folded.slice(from, to),
    length: to - from,
    isFolded: sequence.isFolded,
    isHeader: sequence.isHeader.slice(from, to),
    isReply: sequence.isReply.slice(from, to),
    rules: inside(sequence.rules),
    heads: inside(sequence.heads),
    quotedHeads: sequence.quotedHeads.filter((at) => at >= from && at < to).map((at) => at - from),
    lineAt: (at) => sequence.lineAt(from + at),
  };
}

/** Spares decoding nearly all lines: by length, and by the first byte of a label or of a blank. */
function mayHaveLabel(lines: Lines, line: number): boolean {
  const start = lines.starts[line] ?? 0;
  const size = (lines.ends[line] ?? 0) - start;
  return size <= LONGEST_LABEL && labelStarts.has(lines.bytes[start] ?? 0);
}

const LONGEST_LABEL = 1024;
const labelStarts = new Set(Buffer.from("F[{-*=_~+#•· \t"));
