import type { CountryCode, CountryOverride } from "../../core/types.ts";
import { foldHashtag } from "../hashtags.ts";
import { declineName } from "./declension.ts";
import { findFlags } from "./flags.ts";
import { type CountryName, naming } from "./name.ts";
import { RUSSIAN, UKRAINIAN } from "./words/grammar.ts";

/** Corrections, ready for the name book. */
export interface OverrideWords {
  readonly names: readonly CountryName[];
  readonly signs: ReadonlyMap<string, readonly CountryCode[]>;
}

/**
 * Corrections by what they correct: a flag, a hashtag, or words. Words that begin with a capital
 * mean names, which need one in the text, too; Cyrillic ones mean all their cases.
 */
export function overrideWords(overrides: readonly CountryOverride[]): OverrideWords {
  const signs = new Map<string, readonly CountryCode[]>();
  const names: CountryName[] = [];
  for (const { words, code } of overrides) {
    const given = words.normalize("NFC").trim();
    const codes = code === null ? [] : [code];
    const isFlag = findFlags(given)[0]?.end === given.length;
    if (isFlag || given.startsWith("#")) signs.set(isFlag ? given : foldHashtag(given), codes);
    else names.push(...namesOf(given, codes.join(" ")));
  }
  return { names, signs };
}

function namesOf(words: string, codes: string): readonly CountryName[] {
  const isName = words.charAt(0) !== words.charAt(0).toLowerCase();
  const means = naming(codes, { letters: isName ? "Capital" : "any" });
  const forms = CYRILLIC.test(words)
    ? [...declineName(words, RUSSIAN), ...declineName(words, UKRAINIAN)]
    : [words];
  return forms.map((form) => [form, means]);
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;
