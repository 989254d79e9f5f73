import { LINK_START } from "../../platform/text/links.ts";

/**
 * The features of a line, each as a class from 0 on: length, how it starts, how it ends, what it
 * holds, the blank lines before it. Equal lines have equal features but for the last.
 */
export function featuresOf(line: string, blankLinesBefore: number): readonly number[] {
  const text = line.trim();
  const end = text.slice(-LONGEST_END);
  return [
    lengthClass(text.length),
    firstMatch(starts, text.slice(0, LONGEST_END)),
    firstMatch(ends, end),
    firstMatch(contents, end),
    Math.min(blankLinesBefore, 2),
  ];
}

/** Of a longer line only the start and the end are examined. */
const LONGEST_END = 400;

/** The number of classes of each feature. */
export const FEATURE_SIZES: readonly number[] = [8, 14, 14, 6, 3];

const lengthClass = (length: number): number => {
  const bounds = [4, 12, 30, 60, 120, 240, 480];
  const at = bounds.findIndex((bound) => length < bound);
  return at === -1 ? bounds.length : at;
};

const BULLET = /^(?:[-–—−•●▪▫◾◽◦·*►▶→✔✓✅☑🔹🔸🔷🔶➖➕])(?![*_])/u;
const NUMBERED = /^\p{N}+(?:[.)]|\ufe0f|\u20e3)/u;

const starts = [
  /^#[\p{L}\p{N}_]/u,
  /^@[\w]/,
  new RegExp(`^(?:${LINK_START}|\\[[^\\]]*\\]\\(http)`),
  BULLET,
  /^(?:\*\*|__|``)/,
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u,
  NUMBERED,
  /^\p{N}/u,
  /^\p{Lu}/u,
  /^\p{Ll}/u,
  /^["'«“„‘([{<【（「]/u,
  /^\p{L}/u,
  /^[\p{P}\p{S}]/u,
];

const COLON_END = /[:：]$/u;
const COMMA_END = /[,;，；、]$/u;
const DIGIT_END = /\p{N}$/u;
const LETTER_END = /\p{L}$/u;

const ends = [
  /(?:^|\s)#[\p{L}\p{N}_]+$/u,
  /(?:^|\s)@\w+$/,
  new RegExp(`${LINK_START}\\S*$`),
  /(?:\.{3}|…)$/u,
  /[.。]$/u,
  /[!?！？]$/u,
  COLON_END,
  COMMA_END,
  /["'»”’)\]}】）」]$/u,
  /\p{Extended_Pictographic}\ufe0f?$|\p{Regional_Indicator}$/u,
  DIGIT_END,
  LETTER_END,
  /[\p{P}\p{S}]$/u,
];

/** How a line starts that is an item of a list. */
export const ITEM_STARTS: readonly number[] = [starts.indexOf(BULLET), starts.indexOf(NUMBERED)];
/** How a line ends after which its sentence goes on. */
export const OPEN_ENDS: readonly number[] = [ends.indexOf(COLON_END), ends.indexOf(COMMA_END)];
/** How a line ends that has no full stop. */
export const UNSTOPPED_ENDS: readonly number[] = [
  ends.indexOf(DIGIT_END),
  ends.indexOf(LETTER_END),
];

const contents = [
  /^(?:#[\p{L}\p{N}_]+\s*)+$/u,
  new RegExp(LINK_START),
  /(?:^|\s)@\w/,
  /(?:^|\s)#\p{L}/u,
  /[.!?…] \p{Lu}/u,
];

/** The place of the first pattern that matches; their number where none does. */
function firstMatch(patterns: readonly RegExp[], text: string): number {
  const at = patterns.findIndex((pattern) => pattern.test(text));
  return at === -1 ? patterns.length : at;
}
