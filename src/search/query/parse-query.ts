import { filterTerm } from "../segment/filter-term.ts";
import { splitText } from "../words/split.ts";
import { termOf } from "../words/term.ts";
import { phraseTerms } from "../words/tokens.ts";
import { parseDates } from "./parse-dates.ts";
import { parseName } from "./parse-name.ts";
import type { Atom, Clause, Query } from "./query.ts";

/** UTF-16 code units and words of a query at most; what comes after is left out. */
export const LONGEST_QUERY = 10_000;
export const MOST_WORDS = 200;

/** Marks of direction, which stick to what is copied from right-to-left text. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const QUOTES = /[“”„‟«»＂]/g;

/** `word`, `-word`, `"a phrase"`, `name:value`, `-name:"a value"`, `#tag`. */
const ITEM =
  /(?<minus>(?<!\S)-)?(?:(?<name>\p{L}+)[:：])?(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+))/gu;

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

function readItem({ 0: whole, groups = {} }: RegExpMatchArray): Item {
  const { minus, name, quoted, bare = "" } = groups;
  const isExcluded = minus !== undefined;
  const filter = name === undefined ? undefined : readFilter(name.toLowerCase(), quoted ?? bare);
  if (filter !== undefined) return { isOr: false, isExcluded, atoms: [filter] };
  const named = name === undefined ? "" : `${name} `;
  if (quoted !== undefined) {
    const atoms = [...readWords(named), ...readPhrase(quoted)];
    return { isOr: false, isExcluded, atoms };
  }
  const isOr = whole === "OR" || whole === "|";
  if (isOr) return { isOr, isExcluded: false, atoms: readWords(bare) };
  const tag = /^[#＃](?<tag>[\p{L}\p{M}\p{Nd}_]+)$/u.exec(named + bare)?.groups?.tag;
  const atoms = tag === undefined ? readWords(named + bare) : [toFilter("tag", tag)];
  return { isOr, isExcluded, atoms };
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
  splitText(text).flatMap(({ raw, run }): readonly Atom[] => {
    if (run !== undefined) return readPhrase(raw);
    const term = termOf(raw);
    return term === "" ? [] : [{ kind: "terms", terms: [term], isPhrase: false }];
  });

function readPhrase(text: string): readonly Atom[] {
  const terms = phraseTerms(text);
  return terms.length === 0 ? [] : [{ kind: "terms", terms, isPhrase: terms.length > 1 }];
}

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

function limitWords(clauses: readonly Clause[]): Pick<Query, "clauses" | "isCut"> {
  let words = 0;
  const weightOf = (atom: Atom): number => (atom.kind === "terms" ? atom.terms.length : 1);
  const kept = clauses.filter(({ alternatives }) => {
    for (const atom of alternatives.flat()) words += weightOf(atom);
    return words <= MOST_WORDS;
  });
  return { clauses: kept, isCut: kept.length < clauses.length };
}
