import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PostOutline } from "../../src/core/post.ts";
import type { LabelledPost } from "../labelled-sets.ts";
import { copiedDump, doubledDump, singleDump, solidLines, type TestDump } from "../test-dumps.ts";
import { type ImportedArchive, importArchive, type NamedFile } from "./import-archive.ts";
import type { LabelledExport } from "./labelled-exports.ts";
import type { PlainMessage } from "./plain-message.ts";
import { addTallies, excerpt, type Tally } from "./tally.ts";

/** How a text dump is made of an export's messages. */
export const DUMP_KINDS = ["doubled", "copied", "single"] as const;
export type DumpKind = (typeof DUMP_KINDS)[number];

/** An export imported with text dumps of its messages. */
export interface DumpsOfExport {
  /** Sightings in the dump of each kind that are of the post of their message. */
  readonly joined: Readonly<Record<DumpKind, Tally>>;
  /** Orders of import that lead to the same files. */
  readonly orders: Tally;
  /** Records of the export that are in a post or counted by a reason. */
  readonly accounted: Tally;
}

/** Make text dumps of an export's messages, and import them with it: at once, and in either order. */
export async function scoreDumpsOf(labelled: LabelledExport): Promise<DumpsOfExport> {
  const { zone } = labelled;
  const exported = labelled.files.map((path): NamedFile => {
    return { name: `export/${basename(path)}`, content: readFileSync(path) };
  });
  const dumps = DUMP_KINDS.map((kind) => makeDump(kind, labelled.messages, zone));
  const texts = dumps.map(({ kind, text }): NamedFile => ({ name: nameOf(kind), content: text }));
  const settings = { timeZone: zone };
  const together = await importArchive([[...exported, ...texts]], settings);
  const others = [
    await importArchive([exported, texts], settings),
    await importArchive([texts, exported], settings),
  ];
  const joined = dumps.map((dump): [DumpKind, Tally] => [
    dump.kind,
    tallyJoined(labelled, dump, together.posts),
  ]);
  return {
    // Each kind has its tally.
    joined: Object.fromEntries(joined) as Record<DumpKind, Tally>,
    orders: addTallies(others.map((other, at) => tallyOrder(labelled.name, at, together, other))),
    accounted: tallyRecords(labelled, exported, together),
  };
}

interface DumpOfMessages {
  readonly kind: DumpKind;
  readonly text: string;
  readonly messages: readonly PlainMessage[];
  /** The line, from 1, at which each message's text begins. */
  readonly lines: readonly number[];
}

const nameOf = (kind: DumpKind): string => `${kind}.txt`;

/** A dump of the messages that have words; where it tells no times, of those with the same text one. */
function makeDump(kind: DumpKind, all: readonly PlainMessage[], zone: string): DumpOfMessages {
  const worded = all.filter(({ text }) => text !== "").toSorted((a, b) => a.number - b.number);
  const firsts = new Map(worded.toReversed().map((message) => [sameText(message.text), message]));
  const messages =
    kind === "copied" ? worded : worded.filter((each) => firsts.get(sameText(each.text)) === each);
  const posts = messages.map(
    (message): LabelledPost => ({ text: message.text, date: localOf(message, zone) }),
  );
  const { text } = MAKERS[kind](posts);
  const lengths = posts.map((post) => LENGTHS[kind](post.text));
  let line = 1;
  const lines = lengths.map(({ before, rest }) => {
    const at = line + before;
    line = at + rest;
    return at;
  });
  return { kind, text, messages, lines };
}

const MAKERS: Readonly<Record<DumpKind, (posts: readonly LabelledPost[]) => TestDump>> = {
  doubled: doubledDump,
  copied: (posts) => copiedDump(posts, "Channel"),
  single: singleDump,
};

/** Lines before a text, and from its first to the next post. */
const LENGTHS: Readonly<
  Record<DumpKind, (text: string) => { readonly before: number; readonly rest: number }>
> = {
  doubled: (text) => ({ before: 0, rest: 2 * solidLines(text).length - 1 }),
  copied: (text) => ({ before: 1, rest: text.split("\n").length + 1 }),
  single: (text) => ({ before: 0, rest: text.split("\n").length + 1 }),
};

const sameText = (text: string): string =>
  text.normalize("NFC").replaceAll("\uFE0F", "").split(/\s+/).join(" ");

/** The time of a message on the clock of a zone. */
function localOf({ utc, local = "" }: PlainMessage, zone: string): string {
  if (utc === undefined) return local;
  const parts = new Intl.DateTimeFormat("sv", {
    ...{ timeZone: zone, dateStyle: "short", timeStyle: "medium" },
  }).format(new Date(utc));
  return parts.replace(" ", "T");
}

function tallyJoined(
  { name }: LabelledExport,
  { kind, messages, lines }: DumpOfMessages,
  posts: readonly PostOutline[],
): Tally {
  const byNumber = new Map(
    posts.flatMap((post) =>
      (post.album ?? (post.number === undefined ? [] : [post.number])).map(
        (number) => [number, post] as const,
      ),
    ),
  );
  const missed = messages.flatMap((message, at) => {
    const line = lines[at] ?? 0;
    const seen = byNumber.get(message.number)?.seen ?? [];
    const isSeen = seen.some(
      (each) =>
        each.dump === nameOf(kind) &&
        each.lines !== undefined &&
        each.lines.from <= line &&
        line <= each.lines.to,
    );
    const place = `${name}, message ${message.number}, ${nameOf(kind)}:${line}`;
    return isSeen ? [] : [{ place, what: `not joined: ${excerpt(message.text)}` }];
  });
  return {
    right: messages.length - missed.length,
    given: posts.reduce(
      (sum, { seen }) => sum + seen.filter(({ dump }) => dump === nameOf(kind)).length,
      0,
    ),
    wanted: messages.length,
    misses: missed,
  };
}

const ORDERS = ["the export first", "the dumps first"];

function tallyOrder(
  name: string,
  at: number,
  together: ImportedArchive,
  other: ImportedArchive,
): Tally {
  const paths = new Set([...together.files.keys(), ...other.files.keys()]);
  const differing = [...paths].filter((path) => together.files.get(path) !== other.files.get(path));
  return {
    right: paths.size - differing.length,
    given: paths.size,
    wanted: paths.size,
    misses: differing.map((path) => ({
      place: `${name}, ${path}`,
      what: `differs with ${ORDERS[at]}`,
    })),
  };
}

function tallyRecords(
  { name, records }: LabelledExport,
  exported: readonly NamedFile[],
  { report, posts }: ImportedArchive,
): Tally {
  const names = new Set(exported.map((file) => file.name));
  const seen = new Set(
    posts.flatMap((post) =>
      post.seen.flatMap(({ dump, record }) =>
        names.has(dump) && record !== undefined ? [`${dump} ${record}`] : [],
      ),
    ),
  );
  const leftOut = report.dumps
    .filter((dump) => names.has(dump.name))
    .reduce((sum, { leftOut = {} }) => sum + Object.values(leftOut).reduce((a, b) => a + b, 0), 0);
  const found = seen.size + leftOut;
  return {
    right: Math.min(found, records),
    given: found,
    wanted: records,
    misses: found === records ? [] : [{ place: name, what: `${found} of ${records} records` }],
  };
}
