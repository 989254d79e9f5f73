import type { CountryCode } from "../../types.ts";
import type { Naming } from "./name.ts";
import { type NameBook, nameBook } from "./name-book.ts";
import { LONG_CODES } from "./package-names.ts";
import { DEAD, ROOT } from "./trie.ts";

/** What a hashtag says of countries. */
export interface TagReading {
  /** Is it made of countries alone, or does it name one among other words? */
  readonly whole: boolean;
  /** One entry a country named: the likeliest first, as in a Naming. */
  readonly named: readonly Naming[];
}

/**
 * Reads a hashtag (without #, in Unicode NFC): "RussiaHungary", "SouthAfricaChina", "russiachina"
 * and "RUS_UKR" are made of countries, "StandWithUkraine" names one. Capitals, underscores and
 * digits part the words; a tag without any is cut wherever names cover it without a rest.
 */
export function readTag(tag: string): TagReading {
  const known = recent.get(tag);
  if (known !== undefined) return known;
  if (recent.size >= RECENT) recent.clear();
  const reading = readNewTag(tag);
  recent.set(tag, reading);
  return reading;
}

/** A channel writes the same hashtags under most of its posts. */
const recent = new Map<string, TagReading>();
const RECENT = 2000;

function readNewTag(tag: string): TagReading {
  const edges = wordEdges(tag);
  const pieces = edges.size > 2 ? piecesAt(tag, edges) : coveringPieces(tag);
  const named = pieces.flatMap(({ means }) => (means && means.codes.length > 0 ? [means] : []));
  const plain = named.filter(({ kind }) => kind === "name");
  const whole = plain.length > 0 && plain.length === named.length && pieces.every(isAllowed);
  return { whole, named: whole || edges.size > 2 || named.length === 1 ? named : [] };
}

interface Piece {
  readonly words: string;
  readonly end: number;
  /** Absent where the words are no name. */
  readonly means?: Naming;
}

const isAllowed = ({ words, means }: Piece): boolean => means !== undefined || FILLER.test(words);

// "RussiaAndChina", "Russia_2024", "RussiaAfrica", "ChinaEU".
const FILLER =
  /^(?:[\p{N}_·\u200C]+|and|vs|v|y|e|et|und|и|та|й|і|africa|asia|europe|latinamerica|eu|un|nato|brics|asean|cis|африка|азия|європа|европа|ес|ооп|нато|брикс|снг)$/iu;

/** Offsets where a word may begin or end. */
function wordEdges(tag: string): ReadonlySet<number> {
  const inner = Array.from(tag.matchAll(EDGE), ({ index }) => index);
  return new Set([0, ...inner, tag.length]);
}

// "aB", "ABc" before B, letter to digit or underscore and back.
const EDGE =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{M}])(?=[\p{N}_·])|(?<=[\p{N}_·])(?=[\p{L}])/gu;

function piecesAt(tag: string, edges: ReadonlySet<number>): readonly Piece[] {
  const pieces: Piece[] = [];
  const ordered = [...edges];
  let at = 0;
  for (const [index, edge] of ordered.entries()) {
    if (edge < at || edge === tag.length) continue;
    const name = namesFrom(tag, edge)
      .filter(({ end }) => edges.has(end))
      .at(-1);
    const end = name?.end ?? ordered[index + 1] ?? tag.length;
    pieces.push(name ?? { words: tag.slice(edge, end), end });
    at = end;
  }
  return pieces;
}

/** The fewest names and fillers that cover the whole tag; none where nothing covers it. */
function coveringPieces(tag: string): readonly Piece[] {
  const paths: (readonly Piece[] | undefined)[] = [[]];
  for (let at = 0; at < tag.length; at++) {
    const path = paths[at];
    if (path === undefined) continue;
    for (const piece of [...namesFrom(tag, at), ...fillersFrom(tag, at)]) {
      const joined = path.length > 0 || piece.end < tag.length;
      if (joined && piece.words.length < SHORTEST_JOINED && !isWordy(piece)) continue;
      const known = paths[piece.end];
      if (known === undefined || known.length > path.length + 1)
        paths[piece.end] = [...path, piece];
    }
  }
  return paths[tag.length] ?? [];
}

/** "usachina", "中国俄罗斯", "RUSUKR": short names that are no parts of other words. */
const isWordy = ({ words, means }: Piece): boolean =>
  means === undefined || means.letters === "CAPITALS" || DENSE.test(words) || LONG_CODES.has(words);

const SHORTEST_JOINED = 4;
const DENSE = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Thai}]/u;

const fillersFrom = (tag: string, at: number): readonly Piece[] => {
  const words = JOINT.exec(tag.slice(at, at + 4))?.[0];
  return words === undefined ? [] : [{ words, end: at + words.length }];
};

const JOINT = /^(?:and|vs|und)/iu;

/** All names that begin at an offset, the shortest first; blanks within a name may be missing. */
function namesFrom(tag: string, start: number): readonly Piece[] {
  const book = nameBook();
  const pieces = new Map<number, Piece>();
  let states = [ROOT];
  for (let at = start; at < tag.length && states.length > 0; at++) {
    states = states.flatMap((state) => stepInTag(state, tag.charCodeAt(at), book));
    const words = tag.slice(start, at + 1);
    const means = states.map((state) => meaningIn(words, book.namings[state])).find(Boolean);
    if (means !== undefined) pieces.set(at + 1, { words, end: at + 1, means });
  }
  const code = LONG_CODES.get(tag.slice(start, start + 3));
  if (code !== undefined && isPairOfCodes(tag)) {
    pieces.set(start + 3, {
      words: tag.slice(start, start + 3),
      end: start + 3,
      means: longCode(code),
    });
  }
  return [...pieces.values()];
}

function stepInTag(state: number, unit: number, { trie }: NameBook): number[] {
  const letter = unit === UNDERSCORE ? SPACE : unit;
  const missing = state === ROOT ? [] : MISSING.map((sign) => trie.step(state, sign));
  return [state, ...missing].map((from) => trie.step(from, letter)).filter((next) => next !== DEAD);
}

const UNDERSCORE = 0x5f;
const SPACE = 0x20;
/** What hashtags leave out of a name: blank, apostrophe, full stop. */
const MISSING = [SPACE, 0x27, 0x2e];

/** Hashtags are written in any letters; two-letter abbreviations in capitals all the same. */
const meaningIn = (words: string, namings: readonly Naming[] | undefined): Naming | undefined =>
  namings?.find(
    ({ letters }) => letters !== "CAPITALS" || words.length > 2 || words === words.toUpperCase(),
  );

// "RUS_UKR", "RUSvsUKR", "RUSUKR": alone, three letters are too often something else ("CAN", "GEO").
const PAIR_OF_CODES = /^(?<one>[A-Z]{3})(?:_|vs?|VS)?(?<other>[A-Z]{3})$/u;

function isPairOfCodes(tag: string): boolean {
  const pair = PAIR_OF_CODES.exec(tag)?.groups;
  return LONG_CODES.has(pair?.["one"] ?? "") && LONG_CODES.has(pair?.["other"] ?? "");
}

const longCode = (code: CountryCode): Naming => ({
  codes: [code],
  kind: "name",
  letters: "CAPITALS",
  trust: "sure",
});
