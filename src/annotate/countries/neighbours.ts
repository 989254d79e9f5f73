import {
  AFTER_PLACE,
  AFTER_VERB,
  BEFORE_PLACE,
  FIRMS,
  LEADS_TO,
  NAMESAKES,
  NO_PERSON_WORDS,
  PART_OF,
  PERSON_TITLES,
  PLACING,
  PRESS_AND_TEAMS,
  THINGS,
} from "./words/neighbours.ts";
import type { WordsAround } from "./words-around.ts";

/** Whether the name is part of a person's: "Jordan Peterson", "Michael Jordan", "Mr. Lincoln". */
export const isPerson = ({ previous, next }: WordsAround): boolean =>
  isNameBeside(next, AFTER_PLACE) ||
  isNameBeside(previous, BEFORE_PLACE) ||
  PERSON_TITLES.has(previous) ||
  INITIAL.test(previous);

/** Whether it is a newspaper's or a team's: "Boston Globe", "Manchester United". */
export const namesPressOrTeam = ({ next }: WordsAround): boolean =>
  isCapitalIn(PRESS_AND_TEAMS, next);

/** Whether it is a firm's of that country: "Turkish Airlines", "Texas Instruments". */
export const namesFirm = ({ next }: WordsAround): boolean => isCapitalIn(FIRMS, next);

/** Whether a quarter or a restaurant is named after it: "Little Portugal", "Petit Cambodge". */
export const isNamesake = ({ previous }: WordsAround): boolean => NAMESAKES.has(previous);

/** Whether it is part of the name of a thing, a breed, a dish: "French bulldog", "Swiss cheese". */
export const isThing = ({ next }: WordsAround): boolean => THINGS.has(next.toLowerCase());

/** Whether it is the verb: "Polish your shoes"; not "the Polish their share". */
export const isVerb = (word: string, { previous, next }: WordsAround): boolean =>
  word === "Polish" && previous.toLowerCase() !== "the" && AFTER_VERB.has(next);

/** Whether it is a town with a country's name: "the city of Turkey", "Lebanon High School". */
export const isTownNamedSo = ({ earlier, previous, after }: WordsAround): boolean =>
  (previous === "of" && TOWN.test(earlier)) || OF_TOWNS.test(after);

const TOWN = /^(?:[Tt]own|[Tt]ownship|[Vv]illage|[Cc]ity)$/u;
const OF_TOWNS =
  /^ (?:City (?:Council|Hall|Manager)|Town Council|Township|Elementary|(?:High|Middle) School|School District|(?:Police|Fire) Department|Chamber of Commerce|Public Library)(?!\p{L})/u;

/** Whether the words around place something there: "in Mobile", "BEIRUT (AP) —", "Leeds-based". */
export const isPlaced = (around: WordsAround, opensLine: boolean): boolean =>
  (isPlacing(around) && !GOES_ON.test(around.after)) ||
  BASED.test(around.after) ||
  (opensLine && DATELINE.test(around.after));

function isNameBeside(word: string, placeWords: ReadonlySet<string>): boolean {
  if (!CAPITAL_AND_SMALL.test(word)) return false;
  const folded = word.toLowerCase();
  return !NO_PERSON_WORDS.has(folded) && !placeWords.has(folded);
}

// "Peterson", "O'Keeffe"
const CAPITAL_AND_SMALL = /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}/u;

// "J.", "L."
const INITIAL = /^\p{Lu}\.$/u;

const isCapitalIn = (words: ReadonlySet<string>, word: string): boolean =>
  CAPITAL.test(word) && words.has(word.toLowerCase());

const CAPITAL = /^[\p{Lu}\d]/u;

/** "in", "north of", "flew to", "in downtown". */
function isPlacing({ previous, earlier }: WordsAround): boolean {
  const [last, before] = [previous.toLowerCase(), earlier.toLowerCase()];
  if (last === "of") return PART_OF.has(before);
  if (last === "to") return LEADS_TO.has(before);
  return PLACING.has(BEFORE_PLACE.has(last) ? before : last);
}

// "in Lincoln Park", "at St. Paul's Hospital": another name goes on; "in Boston Monday" does not.
const GOES_ON =
  /^(?:['’]s)? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Police|Airport|International)\p{Lu}\p{Ll}/u;

const BASED = /^[-‐‑](?:based|area|born|bound)/u;

// "BEIRUT (AP) —", "LONDON — ", "PARIS, July 3 -", "AUSTIN, Texas --"
const DATELINE = /^(?:, [\p{L}\d. ]{1,20})?(?: ?\([^()\n]{1,20}\))? ?(?:—|–|--|- )/u;
