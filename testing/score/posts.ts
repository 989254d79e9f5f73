import type { DumpReading, TextPost } from "../../src/core/types.ts";
import { readDump } from "../../src/sources/read-dump.ts";
import type { LabelledSet } from "../labelled-sets.ts";
import {
  copiedDump,
  damagedDump,
  doubledDump,
  singleDump,
  solidLines,
  type TestDump,
} from "../test-dumps.ts";
import { type Tally, tallyValues } from "./tally.ts";

/** Share of second copies that are damaged, and the seeds of the damage. */
const DAMAGE = 0.05;
const SEEDS = [1, 2, 3];

/** Posts found in the clean shape: exact texts, without regard to blank lines. */
export const scoreClean = (set: LabelledSet): Tally => compare(set, doubledDump(set.posts));

/** Posts found where some second copies are damaged, over several seeds. */
export const scoreDamaged = (set: LabelledSet): readonly Tally[] =>
  SEEDS.map((seed) => compare(set, damagedDump(set.posts, DAMAGE, seed)));

/** Posts found where each stands once, with blank lines between and inside. */
export const scoreSingle = (set: LabelledSet): Tally => compare(set, singleDump(set.posts));

/** Posts and times in text copied from Telegram; a time counts only with its text. */
export function scoreCopied(set: LabelledSet): { readonly texts: Tally; readonly times: Tally } {
  const dated = set.posts.filter(({ date }) => date !== undefined);
  const dump = copiedDump(dated, "Channel");
  const reading = read(set, dump);
  const stamp = (text: string, time: string): string => `${time} ${solidLines(text).join("\n")}`;
  return {
    texts: compare(set, dump),
    times: tallyValues(
      dated.map(({ text, date = "" }) => stamp(text, date.slice(0, 16))),
      reading.posts.map((post) => ({
        value: stamp(post.body.text, localTime(post).slice(0, 16)),
        place: `${set.name}:${post.lines.from}`,
      })),
    ),
  };
}

const localTime = ({ postedAt }: TextPost): string =>
  postedAt?.kind === "local" ? postedAt.local : "";

/** Non-blank lines of a dump that lie in some post. */
export function scoreLines(set: LabelledSet): Tally {
  const dump = doubledDump(set.posts);
  const { posts } = read(set, dump);
  const lines = dump.text.split("\n");
  const covered = new Set<number>();
  for (const { lines: range } of posts) {
    for (let line = range.from; line <= range.to; line++) covered.add(line);
  }
  const wanted = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at + 1]));
  const lost = wanted.filter((line) => !covered.has(line));
  return {
    right: wanted.length - lost.length,
    given: wanted.length - lost.length,
    wanted: wanted.length,
    misses: lost.map((line) => ({ place: `${set.name}:${line}`, what: "in no post" })),
  };
}

const read = (set: LabelledSet, dump: TestDump): DumpReading =>
  readDump({ name: set.name, bytes: new TextEncoder().encode(dump.text) });

const compare = (set: LabelledSet, dump: TestDump): Tally =>
  tallyValues(
    dump.expected.map((text) => solidLines(text).join("\n")),
    read(set, dump).posts.map(({ body: { text }, lines }) => ({
      value: solidLines(text).join("\n"),
      place: `${set.name}:${lines.from}`,
    })),
  );
