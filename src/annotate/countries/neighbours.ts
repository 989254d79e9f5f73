import type { Span } from "../urls.ts";
import {
  AFTER_PLACE,
  BEFORE_PLACE,
  FIRMS,
  NO_PERSON_WORDS,
  PRESS_AND_TEAMS,
  THINGS,
} from "./words/neighbours.ts";

/** The words around a name: as much of them as the rules look at. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export const surroundings = (text: string, { start, end }: Span): Surroundings => ({
  before: text.slice(Math.max(0, start - AROUND), start),
  after: text.slice(end, end + AROUND),
});

/** In UTF-16 code units. */
const AROUND = 32;

/** Is the name a part of a person's: "Jordan Peterson", "Michael Jordan", "Mr. Lincoln"? */
export function isPerson({ before, after }: Surroundings): boolean {
  const next = wordIn(NEXT_WORD, after);
  const last = wordIn(WORD_BEFORE, before);
  const isName = (word: string, placeWords: ReadonlySet<string>): boolean =>
    CAPITAL_AND_SMALL.test(word) &&
    !NO_PERSON_WORDS.has(word.toLowerCase()) &&
    !placeWords.has(word.toLowerCase());
  return isName(next, AFTER_PLACE) || isName(last, BEFORE_PLACE) || TITLE_BEFORE.test(before);
}

/** "Boston Globe", "Manchester United": no place at all. */
export const namesPressOrTeam = ({ after }: Surroundings): boolean =>
  isCapitalIn(PRESS_AND_TEAMS, wordIn(NEXT_WORD, after));

/** "Little Portugal", "Petit Cambodge": a quarter, a restaurant. */
export const isNamesake = ({ before }: Surroundings): boolean => NAMESAKE_BEFORE.test(before);

/** "French bulldog", "Swiss cheese": a thing, a breed, a dish. */
export const isThing = ({ after }: Surroundings): boolean =>
  THINGS.has(wordIn(NEXT_WORD, after).toLowerCase());

/** "Turkish Airlines", "Texas Instruments": a firm of that country. */
export const namesFirm = ({ after }: Surroundings): boolean =>
  isCapitalIn(FIRMS, wordIn(NEXT_WORD, after));

/** Do the words around put something there: "in Mobile", "BEIRUT (AP) —", "Leeds-based"? */
export const isPlaced = ({ before, after }: Surroundings): boolean =>
  (PLACING.test(before) && !GOES_ON.test(after)) ||
  BASED.test(after) ||
  (OPENS_LINE.test(before) && DATELINE.test(after));

/** Is there a town and a comma before it: "TORRINGTON, Conn."; "Torrington, CT", not in capitals? */
export const isAfterTown = ({ before }: Surroundings, region: string): boolean =>
  (POSTAL.test(region) ? TOWN_IN_SMALL_BEFORE : TOWN_BEFORE).test(before);

/** The next word, one blank away; empty where there is none. */
export const wordAfter = ({ after }: Surroundings): string => wordIn(NEXT_WORD, after);

// "Jordan Peterson", "Michael Jordan": one blank between, no comma.
const NEXT_WORD = /^ (?<word>[\p{L}\p{M}\d'’-]+)/u;
const WORD_BEFORE = /(?:^|[^\p{L}])(?<word>[\p{L}\p{M}'’-]+) $/u;
const TITLE_BEFORE =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gen|Col|Sgt|Capt|Lt|Sir|Lord|Lady)\.? $|(?:^|[^\p{L}])\p{Lu}\. $/u;
const CAPITAL_AND_SMALL = /^\p{Lu}\p{Ll}/u;

const NAMESAKE_BEFORE = /(?:^|[^\p{L}])(?:Little|Petite?|Little|Mini|Miss) $/u;

const wordIn = (pattern: RegExp, text: string): string => pattern.exec(text)?.groups?.word ?? "";

const isCapitalIn = (words: ReadonlySet<string>, word: string): boolean =>
  CAPITAL.test(word) && words.has(word.toLowerCase());

const CAPITAL = /^[\p{Lu}\d]/u;

// "in ", "at downtown ", "north of ", "flew to ", "the city of ", "à ", "aus ", "из ".
const PLACING =
  /(?:^|[^\p{L}])(?:(?:in|from|near|outside|around|across|inside|throughout|into|towards?|leaving|via|en|à|dans|vers|aus|nach|bei|hacia|desde|в|во|из|под|у|із|від|біля)|(?:city|town|village|port|mayor|university|people|residents|suburbs?|outskirts|streets|north|south|east|west|miles|km|kilometers|kilometres|bishop|archbishop|province|region|district|siege|battle|republic|state) of|(?:flew|fly|flying|flights?|travel\w*|went|go|going|moved?|moving|returned|returning|trip|visit|way|drive|drove|head\w*|bound|train|bus|road|came|come|sent|taken) to)(?: (?:downtown|central|greater|nearby|north|south|east|west|northern|southern|eastern|western))? $/iu;

// "in Lincoln Park", "in Jackson Hole": another name goes on; "in Boston Monday" does not.
const GOES_ON =
  /^(?:['’]s)? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Police|Airport|International)\p{Lu}\p{Ll}/u;

const BASED = /^[-‐‑](?:based|area|born|bound)/u;

const OPENS_LINE = /(?:^|\n)[“"«]?$/u;
const POSTAL = /^\p{Lu}+$/u;
// "BEIRUT (AP) —", "LONDON — ", "PARIS, July 3 -", "AUSTIN, Texas --": the second by the caller.
const DATELINE = /^(?:, [\p{L}\d. ]{1,20})?(?: ?\([^()\n]{1,20}\))? ?(?:—|–|--|- )/u;

const TOWN_BEFORE = /\p{Lu}[\p{L}'’.-]{1,20}, $/u;
const TOWN_IN_SMALL_BEFORE = /\p{Lu}\p{Ll}[\p{L}'’.-]{0,20}, $/u;
