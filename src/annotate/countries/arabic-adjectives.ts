import type { CountryCode } from "../../core/types.ts";
import { type CountryName, naming } from "./name.ts";

/**
 * Arabic adjectives and peoples of a country, made from its name by the rule of the nisba: روسيا,
 * روسي, الروسية. Names of two words and irregular ones are left out.
 */
export function* arabicAdjectives(
  codes: readonly CountryCode[],
  name: string,
): Generator<CountryName> {
  const bare = name.normalize("NFC").replace(MARKS, "").replace(ARTICLE, "");
  if (bare.includes(" ") || bare.length < 3) return;
  const stem = `${bare.replace(LAST_VOWEL, "")}ي`;
  if (AMBIGUOUS.has(stem)) return;
  const means = naming(codes.join(" "), { kind: "demonym" });
  for (const article of ["", "ال"]) {
    for (const ending of ["", "ة", "ين", "ون", "ات"]) yield [`${article}${stem}${ending}`, means];
  }
}

const MARKS = /\p{M}/gu;
const ARTICLE = /^ال/u;
const LAST_VOWEL = /(?:يا|ا|ة|ى)$/u;

/** "Financial", "sports", "of Amman", "Cuban" which is a cup, "Dominican". */
const AMBIGUOUS: ReadonlySet<string> = new Set(["مالي", "عماني", "كوبي", "تشادي", "توغي"]);
