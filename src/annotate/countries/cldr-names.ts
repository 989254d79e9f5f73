import type { CountryCode } from "../../core/types.ts";
import { type Naming, nameOf, naming } from "./name.ts";
import type { Script } from "./scripts.ts";

/**
 * What one language calls the countries of `codes`, as the Unicode CLDR in Node's ICU has it: a
 * newer Node may know a few names more. Several codes where, its asides cut off, one name is left
 * for them: "Конго - Киншаса".
 */
export function namesInLanguage(
  language: string,
  codes: readonly CountryCode[],
): ReadonlyMap<string, Naming> {
  const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const names = new Map<string, Naming>();
  for (const code of codes) {
    const name = withoutAside(display.of(code) ?? "");
    if (!isLongEnough(name)) continue;
    const rival = names.get(name);
    names.set(
      name,
      rival === undefined ? nameOf(code) : naming(`${rival.codes.join(" ")} ${code}`),
    );
  }
  return names;
}

/**
 * Languages whose names of countries are known besides English: those of many speakers and of the
 * channels that are archived. Vietnamese is left out: its names are other languages' words ("Anh").
 */
export const NAMING_LANGUAGES: Readonly<Record<Script, readonly string[]>> = {
  Latin: "fr es de it pt nl pl cs sk hr hu fi sv da nb ro tr et lv lt id ca".split(" "),
  Cyrillic: "ru uk be bg sr mk kk".split(" "),
  other: "el hy ka he ar fa ur hi bn ta th zh zh-Hant ja ko".split(" "),
};

const withoutAside = (name: string): string => {
  const aside = name.search(ASIDE);
  return aside === -1 ? name : name.slice(0, aside).trim();
};

// "Myanmar (Birmanie)", "Конго - Киншаса", "刚果（金）", "Гонконг, ОАР Китаю": the first words are the name.
const ASIDE = /[(（[,]| [–-] /u;

/** Shorter ones are abbreviations, or small words of another language. */
const isLongEnough = (name: string): boolean =>
  name.length > 3 || (name.length > 1 && HAN_OR_HANGUL.test(name)) || SHORT_NAME.test(name);

const HAN_OR_HANGUL = /^[\p{Script=Han}\p{Script=Hangul}]/u;
const SHORT_NAME =
  /^(?:[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Katakana}ー]{3}|مصر|قطر|هند|چین|روس|Чад|Čad|Çin)$/u;
