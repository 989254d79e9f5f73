/** Endings of one language's cases in a fixed order, nominative first; "-" is no ending. */
type Cases = readonly string[];

/** Which endings a word's own ending calls for; the first that fits counts. */
export type Paradigms = readonly (readonly [ending: string, cases: Cases])[];

/** What {@link declineName} and its siblings have to know of a Slavic language. */
export interface Grammar {
  readonly nouns: Paradigms;
  readonly adjectives: Paradigms;
  readonly and: string;
  /** Endings of an adjective after its stem, with the -o of compounds: российск-о-китайский. */
  readonly adjectiveEndings: Cases;
  /** Endings of a people after its stem, by the mark it is written down with: "украин-ец". */
  readonly peoples: ReadonlyMap<string, Cases>;
}

/**
 * All forms of a country's or capital's name, nominative first: adjectives and the first noun
 * change together ("Саудовской Аравии"), what follows stays ("Соединённых Штатов Америки"), both
 * sides of "and" change. "Египет~Египт" gives the stem of the oblique cases.
 */
export function declineName(name: string, grammar: Grammar): readonly string[] {
  const words = name.split(" ");
  const changing = changingWords(words, grammar);
  const declined = words.map((word, index) =>
    changing.has(index) ? caseForms(word, index < words.length - 1, grammar) : [[word]],
  );
  const cases = Math.max(...declined.map((forms) => forms.length));
  const names = Array.from({ length: cases }, (_, number) =>
    declined.map((forms) => forms[number] ?? forms[0] ?? []).reduce(joinAll),
  );
  return [...new Set(names.flat())];
}

/** All forms of an adjective, given the stem. */
export const adjectiveForms = (stem: string, { adjectiveEndings }: Grammar): readonly string[] =>
  adjectiveEndings.map((ending) => attach(stem, ending));

/** All forms of a people's name, given as "украин-ец". */
export function peopleForms(people: string, { peoples }: Grammar): readonly string[] {
  const dash = people.lastIndexOf("-");
  const stem = people.slice(0, dash);
  return (peoples.get(people.slice(dash + 1)) ?? []).map((ending) =>
    AFTER_VOWEL.test(stem) && SOFT_ENDING.test(ending) ? `${stem}й${ending}` : attach(stem, ending),
  );
}

// "китаец, китайца", "італієць, італійця".
const AFTER_VOWEL = /[аеиоуыэюяії]$/u;
const SOFT_ENDING = /^[цк]/u;

const attach = (stem: string, ending: string): string =>
  ending === "-" ? stem : `${stem}${ending}`;

const joinAll = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`));

function changingWords(words: readonly string[], grammar: Grammar): ReadonlySet<number> {
  const noun = words.findIndex((word) => paradigmOf(word, grammar.adjectives) === undefined);
  const first = noun === -1 ? words.length - 1 : noun;
  const joined = words[first + 1] === grammar.and ? [first + 2] : [];
  return new Set([...words.keys()].filter((index) => index <= first).concat(joined));
}

function caseForms(word: string, mayBeAdjective: boolean, grammar: Grammar): string[][] {
  const [nominative = word, oblique] = word.split("~");
  const base = oblique ?? nominative;
  const paradigm =
    (mayBeAdjective ? paradigmOf(base, grammar.adjectives) : undefined) ??
    paradigmOf(base, grammar.nouns);
  if (paradigm === undefined) return [[nominative]];
  const stem = base.slice(0, base.length - paradigm[0].length);
  const forms = paradigm[1].map((endings) => endings.split("/").map((end) => attach(stem, end)));
  return [[nominative], ...forms.slice(1)];
}

const paradigmOf = (word: string, paradigms: Paradigms) =>
  paradigms.find(([ending]) => word.endsWith(ending));
