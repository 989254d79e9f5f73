import { createHash } from "node:crypto";
import type { Dump, DumpReading, TextPost } from "../core/types.ts";
import { decodeDump } from "./decode.ts";
import { forwardedFrom } from "./text/forwarded.ts";
import { indexLines, joinLines, type Lines, lineText } from "./text/lines.ts";
import { readSequence, type Sequence } from "./text/sequence.ts";
import { tellPostsApart } from "./text/shapes.ts";
import type { Span } from "./text/span.ts";
import { findWarnings } from "./text/warnings.ts";

/**
 * Read the posts of a dump: every line that is not blank belongs to exactly one post, save for
 * lines that only separate posts (`---`). Near-linear in time on any input; pure.
 *
 * Throws ArchiveError where the bytes are no text or there is nothing but blanks.
 */
export function readDump(dump: Dump): DumpReading {
  const lines = indexLines(decodeDump(dump));
  const sequence = readSequence(lines);
  const reading = tellPostsApart(sequence);
  return {
    name: dump.name,
    size: dump.bytes.length,
    sha256: createHash("sha256").update(dump.bytes).digest("hex"),
    shape: reading.shape,
    lineCount: lines.count,
    posts: reading.spans.map((span) => toPost(span, dump.name, lines, sequence)),
    remarks: findWarnings(reading, sequence).map(({ at, message }) => ({
      dump: dump.name,
      line: (sequence.places[at] ?? 0) + 1,
      message,
    })),
  };
}

function toPost(span: Span, dump: string, lines: Lines, sequence: Sequence): TextPost {
  const { from, text, head } = span;
  const lineOf = (place: number): number => sequence.places[place] ?? 0;
  const range = { from: lineOf(from) + 1, to: lineOf(span.to - 1) + 1 };
  const labels = Array.from({ length: text - from }, (_, k) => lineText(lines, lineOf(from + k)));
  const named = labels.map(forwardedFrom).find((source) => source !== undefined);
  const name = named ?? head?.forwardedFrom;
  return {
    dump,
    lines: range,
    body: { text: textOf(span, lines, lineOf) },
    ...(name !== undefined && { forwardedFrom: name }),
    ...(head && { postedAt: { kind: "local", local: head.postedAt } }),
  };
}

function textOf(
  { text, copy, head }: Span,
  lines: Lines,
  lineOf: (place: number) => number,
): string {
  const end = lineOf(copy - 1) + 1;
  if (!head?.inline) return joinLines(lines, lineOf(text), end);
  const next = lineOf(text - 1) + 1;
  return next < end ? `${head.inline}\n${joinLines(lines, next, end)}` : head.inline;
}
