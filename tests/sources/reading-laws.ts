import { RANGE_KINDS, type StatedTime } from "../../src/core/message.ts";
import type { Body } from "../../src/core/types.ts";
import type { SourceRecord } from "../../src/sources/source.ts";

/** What is wrong with what a reader says of a file, whatever stands in the file. */
export function* findLawless(
  records: readonly SourceRecord[],
  remarks: readonly string[],
): Generator<string> {
  for (const [at, record] of records.entries())
    for (const fault of faultsOf(record)) yield `record ${at + 1}: ${fault}`;
  if (remarks.length > MOST_REMARKS) yield `${remarks.length} remarks`;
  for (const { length } of remarks)
    if (length > LONGEST_REMARK) yield `a remark of ${length} characters`;
}

const MOST_REMARKS = 40;
const LONGEST_REMARK = 20_000;

function* faultsOf(record: SourceRecord): Generator<string> {
  yield* faultsIn(record, "");
  if ("leftOut" in record) {
    if (!REASON.test(record.leftOut)) yield `the reason ${JSON.stringify(record.leftOut)}`;
    return;
  }
  const { body, time, number, facts } = record.message;
  yield* bodyFaults(body);
  if (number !== undefined && !Number.isSafeInteger(number)) yield `the number ${number}`;
  if (time !== undefined && !isTime(time)) yield `the time ${JSON.stringify(time)}`;
  for (const { path } of facts.media ?? [])
    if (path !== undefined && leadsOut.test(path)) yield `the path ${path}`;
  const isEmpty = body.text === "" && facts.media === undefined && facts.poll === undefined;
  if (isEmpty) yield "nothing that could be a post";
}

// "service: pin_message", "unknown kind of chat"
const REASON = /^\P{Cc}{1,120}$/u;

function* bodyFaults({ text, ranges }: Body): Generator<string> {
  if (text.trim() !== text) yield `blanks around the text ${JSON.stringify(text.slice(0, 99))}`;
  if (text.includes("\r")) yield "a carriage return";
  if (ranges?.length === 0) yield "a list of ranges without any";
  let before = { from: 0, to: Number.POSITIVE_INFINITY };
  for (const range of ranges ?? []) {
    const { from, to, kind } = range;
    if (!(0 <= from && from < to && to <= text.length)) yield `the range ${from} to ${to}`;
    if (!RANGE_KINDS.includes(kind)) yield `the kind of range ${kind}`;
    if (from < before.from || (from === before.from && to > before.to)) yield "ranges in disorder";
    before = range;
  }
}

/** In every part of a record: nothing undefined or empty, texts are well-formed, numbers numbers. */
function* faultsIn(value: unknown, path: string): Generator<string> {
  if (typeof value === "string") {
    if (!isReadable(value)) yield `${path} is no text: ${JSON.stringify(value.slice(0, 99))}`;
  } else if (typeof value === "number") {
    const isWhole = Number.isSafeInteger(value) || (Number.isFinite(value) && broken.test(path));
    if (!isWhole) yield `${path} is ${value}`;
    if (value < 0 && !path.endsWith(".number")) yield `${path} is ${value}`;
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) yield* faultsIn(member, `${path}.${key}`);
  } else if (typeof value !== "boolean" && !(value === null && path.endsWith(".album"))) {
    yield `${path} is ${value}`;
  }
}

// "message.facts.poll.answers.0.share"
const broken = /\.(?:share|duration)$/;

const isReadable = (text: string): boolean => !halfOrNul.test(text);

const halfOrNul = /[\p{Cs}\0]/u;

// "../x", "/etc/passwd", "c:\x"
const leadsOut = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i;

function isTime(time: StatedTime): boolean {
  if (time.kind === "day") return isDay(time.day);
  const words = time.kind === "instant" ? time.utc : time.local;
  const [, day = "", zone] = moment.exec(words) ?? [];
  return isDay(day) && (zone === "Z") === (time.kind === "instant");
}

function isDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const date = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
  return isReal && year >= 1989 && year <= 2101;
}

// "2024-07-16T15:45:00Z"
const moment = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(Z?)$/;
