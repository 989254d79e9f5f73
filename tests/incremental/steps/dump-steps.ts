import { expect } from "vitest";
import { readLedger } from "../../../src/store/ledger.ts";
import { lineOf } from "../dumps.ts";
import { FIRST_DUMP, NothingToDo, type Subject } from "../subject.ts";
import type { Proof, Step } from "./step.ts";

/** A dump with a new post. */
export function addDump(subject: Subject, { seed }: Step): Proof {
  const number = subject.next();
  const name = `${seed}1-${number}.txt`;
  subject.writeDump(name, [number]);
  return () => expectSighting(subject, name, number);
}

/** A dump with a new post and one that stands in another dump. */
export function addOverlappingDump(subject: Subject, { seed }: Step): Proof {
  const [shared = 0] = subject.dumps.get(FIRST_DUMP) ?? [];
  const number = subject.next();
  const name = `${seed}2-${number}.txt`;
  subject.writeDump(name, [shared, number]);
  return () => {
    expectSighting(subject, name, number);
    expect(sightingsOf(subject, shared)).toEqual(expect.arrayContaining([FIRST_DUMP, name]));
  };
}

/** A dump loses its last post. */
export function shortenDump(subject: Subject, { seed }: Step): Proof {
  const long = [...subject.dumps].filter(([, numbers]) => numbers.length > 1);
  const [name, numbers] = long[seed % long.length] ?? [];
  if (name === undefined || numbers === undefined) throw new NothingToDo("each dump has one post");
  subject.writeDump(name, numbers.slice(0, -1));
  return () => {
    const record = readLedger(subject.at("posts")).find((dump) => dump.name === name);
    expect(record?.posts).toBe(numbers.length - 1);
  };
}

/** A post file says that its post was seen in a dump. */
export const expectSighting = (subject: Subject, dump: string, number: number): void =>
  expect(sightingsOf(subject, number)).toContain(dump);

// "  - {dump: 000.txt, lines: 76-80}"
const SIGHTING = /^ {2}- \{dump: (?<dump>[^,]+),/gm;

const sightingsOf = (subject: Subject, number: number): readonly string[] =>
  subject
    .posts()
    .map((path) => subject.read(path))
    .filter((source) => source.includes(lineOf(number)))
    .flatMap((source) => [...source.matchAll(SIGHTING)].map(({ groups }) => groups?.dump ?? ""));
