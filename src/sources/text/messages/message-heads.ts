import { forwardedFrom, isReplyLine } from "../forwarded.ts";
import { type Lines, lineText } from "../lines.ts";
import { dateStamps } from "./date-order.ts";
import { type MessageStamp, readStamp } from "./stamps.ts";

/** A line that opens a message in text copied out of Telegram, with who posted it and when. */
export interface MessageHead {
  /** Local time, `2024-07-16T18:45:00`. */
  readonly postedAt: string;
  /** What of the message's text stands on the same line, or nothing. */
  readonly inline: string;
  /** The source, where the label stands on the same line: `[16.07.2024 18:45] Name: [Forwarded from X]`. */
  readonly forwardedFrom: string | undefined;
}

/**
 * The message heads among the lines, by line number. Their forms: `Name, [16.07.2024 18:45]`, with
 * or without a colon after it, text on the next lines (Desktop, iOS, macOS); `[16.07.2024 18:45]
 * Name: text` (Android); `[16 Jul 2024 at 18:45:10]` alone or before a text. A form that is rare in
 * the dump is taken for a text that looks like a head. Linear time.
 */
export function findMessageHeads(lines: Lines): ReadonlyMap<number, MessageHead> {
  const candidates = listCandidates(lines);
  const leading = candidates.filter(({ isLeading }) => isLeading);
  const others = candidates.length - leading.length;
  const isRare = (isLeading: boolean): boolean =>
    (isLeading ? leading.length : others) * RARE < candidates.length;
  const heads = candidates.filter(({ isLeading }) => !isRare(isLeading));
  const times = dateStamps(heads.map(({ stamp }) => stamp));
  const withoutName = nameStripper(heads.filter((head) => head.isLeading).map(({ rest }) => rest));
  return new Map(
    heads.map(({ line, isLeading, rest }, k) => {
      const postedAt = times[k] ?? "";
      const inline = isLeading ? withoutName(rest) : rest;
      const source = forwardedFrom(inline);
      const isLabel = source !== undefined || isReplyLine(inline);
      return [line, { postedAt, inline: isLabel ? "" : inline, forwardedFrom: source }];
    }),
  );
}

const RARE = 10;

interface Candidate {
  readonly line: number;
  readonly stamp: MessageStamp;
  /** Whether the time stands at the start of the line. */
  readonly isLeading: boolean;
  /** What follows the time. */
  readonly rest: string;
}

function listCandidates(lines: Lines): readonly Candidate[] {
  const { bytes, starts, ends } = lines;
  const found: Candidate[] = [];
  let line = 0;
  let tried = -1;
  for (let at = bytes.indexOf(OPEN); at !== -1; at = bytes.indexOf(OPEN, at + 1)) {
    while ((ends[line] ?? 0) < at) line += 1;
    if (line === tried || at - (starts[line] ?? 0) > LONGEST_NAME) continue;
    if (!isStampLike(bytes, at)) continue;
    // The whole line is parsed once, however many brackets in it look like a time.
    tried = line;
    const head = parseHead(lineText(lines, line), line);
    if (head) found.push(head);
  }
  return found;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;
const LONGEST_NAME = 512;
const LONGEST_STAMP = 100;

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
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (isDigit || OTHER_DIGITS.has(byte)) digits += 1;
  }
  return false;
}

function parseHead(text: string, line: number): Candidate | undefined {
  return parseForm(leadingTime, text, line) ?? parseForm(timeAfterName, text, line);
}

function parseForm(form: RegExp, text: string, line: number): Candidate | undefined {
  const { words, rest = "" } = form.exec(text)?.groups ?? {};
  const stamp = words === undefined ? undefined : readStamp(words);
  return stamp && { line, stamp, isLeading: form === leadingTime, rest: textAfter(rest) };
}

/** `[16.07.2024 18:45] Some News: text`; a text may hold U+2028, which ends no line of a dump. */
const leadingTime = /^\s*[\u200e\u200f]?\[(?<words>[^[\]]{8,100})\](?<rest>.*)$/su;
/** `Some News [EN], [16.07.2024 18:45]:` */
const timeAfterName =
  /^\s*\S.{0,255}?,\s{0,4}[\u200e\u200f]?\[(?<words>[^[\]]{8,100})\](?<rest>:.*|\s*)$/su;

function textAfter(mark: string): string {
  const text = mark.replace(textStart, "");
  return text.trim() === "" ? "" : text;
}

/** The colon before a text, and the one blank after it: other blanks are the text's own. */
const textStart = /^:?\s?/;

/**
 * How to take the name off what follows a leading time. The name is what all of them have before a
 * colon, or in full; where most differ, or some have no colon, the times stand without names.
 */
function nameStripper(rests: readonly string[]): (rest: string) => string {
  const names = new Map<string, number>();
  for (const rest of rests) {
    const name = firstName(rest);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const filled = rests.filter((rest) => rest !== "").length;
  const bare = rests.filter((rest) => rest !== "" && firstName(rest) === rest).length;
  const isNamed = bare === 0 && (names.size * 2 <= filled || names.size <= 2);
  const isName = (name: string): boolean => isNamed || (names.get(name) ?? 0) * 2 > filled;
  const longer = longerNames(rests);
  return (rest) => {
    const name = firstName(rest);
    if (rest === "" || !isName(name) || (name === rest && filled === 1)) return rest;
    const whole = longer.get(name) ?? name;
    return textAfter(rest.slice(whole.length));
  };
}

function firstName(rest: string): string {
  const end = nameEnd.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end);
}

const nameEnd = /:(?=\s|$)/;

/** Where all that share a first name share more up to another colon, that belongs to the name too. */
function longerNames(rests: readonly string[]): ReadonlyMap<string, string> {
  const shared = new Map<string, { name: string; times: number }>();
  for (const rest of rests) {
    const first = firstName(rest);
    const next = firstName(rest.slice(first.length + 1));
    const name = `${first}:${next}`;
    const known = shared.get(first);
    if (!known) shared.set(first, { name: rest.startsWith(`${name}:`) ? name : first, times: 1 });
    else if (known.name !== name) shared.set(first, { name: first, times: 0 });
    else known.times += 1;
  }
  return new Map(
    [...shared].filter(([, { times }]) => times > 1).map(([first, { name }]) => [first, name]),
  );
}
