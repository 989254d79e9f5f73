import type { CountryCode } from "../../core/types.ts";
import type { CountryMatch } from "./matches.ts";
import type { NamedCountry } from "./named-country.ts";
import { weightOfKind } from "./weigh.ts";

/**
 * Decides for each match which country is meant, from all matches of a post: a word means the same
 * place throughout; ambiguous words mean the country that the rest of the text supports; doubtful
 * words count only where their country is named in another way. Local signs support a country as
 * its names do, but name none; a town that must be a namesake lies where most of them point.
 */
export function resolveMatches(
  inTitle: readonly CountryMatch[],
  inText: readonly CountryMatch[],
  signs: ReadonlyMap<CountryCode, number>,
): readonly NamedCountry[] {
  const matches = withOneSense([...inTitle, ...inText]);
  const context = contextOf(matches, signs);
  const isAlone = isOnlyTown(matches, signs);
  const isSettled = (match: CountryMatch) =>
    isSure(match) && !isAlone && !isForeignTown(match, context);
  const codes = matches.map((match) => (isSettled(match) ? likeliest(match, context) : undefined));
  const known = new Set(codes);
  const local = strongest(signs);
  return matches.flatMap((match, index) => {
    const namesake = isSure(match) && isTown(match) ? local : undefined;
    const code = codes[index] ?? likeliest(match, context, known) ?? namesake;
    return code === undefined ? [] : [{ match, code, inTitle: index < inTitle.length }];
  });
}

const isTown = ({ kind }: CountryMatch): boolean => kind === "city" || kind === "capital";

const isSure = ({ trust }: CountryMatch): boolean => trust !== "shared";

/**
 * Words mean one thing all over a text: what was settled or placed somewhere is so wherever else it
 * stands, and a country's name that is a person's there ("Georgia Stevens") is doubtful bare, too.
 */
function withOneSense(matches: readonly CountryMatch[]): readonly CountryMatch[] {
  const senses = new Map<string, CountryMatch>();
  for (const match of matches) {
    const words = match.words.toLowerCase();
    const rank = FIRMNESS[match.trust];
    const known = senses.get(words);
    const isTelling = rank > 1 || (match.kind === "name" && match.trust === "shared");
    if (isTelling && (known === undefined || FIRMNESS[known.trust] < rank))
      senses.set(words, match);
  }
  if (senses.size === 0) return matches;
  return matches.map((match) => {
    const sense = senses.get(match.words.toLowerCase());
    if (sense === undefined || match.trust === "settled") return match;
    const { codes, isLocal } = sense.trust === "settled" ? sense : match;
    const { trust } = sense;
    return { ...match, codes, isLocal, trust, odds: codes.map((code) => oddsOf(match, code)) };
  });
}

const FIRMNESS = { shared: 0, sure: 1, placed: 2, settled: 3 } as const;

/**
 * A town of no great name, in a text that names other countries and not its own, is most likely a
 * namesake there: Kingston in a text about Queensland.
 */
const isForeignTown = ({ isLocal, codes }: CountryMatch, { all }: Context): boolean =>
  isLocal && all.size > 0 && codes.every((code) => !all.has(code));

/** The country with the most signs; undefined where two have as many. */
function strongest(signs: ReadonlyMap<CountryCode, number>): CountryCode | undefined {
  const [first, second] = [...signs].sort(([, a], [, b]) => b - a);
  return first?.[1] === second?.[1] ? undefined : first?.[0];
}

/**
 * Does a text name one town alone, nothing else of the country that it is known to lie in, and show
 * several signs of another?
 */
function isOnlyTown(
  matches: readonly CountryMatch[],
  signs: ReadonlyMap<CountryCode, number>,
): boolean {
  const local = strongest(signs);
  const town = matches.find(isSure);
  if (local === undefined || (signs.get(local) ?? 0) < ENOUGH_SIGNS) return false;
  if (town === undefined || !isTown(town) || town.codes.some((code) => signs.has(code)))
    return false;
  const words = town.words.toLowerCase();
  return matches.every(
    (match) =>
      match.words.toLowerCase() === words ||
      !(isSure(match) || match.codes.some((code) => town.codes.includes(code))),
  );
}

const ENOUGH_SIGNS = 2;

/** How strongly the rest of the text supports each country. */
interface Context {
  /** Everything. */
  readonly all: ReadonlyMap<CountryCode, number>;
  /** Its cities and divisions. */
  readonly places: ReadonlyMap<CountryCode, number>;
}

function contextOf(
  matches: readonly CountryMatch[],
  signs: ReadonlyMap<CountryCode, number>,
): Context {
  const all = new Map(signs);
  const places = new Map(signs);
  for (const match of matches) {
    const [code, other] = match.codes;
    if (code === undefined || other !== undefined || !isSure(match) || match.isLocal) continue;
    const weight = weightOfKind(match.kind);
    all.set(code, (all.get(code) ?? 0) + weight);
    if (match.kind !== "city" && match.kind !== "division") continue;
    places.set(code, (places.get(code) ?? 0) + weight);
  }
  return { all, places };
}

/** The code that fits best, the first of equals; of these only, where they are given. */
function likeliest(
  match: CountryMatch,
  context: Context,
  among?: ReadonlySet<CountryCode | undefined>,
): CountryCode | undefined {
  let best: CountryCode | undefined;
  let most = 0;
  for (const code of match.codes) {
    if (among !== undefined && !among.has(code)) continue;
    const rate = match.codes.length === 1 ? 1 : rateOf(match, code, context);
    if (rate > most) [best, most] = [code, rate];
  }
  return best;
}

/** How well a code fits: its own odds, and how often the rest of the text names it. */
function rateOf(match: CountryMatch, code: CountryCode, { all, places }: Context): number {
  const isState = match.kind === "name" && COUNTRIES_OF_STATES.has(code);
  const support = (isState ? places : all).get(code) ?? 0;
  return oddsOf(match, code) * (NO_SUPPORT + Math.min(support, ENOUGH) / ENOUGH);
}

const oddsOf = ({ codes, odds }: CountryMatch, code: CountryCode): number =>
  odds?.[codes.indexOf(code)] ?? 1;

/**
 * Countries with a state that shares its name with a country (Georgia): the name of the country
 * itself is no support for its state, but names of other places in it are.
 */
const COUNTRIES_OF_STATES: ReadonlySet<CountryCode> = new Set(["US"]);

/** Support that is as good as any more. */
const ENOUGH = 3;
const NO_SUPPORT = 0.05;
