import { featuresOf } from "../line-features.ts";
import type { Sequence } from "../sequence.ts";
import { openingSign } from "./passage-features.ts";
import { linesOf, type Passage } from "./passages.ts";

/** One trait of the passages of a dump. */
export interface Trait {
  /** What it tells about: whether a post begins with a passage, ends with it, or both. */
  readonly side: Side;
  /** Its value for each passage, below `size`. */
  readonly values: Uint16Array;
  readonly size: number;
}

export type Side = "start" | "end" | "whole";

/** The traits by which the posts of a channel may be alike. */
export function listTraits(sequence: Sequence, passages: readonly Passage[]): readonly Trait[] {
  const names = kinds.map(() => new Map<string, number>());
  const columns = kinds.map(() => new Uint16Array(passages.length));
  passages.forEach((passage, k) => {
    const lines = linesOf(sequence, passage);
    const first = featuresOf(lines[0] ?? "", 0);
    const last = featuresOf(lines.at(-1) ?? "", 0);
    const row = { lines, first, last };
    kinds.forEach(({ nameOf }, at) => {
      const column = columns[at];
      if (column) column[k] = numberIn(names[at] ?? new Map(), nameOf(row));
    });
  });
  return kinds.map(({ side, isToken }, at) => {
    const values = columns[at] ?? new Uint16Array();
    const size = (names[at]?.size ?? 0) + 1;
    return { side, ...(isToken ? withoutRare(values, size) : { values, size }) };
  });
}

/** A passage, and the looks of its first and last line. */
interface TraitRow {
  readonly lines: readonly string[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

interface Kind {
  readonly side: Side;
  /** Whether it has many values, of which rare ones count as one. */
  readonly isToken?: boolean;
  readonly nameOf: (row: TraitRow) => string;
}

/** Signs, words and lengths; each is a table of its own in what is learned. */
const kinds: readonly Kind[] = [
  { side: "start", nameOf: ({ first }) => `${first[1]}` },
  { side: "start", isToken: true, nameOf: ({ lines }) => openingToken(lines[0] ?? "") },
  {
    side: "start",
    isToken: true,
    nameOf: ({ lines }) => firstWord.exec(lines[0] ?? "")?.[0].toLowerCase() ?? "",
  },
  {
    side: "start",
    nameOf: ({ lines, first }) =>
      `${lines.length === 1} ${first[2] === LETTER} ${(first[0] ?? 0) < 5}`,
  },
  { side: "end", nameOf: ({ last }) => `${last[2]}` },
  {
    side: "end",
    isToken: true,
    nameOf: ({ lines }) => lastLineStart.exec(lines.at(-1) ?? "")?.[0] ?? "",
  },
  { side: "whole", nameOf: ({ lines }) => `${lengthClass(lines)}` },
  { side: "whole", nameOf: ({ lines }) => `${Math.min(4, lines.length)}` },
  { side: "whole", nameOf: ({ last }) => `${last[3]}` },
];

/** The value of a look's third feature for lines that end in a letter. */
const LETTER = 11;

/** Marks of bold type, told apart by whether the whole line is bold; else the sign that opens it. */
const openingToken = (line: string): string =>
  boldType.test(line) ? `bold ${boldEnd.test(line.slice(-9))}` : openingSign(line);

const boldType = /^(?:\*\*|__)/;
const boldEnd = /(?:\*\*|__)[^\p{L}\p{N}]*$/u;
const firstWord = /\p{Script=Han}|[\p{L}\p{N}]+/u;
/** An emoji, a label such as `Source:`, the first word of a signature. */
const lastLineStart =
  /^(?:\p{Extended_Pictographic}|[\p{L}\p{M}\p{N}]{1,24}|[^\p{L}\p{N}\s]{1,3})/u;

function lengthClass(lines: readonly string[]): number {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const bounds = [15, 40, 80, 120, 180, 260, 360, 520];
  const at = bounds.findIndex((bound) => length < bound);
  return at === -1 ? bounds.length : at;
}

/** Number values in the order in which they come, from 1; what comes too late is 0. */
function numberIn(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (names.size === MOST_VALUES) return 0;
  names.set(name, names.size + 1);
  return names.size;
}

const MOST_VALUES = 65_534;

/** Values that are rare become 0, the others are numbered anew from 1. */
function withoutRare(values: Uint16Array, size: number): Pick<Trait, "values" | "size"> {
  const times = new Int32Array(size);
  for (const value of values) times[value] = (times[value] ?? 0) + 1;
  const least = Math.max(FEWEST, values.length * LEAST_SHARE);
  let kept = 1;
  const renamed = times.map((count) => (count < least ? 0 : kept++));
  return { values: values.map((value) => renamed[value] ?? 0), size: kept };
}

const FEWEST = 4;
const LEAST_SHARE = 0.004;
