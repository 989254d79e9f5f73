import * as lists from "../generate/words.ts";
import { createRandom, pick, type Random, zipf } from "../random.ts";

/** A language of synthetic posts. */
export interface SyntheticLanguage {
  /** As in `lang:en`. */
  readonly code: string;
  /** Words and fixed expressions, the commonest first; each once. */
  readonly words: readonly string[];
  readonly space: string;
  readonly comma: string;
  readonly stop: string;
  /** How many characters of other languages one of its own stands for. */
  readonly density: number;
  /** A form of a word, as texts have it. */
  readonly inflect: (random: Random, word: string) => string;
}

/** What words of a script are made of. */
interface Syllables {
  readonly firsts: readonly string[];
  readonly middles: readonly string[];
  readonly lasts: readonly string[];
}

const list = (words: string): readonly string[] => words.split(" ");
const NOTHING = Array<string>(12).fill("");

const LATIN: Syllables = {
  firsts: list("b c d f g h l m n p r s t v w br ch cl dr fl gr pl pr sh st tr"),
  middles: list("a e i o u ea ou ai"),
  lasts: [...NOTHING, ...list("l m n r s t nd rt ck")],
};
const CYRILLIC: Syllables = {
  firsts: list("б в г д ж з к л м н п р с т ф х ч ш бр гр др пр ст тр кл"),
  middles: list("а е и о у ы я"),
  lasts: [...NOTHING, ...list("л м н р с т в к ст")],
};
const ARABIC: Syllables = {
  firsts: list("ب ت ج ح خ د ر ز س ش ص ض ط ع غ ف ق ك ل م ن"),
  middles: ["", "", "", ...list("ا و ي")],
  lasts: [...NOTHING, ...list("ر د م ن ل")],
};

const RUSSIAN_ENDINGS = list("а у е ы ом ам ами ах ов");
const RUSSIAN_VOWEL = /[аеиоуыяйь]$/;
const ARABIC_PREFIXES = list("ال ال ال وال بال لل و");

/** Words that belong together, so that phrases are found as often as in real posts. */
const EXPRESSIONS = {
  en: list("joint~statement press~conference security~council climate~talks"),
  ru: list("совместный~доклад министр~культуры мирный~договор"),
  ar: list("اجتماع~مشترك محادثات~جديدة"),
  zh: list("国际~合作"),
};
const SHARE_OF_EXPRESSIONS = 0.1;

const english: SyntheticLanguage = {
  ...{ ...lists.english, density: 1, code: "en" },
  words: makeWords(lists.english, EXPRESSIONS.en, 80_000, (random, rank) =>
    spell(random, LATIN, rank),
  ),
  inflect: (random, word) => {
    const form = random();
    if (word.length < 5 || word.endsWith("s") || form > 0.25) return word;
    return word + (form < 0.03 ? "'s" : "s");
  },
};

const russian: SyntheticLanguage = {
  ...{ ...lists.russian, density: 1, code: "ru" },
  words: makeWords(lists.russian, EXPRESSIONS.ru, 60_000, (random, rank) =>
    spell(random, CYRILLIC, rank),
  ),
  inflect: (random, word) =>
    word.length < 5 || random() < 0.4
      ? word
      : word.replace(RUSSIAN_VOWEL, "") + pick(random, RUSSIAN_ENDINGS),
};

const arabic: SyntheticLanguage = {
  ...{ ...lists.arabic, density: 1, code: "ar" },
  words: makeWords(lists.arabic, EXPRESSIONS.ar, 40_000, (random, rank) =>
    spell(random, ARABIC, rank + 10_000),
  ),
  inflect: (random, word) =>
    word.length < 4 || random() < 0.6 ? word : pick(random, ARABIC_PREFIXES) + word,
};

const CHARACTERS = 3_000;
const FIRST_CHARACTER = 0x4e00;
/** Scattered over the block of unified ideographs, since neighbours there are hardly used together. */
const pickCharacter = zipf(
  Array.from({ length: CHARACTERS }, (_, at) =>
    String.fromCodePoint(FIRST_CHARACTER + ((at * 7919) % 20_000)),
  ),
);

const chinese: SyntheticLanguage = {
  ...{ ...lists.chinese, density: 3, code: "zh" },
  words: makeWords(
    lists.chinese,
    EXPRESSIONS.zh,
    30_000,
    (random) => pickCharacter(random) + pickCharacter(random),
  ),
  inflect: (_, word) => word,
};

/** The languages of synthetic posts, and how many of a hundred posts are in each. */
export const LANGUAGES: readonly (readonly [SyntheticLanguage, share: number])[] = [
  [english, 60],
  [russian, 25],
  [arabic, 10],
  [chinese, 5],
];

/**
 * A list's words, expressions, and words made by `make` up to a count. Some of these, too, are two words
 * that belong together.
 */
function makeWords(
  { words: known, space }: lists.LanguageWords,
  expressions: readonly string[],
  count: number,
  make: (random: Random, rank: number) => string,
): readonly string[] {
  const random = createRandom(1, count);
  const words = new Set([...known, ...expressions.map((words) => words.replace("~", space))]);
  const common = [...words];
  while (words.size < count) {
    const isExpression = random() < SHARE_OF_EXPRESSIONS;
    words.add(
      isExpression
        ? pick(random, common) + space + make(random, words.size)
        : make(random, words.size),
    );
  }
  return [...words];
}

/** The rarer, the longer. */
function spell(random: Random, { firsts, middles, lasts }: Syllables, rank: number): string {
  const syllables = 2 + (random() < rank / 50_000 ? 1 : 0) + (random() < rank / 100_000 ? 1 : 0);
  let word = "";
  for (let at = 0; at < syllables; at++) word += pick(random, firsts) + pick(random, middles);
  return word + pick(random, lasts);
}
