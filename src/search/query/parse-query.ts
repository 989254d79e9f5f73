import { filterTerm } from "../segment/filter-term.ts";
import { splitText } from "../words/split.ts";
import { phraseTerms } from "../words/tokens.ts";
import { parseDates } from "./parse-dates.ts";
import { parseName } from "./parse-name.ts";
import type { Atom, Clause, Query } from "./query.ts";

/** UTF-16 code units and words of a query at most; what comes after is left out. */
const LONGEST_QUERY = 10_000;
const MOST_WORDS = 200;

/** Marks of direction, which stick to what is copied from right-to-left text. */
const DIRECTIONS = /[\p{Bidi_C}\ufeff]/gu;
const QUOTES = /[“”„‟«»＂]/g;

/**
 * `word`, `-word`, `"a phrase"`, `name:value`, `-name:"a value"`, `#tag`. A quote behind a letter or
 * digit is part of the word and opens no phrase: `צה"ל`, `5" x 7"`.
 */
const ITEM =
  /(?<minus>(?<!\S)-)?(?:(?<name>\p{L}+)[:：])?(?:"(?<quoted>[^"]*)"|(?<bare>(?:[^\s"]|(?<=[\p{L}\p{N}])")+))/gu;

const TAG = /^[#＃](?<tag>[\p{L}\p{M}\p{Nd}_]+)$/u;

/** Other words for the names of filters. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...["country", "source", "has", "lang", "tag", "channel"].map((name) => [name, name] as const),
  ...([
    ["from", "channel"],
    ["language", "lang"],
    ["hashtag", "tag"],
  ] as const),
]);

/** Reads what a person typed. What is no syntax is read as words; nothing is an error. */
export function parseQuery(text: string): Query {
  const cleaned = cleanQuery(text);
  const name = parseName(cleaned.trim());
  const { clauses, isCut } = limitWords(joinAlternatives(readItems(cleaned)));
  return {
    clauses,
    ...(name !== undefined && { name }),
    isCut: isCut || text.length > LONGEST_QUERY,
  };
}

/** A query as it is read: not too long, without marks of direction, and with straight quotes. */
export const cleanQuery = (text: string): string =>
  text.slice(0, LONGEST_QUERY).replace(DIRECTIONS, "").replace(QUOTES, '"');

/** The items of a cleaned query, in their order. */
export const readItems = (cleaned: string): readonly PlacedItem[] =>
  Array.from(cleaned.matchAll(ITEM), (match) => ({ ...readItem(match), match }));

interface Item {
  readonly isOr: boolean;
  readonly isExcluded: boolean;
  readonly atoms: readonly Atom[];
}

/** An item with what was matched: its place, and the groups `quoted` and `bare`. */
export interface PlacedItem extends Item {
  readonly match: RegExpMatchArray;
}

const readItem = ({ 0: whole, groups = {} }: RegExpMatchArray): Item => ({
  isOr: whole === "OR" || whole === "|",
  isExcluded: groups.minus !== undefined,
  atoms: readAtoms(groups),
});

function readAtoms({ name = "", quoted, bare = "" }: Record<string, string>): readonly Atom[] {
  const filter = readFilter(name.toLowerCase(), quoted ?? bare);
  if (filter !== undefined) return [filter];
  if (quoted !== undefined) return [...readWords(name), ...toPhrase(phraseTerms(quoted))];
  const tag = TAG.exec(name + bare)?.groups?.tag;
  return tag === undefined ? readWords(`${name} ${bare}`) : [toFilter("tag", tag)];
}

const toFilter = (name: string, value: string): Atom => ({
  kind: "filter",
  term: filterTerm(name, value),
});

function readFilter(name: string, value: string): Atom | undefined {
  if (value.trim() === "") return undefined;
  const known = NAMES.get(name);
  if (known !== undefined) return toFilter(known, value.replace(/^[#@]/, ""));
  const days = name === "date" ? parseDates(value.trim()) : undefined;
  return days === undefined ? undefined : { kind: "dates", ...days };
}

/** Words of which each may stand anywhere; a run of characters is a phrase of their pairs. */
const readWords = (text: string): readonly Atom[] =>
  splitText(text).flatMap(({ raw }) => toPhrase(phraseTerms(raw)));

/** Nothing where there are no terms. */
const toPhrase = (terms: readonly string[]): readonly Atom[] =>
  terms.length === 0 ? [] : [{ kind: "terms", terms, isPhrase: terms.length > 1 }];

/** OR joins what stands before and after it; where something is missing there, it is a word. */
function joinAlternatives(items: readonly Item[]): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let at = 0; at < items.length; at++) {
    const { isOr, isExcluded, atoms } = items[at] ?? NOTHING;
    const before = clauses.at(-1);
    const next = items[at + 1] ?? NOTHING;
    const canJoin = isOr && before !== undefined && !before.isExcluded && isAlternative(next);
    if (canJoin) {
      clauses.push({
        isExcluded: false,
        alternatives: [...(clauses.pop()?.alternatives ?? []), next.atoms],
      });
      at++;
    } else if (atoms.length > 0) clauses.push({ isExcluded, alternatives: [atoms] });
  }
  return clauses;
}

const NOTHING: Item = { isOr: false, isExcluded: false, atoms: [] };

const isAlternative = ({ isOr, isExcluded, atoms }: Item): boolean =>
  !isOr && !isExcluded && atoms.length > 0;

/**
 * Leaves out words past the limit, perhaps the end of a phrase. A clause that excludes posts is left
 * out as a whole, since a part of it would exclude more.
 */
function limitWords(clauses: readonly Clause[]): Pick<Query, "clauses" | "isCut"> {
  let left = MOST_WORDS;
  const cutAtom = (atom: Atom): readonly Atom[] => {
    const most = Math.max(left, 0);
    left -= atom.kind === "terms" ? atom.terms.length : 1;
    if (atom.kind === "terms") return toPhrase(atom.terms.slice(0, most));
    return most > 0 ? [atom] : [];
  };
  const kept = clauses.flatMap(({ isExcluded, alternatives: all }) => {
    const alternatives = all
      .map((atoms) => atoms.flatMap(cutAtom))
      .filter(({ length }) => length > 0);
    const isLeftOut = alternatives.length === 0 || (isExcluded && left < 0);
    return isLeftOut ? [] : [{ isExcluded, alternatives }];
  });
  return { clauses: kept, isCut: left < 0 };
}
