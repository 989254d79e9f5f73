import { foldHashtag } from "../hashtags.ts";
import { type Naming, nameOf } from "./name.ts";
import type { NameBook } from "./name-book.ts";
import { LONG_CODES } from "./package-names.ts";
import { cutTag, type TagPiece } from "./tag-pieces.ts";

/** The countries in a hashtag. */
interface TagReading {
  /** Whether it consists of countries alone, or names one among other words. */
  readonly whole: boolean;
  readonly named: readonly Naming[];
}

/**
 * Reads a hashtag (without #, in Unicode NFC): "RussiaHungary", "SouthAfricaChina", "russiachina"
 * and "RUS_UKR" are made of countries, "StandWithUkraine" names one, as "Moscow" does.
 */
export function readTag(tag: string, book: NameBook): TagReading {
  const recent = readings.get(book) ?? new Map<string, TagReading>();
  readings.set(book, recent);
  const known = recent.get(tag);
  if (known !== undefined) return known;
  if (recent.size >= RECENT) recent.clear();
  const override = book.signs.get(`#${foldHashtag(tag)}`);
  const reading =
    override === undefined
      ? (pairOfCodes(tag) ?? readPieces(cutTag(tag, book)))
      : { whole: override.length > 0, named: override.map(nameOf) };
  recent.set(tag, reading);
  return reading;
}

/** A channel writes the same hashtags under most of its posts. */
const readings = new WeakMap<NameBook, Map<string, TagReading>>();
const RECENT = 2000;

function readPieces(pieces: readonly TagPiece[]): TagReading {
  const named = pieces.flatMap(({ means }) => (means && means.codes.length > 0 ? [means] : []));
  const whole =
    named.length > 0 &&
    named.every(({ kind }) => kind === "name") &&
    pieces.every(({ words, means }) => means !== undefined || FILLER.test(words));
  return { whole, named };
}

// "RussiaAndChina", "Russia_2024", "RussiaAfrica", "ChinaEU".
const FILLER =
  /^(?:[\p{N}_·\u200C]+|and|vs|v|y|e|et|und|и|та|й|і|africa|asia|europe|latinamerica|eu|un|nato|brics|asean|cis|африка|азия|європа|европа|ес|оон|нато|брикс|снг)$/iu;

/** Alone, three letters are too often something else: "CAN", "GEO". */
function pairOfCodes(tag: string): TagReading | undefined {
  const pair = PAIR_OF_CODES.exec(tag)?.groups;
  const codes = [pair?.one, pair?.other].flatMap((code) => LONG_CODES.get(code ?? "") ?? []);
  return codes.length === 2 ? { whole: true, named: codes.map(nameOf) } : undefined;
}

// "RUS_UKR", "RUSvsUKR", "RUSUKR"
const PAIR_OF_CODES = /^(?<one>[A-Z]{3})(?:_|vs?|VS)?(?<other>[A-Z]{3})$/u;
