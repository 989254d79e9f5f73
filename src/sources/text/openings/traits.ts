import { featuresOf, ITEM_STARTS, OPEN_ENDS, UNSTOPPED_ENDS } from "../line-features.ts";

/** Features of a paragraph that mean the same in any language. */
export interface Traits {
  readonly isItem: boolean;
  /** One short line without a full stop. */
  readonly isTitle: boolean;
  /** Nothing but labels, links, or lines such as `Source: The Herald`. */
  readonly isFooter: boolean;
  readonly endsInLabels: boolean;
  /** Whether it ends in a colon, comma or semicolon. */
  readonly endsOpen: boolean;
  /** The sign that opens it, such as `—` or an emoji; none where it is bold type or a quotation. */
  readonly sign: string;
  /** Features by which the openings of a dump may be alike, and as many of its endings. */
  readonly opening: readonly (string | number)[];
  readonly closing: readonly (string | number)[];
}

/** The features of a paragraph, given as its lines without blanks around them. */
export function traitsOf(lines: readonly string[], isRefrain = false): Traits {
  const first = lines[0] ?? "";
  const last = lines.at(-1) ?? "";
  const [, start = 0] = featuresOf(first, 0);
  const [, , end = 0, content = 0] = featuresOf(last, 0);
  const sign = (firstSign.exec(first)?.[0] ?? "").replace("\ufe0f", "");
  const isShort = lines.length === 1 && first.length < LONGEST_TITLE;
  const isFooter =
    isRefrain || isLabels(first) || lines.every((line) => isLink(line) || isField(line));
  const kind = isFooter ? "footer" : end;
  return {
    isItem: ITEM_STARTS.includes(start),
    isTitle: isShort && !isRefrain && UNSTOPPED_ENDS.includes(end) && !isLabels(first),
    isFooter,
    endsInLabels: isRefrain || isLabels(last),
    endsOpen: OPEN_ENDS.includes(end),
    sign,
    opening: [start, sign, kind],
    closing: [sign, kind, content],
  };
}

/** Whether a line is nothing but hashtags, mentions, links and emoji: `🏷 #news #city`. */
export const isLabels = (line: string): boolean => labels.test(line.slice(0, LONGEST_LABELS));

/** Whether a line is nothing but a named link: `👉 [Read on](https://a.example/b)`. */
export const isLink = (line: string): boolean => line.length <= LONGEST_LINK && link.test(line);

/** Whether a line is short and begins with a label and a colon: `Source: The Herald`. */
export const isField = (line: string): boolean => field.test(line);

const LONGEST_TITLE = 140;
/** Of a longer line only the start is looked at. */
const LONGEST_LABELS = 400;
/** A named link and the emoji before it are shorter; millions of them would overflow the stack. */
const LONGEST_LINK = 10_000;

const labels =
  /^(?:[#@][\p{L}\p{N}_]+(?![\p{L}\p{N}_])|(?:https?:|t\.me\/)\S+(?=\s|$)|\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d|[\s|•·,.:;*_/—–-])+$/u;
const link =
  /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\s|•·,*_])*\[[^\]]*\]\([^)]*\)[\s.*_!]*$/u;
/** `Source: The Herald`, `🔗 Photo credit: AP`, `＃：#news`; not what is written as a sentence. */
const field =
  /^(?:[^\p{L}\p{N}\s]{1,3}|(?:[^\p{L}\p{N}\s]{1,3}\s*)?[\p{L}\p{M}]{1,20}(?: [\p{L}\p{M}]{1,20})?) ?[*_]*[:：][*_]*\s*\S.{0,80}$/u;
const firstSign =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})\ufe0f?|[^\p{L}\p{N}\s*_`«"])/u;
