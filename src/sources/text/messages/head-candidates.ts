import { type Lines, lineText } from "../lines.ts";
import { type MessageStamp, readStamp } from "./stamps.ts";

/**
 * How a head is written: `comma` is `Some News, [16.07.2024 18:45]`; `blank` the same without a
 * comma, alone on its line and with seconds; `time` `[16.07.2024 18:45] Some News: text`; `dash`
 * `16/07/2024, 18:45 - Some News: text`.
 */
export type HeadForm = "comma" | "blank" | "time" | "dash";

/** A line that looks like a message head. */
export interface HeadCandidate {
  readonly line: number;
  readonly form: HeadForm;
  readonly stamp: MessageStamp;
  /** Who posted it; after a time, what stands before the first colon. */
  readonly name: string;
  /** What follows the time. */
  readonly rest: string;
  /** Whether a blank line or nothing stands before it. */
  readonly isApart: boolean;
}

/** The lines that look like message heads, in order. Linear time. */
export function listCandidates(lines: Lines): readonly HeadCandidate[] {
  const bracketed = bracketedCandidates(lines);
  const dashed = dashedCandidates(lines);
  if (dashed.length === 0) return bracketed;
  // A list of dates has such lines, too: only a dump that opens with one and whose names recur, or
  // a name known from elsewhere.
  const recurs = new Set(dashed.map(({ name }) => name)).size * 2 <= dashed.length;
  const isChat = recurs && dashed[0]?.line === firstLine(lines);
  const names = new Set(bracketed.map(({ name }) => name));
  const believed = isChat ? dashed : dashed.filter(({ name }) => names.has(name));
  return [...bracketed, ...believed].sort((a, b) => a.line - b.line);
}

/** What stands before the first colon of a text after a time; all of it where there is none. */
export function firstName(rest: string): string {
  const end = nameEnd.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end);
}

const nameEnd = /:(?=\s|$)/;

/** The names that heads bear in front of the time, and those of them that hold a colon. */
export interface Names {
  readonly all: ReadonlySet<string>;
  readonly withColon: readonly string[];
}

/** Which of these names opens a text after a time: `Some News: text`, or `Some News` alone. */
export function nameAtStart(rest: string, { all, withColon }: Names): string | undefined {
  const longer = withColon.find((name) => rest === name || rest.startsWith(`${name}:`));
  if (longer !== undefined) return longer;
  const first = firstName(rest);
  return all.has(first) ? first : undefined;
}

/** A text after a mark, without the colon before it and the one blank after that: others are its own. */
export function textAfter(mark: string): string {
  const text = mark.replace(textStart, "");
  return text.trim() === "" ? "" : text;
}

const textStart = /^:?\s?/;

/** The first line that is not blank, nor the title that the browser extension gives. */
export function firstLine(lines: Lines): number {
  const first = filledLine(lines, 0);
  return isTitle(lines, first) ? filledLine(lines, first + 1) : first;
}

function filledLine(lines: Lines, from: number): number {
  let line = from;
  while (line < lines.count && isBlank(lines, line)) line += 1;
  return line;
}

const isTitle = (lines: Lines, line: number): boolean =>
  (lines.ends[line] ?? 0) - (lines.starts[line] ?? 0) === EXTENSION_TITLE.length &&
  lineText(lines, line) === EXTENSION_TITLE;

const EXTENSION_TITLE = "Your Telegram History";

function bracketedCandidates(lines: Lines): readonly HeadCandidate[] {
  const { bytes, starts, ends } = lines;
  const found: HeadCandidate[] = [];
  let line = 0;
  let tried = -1;
  for (let at = bytes.indexOf(OPEN); at !== -1; at = bytes.indexOf(OPEN, at + 1)) {
    while ((ends[line] ?? 0) < at) line += 1;
    if (line === tried || at - (starts[line] ?? 0) > LONGEST_NAME) continue;
    if (!isStampLike(bytes, at)) continue;
    // The whole line is parsed once, however many brackets in it look like a time.
    tried = line;
    const head = parseHead(lines, line, bracketedForms);
    if (head) found.push(head);
  }
  return found;
}

function dashedCandidates(lines: Lines): readonly HeadCandidate[] {
  const { bytes, starts, ends, count } = lines;
  const found: HeadCandidate[] = [];
  for (let line = 0; line < count; line++) {
    const start = starts[line] ?? 0;
    if (!startsWithDigit(bytes, start)) continue;
    const end = Math.min(ends[line] ?? 0, start + LONGEST_DASHED);
    if (!bytes.subarray(start + SHORTEST_DASHED, end).includes(DASH)) continue;
    const head = parseHead(lines, line, dashedForms);
    if (head) found.push(head);
  }
  return found;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;
const DASH = " - ";
const LONGEST_NAME = 512;
const LONGEST_STAMP = 100;
/** `1.7.24, 9:05`; `16/07/2024, 06:45:10 p. m.` with marks of direction */
const SHORTEST_DASHED = 11;
const LONGEST_DASHED = 48;

/** The first bytes of Arabic, Persian, Indic, Burmese and full-width digits, and of letters like them. */
const OTHER_DIGITS: ReadonlySet<number> = new Set([0xd9, 0xdb, 0xe0, 0xe1, 0xef]);

/** Whether the bracket at a place closes soon, with a colon or dot and a digit before that. */
function isStampLike(bytes: Buffer, open: number): boolean {
  const last = Math.min(open + LONGEST_STAMP, bytes.length - 1);
  let digits = 0;
  for (let at = open + 1; at <= last; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === CLOSE) return digits >= 5;
    if (byte === OPEN || byte === 0x0a || byte === 0x0d) return false;
    if (isDigit(byte) || OTHER_DIGITS.has(byte)) digits += 1;
  }
  return false;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** A mark of direction (e2 80 8e) may stand before the digit. */
const startsWithDigit = (bytes: Buffer, start: number): boolean =>
  isDigit(bytes[start] ?? 0) || (bytes[start] === 0xe2 && isDigit(bytes[start + 3] ?? 0));

type Forms = readonly (readonly [form: HeadForm, pattern: RegExp])[];

function parseHead(lines: Lines, line: number, forms: Forms): HeadCandidate | undefined {
  const text = lineText(lines, line);
  for (const [form, pattern] of forms) {
    const { words, name, rest = "" } = pattern.exec(text)?.groups ?? {};
    const stamp = words === undefined ? undefined : readStamp(words);
    if (!stamp) continue;
    const after = textAfter(rest);
    const isApart = line === 0 || isBlank(lines, line - 1);
    return { line, form, stamp, name: name?.trim() ?? firstName(after), rest: after, isApart };
  }
  return undefined;
}

const bracketedForms: Forms = [
  // `[16.07.2024 18:45] Some News: text`; a text may hold U+2028, which ends no line of a dump.
  ["time", /^\s*[\u200e\u200f]?\[(?<words>[^[\]]{8,100})\](?<rest>.*)$/su],
  // `Some News [EN], [16.07.2024 18:45]:`
  [
    "comma",
    /^\s*(?<name>\S.{0,255}?),\s{0,4}[\u200e\u200f]?\[(?<words>[^[\]]{8,100})\](?<rest>:.*|\s*)$/su,
  ],
  // `Some News [16.07.2024 18:45:10]`, as the browser extension save-telegram-chat-history has it
  [
    "blank",
    /^(?<name>\S.{0,255}?) \[(?<words>\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}:\d{2})\](?<rest>)\s*$/su,
  ],
];

const dashedForms: Forms = [
  // `16/07/2024, 18:45 - Some News: text`, as WhatsApp on Android has it; `7/16/24, 6:45 PM - ...`
  [
    "dash",
    /^[\u200e\u200f]?(?<words>\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?) - (?<rest>.*)$/isu,
  ],
];

/** Longer lines are taken for text unread. */
const LONGEST_BLANK = 64;

function isBlank(lines: Lines, line: number): boolean {
  const size = (lines.ends[line] ?? 0) - (lines.starts[line] ?? 0);
  return size === 0 || (size <= LONGEST_BLANK && lineText(lines, line).trim() === "");
}
