import type { Occurrence, Remark } from "../../core/types.ts";

/** One remark on the numbers under which a dump has more than one text. */
export function warnOfRepeats(
  dump: string,
  occurrences: readonly Occurrence<number>[],
): readonly Remark[] {
  const texts = new Map<number, Map<number, string>>();
  const repeated = new Set<string>();
  let first: { readonly record: number; readonly number: number } | undefined;
  for (const { message, record, textHash } of occurrences) {
    if (message?.number === undefined || record === undefined) continue;
    const { channel, number } = message;
    const ofChannel = texts.get(channel) ?? new Map<number, string>();
    texts.set(channel, ofChannel);
    const known = ofChannel.get(number);
    if (known === undefined) ofChannel.set(number, textHash);
    else if (known !== textHash) {
      first ??= { record, number };
      repeated.add(`${channel} ${number}`);
    }
  }
  if (first === undefined) return [];
  const { record, number } = first;
  const which =
    repeated.size === 1
      ? `the number ${number} has more than one text`
      : `${repeated.size} numbers have more than one text, the first is ${number}`;
  const message = `${which}: the newest is the post, or the last where none was edited; the others are its earlier versions`;
  return [{ dump, record, message }];
}
