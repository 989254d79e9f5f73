import type { MessageHead } from "./messages/message-heads.ts";

/**
 * One post in a sequence of non-blank lines; places counted from 0, ends exclusive.
 * `[from, text)` is its `Forwarded from` line or nothing, `[text, copy)` its text, `[copy, to)` the
 * second copy of all lines but the first, or nothing for a post of one line.
 */
export interface Span {
  readonly from: number;
  readonly text: number;
  readonly copy: number;
  readonly to: number;
  /** Of a message copied out of Telegram: what its first line says; `[from, text)` then starts with it. */
  readonly head?: MessageHead;
}

/** Whether the lines of a post are dumped twice. */
export const isProven = ({ copy, to }: Span): boolean => to > copy;
