import type { TextSpan } from "../../platform/text/links.ts";

/** "立法国家" (legislative state) holds "法国" (France) by the letters, not by the words. */
export function isTornHan(text: string, { start, end }: TextSpan): boolean {
  if (text.charAt(end - 1) !== "国" || !AFTER_STATE.has(text.charAt(end))) return false;
  words ??= new Intl.Segmenter("zh", { granularity: "word" });
  const from = Math.max(0, start - 4);
  const segments = words.segment(text.slice(from, end + 4));
  const first = segments.containing(start - from);
  const last = segments.containing(end - 1 - from);
  return first?.index !== start - from || endOf(last) !== end - from;
}

let words: Intl.Segmenter | undefined;

const endOf = (segment: Intl.SegmentData | undefined): number =>
  segment === undefined ? 0 : segment.index + segment.segment.length;

/** What makes another word with 国: 国家, 国际, 国有, ... */
const AFTER_STATE: ReadonlySet<string> = new Set("家际有会内企营务民防产力籍旗庆债王土情安库外货");
