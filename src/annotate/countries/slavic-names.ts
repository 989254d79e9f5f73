import type { CountryCode } from "../../core/types.ts";
import { namesInLanguage } from "./cldr-names.ts";
import { adjectiveForms, declineName, type Grammar, peopleForms } from "./declension.ts";
import { type CountryName, type Naming, naming } from "./name.ts";

/** What a language's own word list holds: see words/russian.ts. */
interface SlavicWords {
  readonly NAMES: readonly (readonly [codes: string, names: string])[];
  readonly ABBREVIATIONS: readonly (readonly [codes: string, names: string])[];
  readonly OPENERS: readonly (readonly [codes: string, names: string])[];
  readonly SHARED: readonly (readonly [codes: string, names: string])[];
  readonly CAPITALS: readonly string[];
  readonly ADJECTIVES: readonly string[];
  readonly SHARED_ADJECTIVES: readonly (readonly [codes: string, stem: string])[];
  readonly PEOPLES: readonly string[];
}

/** All forms of all words of one Slavic language, its CLDR names declined among them. */
export function* slavicNames(
  words: SlavicWords,
  grammar: Grammar,
  language: string,
  codes: readonly CountryCode[],
): Generator<CountryName> {
  const declined = (names: string, means: Naming) =>
    names
      .split(", ")
      .flatMap((name) => declineName(name, grammar))
      .map((form): CountryName => [form, means]);
  for (const [code, names] of words.ABBREVIATIONS) {
    for (const name of names.split(", ")) yield [name, naming(code, { letters: "CAPITALS" })];
  }
  for (const [code, names] of words.OPENERS)
    yield* declined(names, naming(code, { trust: "inside" }));
  for (const [code, names] of words.SHARED)
    yield* declined(names, naming(code, { trust: "shared" }));
  for (const [code, names] of words.NAMES) yield* declined(names, naming(code));
  for (const [name, means] of namesInLanguage(language, codes)) yield* declined(name, means);
  yield* entriesOf(words.CAPITALS, (code, names) =>
    declined(names.join(" "), naming(code, { kind: "capital" })),
  );
  yield* entriesOf(words.ADJECTIVES, (code, stems) => adjectives(code, stems, grammar));
  for (const [shared, stem] of words.SHARED_ADJECTIVES) yield* adjectives(shared, [stem], grammar);
  yield* entriesOf(words.PEOPLES, (code, peoples) => peopleNames(code, peoples, grammar));
}

/** Entries such as "RU российск русск", several to a line. */
export function* entriesOf(
  lines: readonly string[],
  namesOf: (code: CountryCode, words: readonly string[]) => Iterable<CountryName>,
): Generator<CountryName> {
  for (const entry of lines.flatMap((line) => line.split("; "))) {
    const [code = "", ...words] = entry.split(" ");
    yield* namesOf(code, words);
  }
}

const adjectives = (codes: string, stems: readonly string[], grammar: Grammar): CountryName[] => {
  const means = naming(codes, { kind: "demonym", letters: "any" });
  return stems.flatMap((stem) =>
    adjectiveForms(stem, grammar).map((form): CountryName => [form, means]),
  );
};

/** "Чехов" and "Поляков" with a capital are surnames. */
const peopleNames = (code: string, peoples: readonly string[], grammar: Grammar): CountryName[] => {
  const means = naming(code, { kind: "demonym", letters: "any" });
  const plain = naming(code, { kind: "demonym", letters: "small" });
  return peoples.flatMap((people) =>
    peopleForms(people, grammar).map(
      (form): CountryName => [form, SURNAME.test(form) ? plain : means],
    ),
  );
};

const SURNAME = /(?:ов|ев|ів|їв)$/u;
