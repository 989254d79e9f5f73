import type { NameTrust, Naming } from "./name.ts";
import type { NameBook } from "./name-book.ts";
import { DEAD, ROOT } from "./trie.ts";

/** Some words of a hashtag, and what they mean where they are a name. */
export interface TagPiece {
  readonly words: string;
  readonly means?: Naming;
}

/**
 * Cuts a hashtag into names and other words, the longest names first. Capitals, underscores and
 * digits part its words ("SouthAfrica_China2024"); what is written in one goes ("russiachina") is
 * cut where names cover it without a rest.
 */
export function cutTag(tag: string, book: NameBook): readonly TagPiece[] {
  const edges = [0, ...Array.from(tag.matchAll(EDGE), ({ index }) => index), tag.length];
  const pieces: TagPiece[] = [];
  let at = 0;
  for (const [index, edge] of edges.entries()) {
    if (edge < at || edge === tag.length) continue;
    const name = namesFrom(tag, edge, book).findLast(({ end }) => edges.includes(end));
    const end = name?.end ?? edges[index + 1] ?? tag.length;
    pieces.push(...(name === undefined ? coverWithNames(tag.slice(edge, end), book) : [name]));
    at = end;
  }
  return pieces;
}

// "aB", "ABc" before B, letter to digit or underscore and back.
const EDGE =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{M}])(?=[\p{N}_·])|(?<=[\p{N}_·])(?=\p{L})/gu;

/** A piece that ends at an offset of the words it was found in. */
interface PlacedPiece extends TagPiece {
  readonly end: number;
}

/** The fewest names and joints that cover the words; the words themselves where nothing does. */
function coverWithNames(words: string, book: NameBook): readonly TagPiece[] {
  const covers: (readonly TagPiece[] | undefined)[] = [[]];
  for (let at = 0; at < words.length; at++) {
    const cover = covers[at];
    if (cover === undefined) continue;
    const names = namesFrom(words, at, book).filter(isClear);
    for (const piece of [...names, ...jointFrom(words, at)]) {
      const known = covers[piece.end];
      if (known === undefined || known.length > cover.length + 1) {
        covers[piece.end] = [...cover, piece];
      }
    }
  }
  return covers[words.length] ?? [{ words }];
}

/** Short names are parts of too many words, but for abbreviations and scripts that are dense. */
const isClear = ({ words, means }: PlacedPiece): boolean =>
  words.length >= SHORTEST || means?.letters === "CAPITALS" || DENSE.test(words);

const SHORTEST = 4;
const DENSE = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Thai}]/u;

// "russiaandchina"
const JOINT = /^(?:and|vs|und)/iu;

function jointFrom(words: string, at: number): readonly PlacedPiece[] {
  const joint = JOINT.exec(words.slice(at, at + SHORTEST))?.[0];
  return joint === undefined ? [] : [{ words: joint, end: at + joint.length }];
}

/** All names that begin at an offset, the shortest first; signs within a name may be missing. */
function namesFrom(text: string, start: number, book: NameBook): readonly PlacedPiece[] {
  book.learn(text.charCodeAt(start));
  const names: PlacedPiece[] = [];
  let states: readonly number[] = [ROOT];
  for (let at = start; at < text.length && states.length > 0; at++) {
    states = states.flatMap((state) => stepInTag(state, text.charCodeAt(at), book));
    const words = text.slice(start, at + 1);
    const means = states.flatMap((state) => meaningIn(words, book.namings[state]) ?? [])[0];
    if (means !== undefined) names.push({ words, end: at + 1, means });
  }
  return names;
}

function stepInTag(state: number, unit: number, { trie }: NameBook): readonly number[] {
  const letter = unit === UNDERSCORE ? BLANK : unit;
  const missing = state === ROOT ? [] : MISSING.map((sign) => trie.step(state, sign));
  return [state, ...missing].map((from) => trie.step(from, letter)).filter((next) => next !== DEAD);
}

const UNDERSCORE = 0x5f;
const BLANK = 0x20;
/** What hashtags leave out of a name: blank, apostrophe, full stop. */
const MISSING = [BLANK, 0x27, 0x2e];

/** Hashtags are written in any letters, but two-letter abbreviations are words then: "us". */
const meaningIn = (words: string, namings: readonly Naming[] | undefined): Naming | undefined =>
  namings?.find(
    ({ letters, trust }) =>
      !NEEDS_NEIGHBOURS.has(trust) &&
      (letters !== "CAPITALS" || words.length > 2 || words === words.toUpperCase()),
  );

/** A hashtag has no words around it that would tell what these are. */
const NEEDS_NEIGHBOURS: ReadonlySet<NameTrust> = new Set(["place", "after-town"]);
