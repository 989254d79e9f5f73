import type { LineRange } from "../core/locator.ts";
import type { Dump } from "../core/types.ts";
import { decodeDump } from "../sources/decode.ts";
import { forwardedFrom, isReplyLine } from "../sources/text/forwarded.ts";
import { indexLines, lineText } from "../sources/text/lines.ts";
import { findMessageHeads } from "../sources/text/messages/message-heads.ts";

/** A line of a dump that is not blank. */
export interface DumpLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** `head` opens a message copied out of Telegram; `origin` says where a post comes from. */
  readonly label?: "head" | "origin";
  /** What of a message's text stands on the line of its head, or nothing. */
  readonly inline: string;
}

/** A dump whose lines can be looked up. */
interface DumpText {
  /** Number of lines, blank ones included. */
  readonly lineCount: number;
  /** The lines of a range that are not blank. */
  readonly linesOf: (range: LineRange) => readonly DumpLine[];
}

/**
 * Index a dump by line; lines are decoded on demand. Throws an ArchiveError where it is no text.
 */
export function openDumpText(dump: Dump): DumpText {
  const lines = indexLines(decodeDump(dump));
  const { heads } = findMessageHeads(lines);
  const lineAt = (at: number): DumpLine => {
    const text = lineText(lines, at);
    const head = heads.get(at);
    if (head) return { number: at + 1, text, label: "head", inline: head.inline };
    const isOrigin = forwardedFrom(text) !== undefined || isReplyLine(text);
    return { number: at + 1, text, ...(isOrigin && { label: "origin" }), inline: "" };
  };
  return {
    lineCount: lines.count,
    linesOf: ({ from, to }) => {
      const found: DumpLine[] = [];
      for (let at = from - 1; at < Math.min(to, lines.count); at++) {
        const line = lineAt(at);
        if (line.text.trim() !== "") found.push(line);
      }
      return found;
    },
  };
}
