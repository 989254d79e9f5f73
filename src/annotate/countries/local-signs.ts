import type { CountryCode } from "../../core/types.ts";
import { LOCAL_SIGNS } from "./words/local-signs.ts";

/**
 * What local news says of its country without a name: its police, schools, money, roads. Such signs
 * tag no post; they tell which of several towns of one name is meant. Each country with its signs,
 * every one counted once. Linear in the text.
 */
export function localSigns(text: string): ReadonlyMap<CountryCode, number> {
  if (!MAY_HOLD_SIGN.test(text)) return NO_SIGNS;
  const found = new Set<number>();
  for (const [, ...signs] of text.matchAll(ANY_SIGN)) {
    found.add(signs.findIndex((sign) => sign !== undefined));
  }
  const counts = new Map<CountryCode, number>();
  for (const at of found) {
    for (const code of SIGNS[at]?.codes ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

const SIGNS = LOCAL_SIGNS.flatMap(([codes, signs]) =>
  signs.map(({ source }) => ({ codes: codes.split(" "), source })),
);

const NO_SIGNS: ReadonlyMap<CountryCode, number> = new Map();

/** One group a sign. */
const ALL_SIGNS = SIGNS.map(({ source }) => `(${source})`).join("|");

/** To look back at every place takes four times as long, and few texts hold a sign at all. */
const MAY_HOLD_SIGN = new RegExp(ALL_SIGNS, "u");
const ANY_SIGN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ALL_SIGNS})`, "gu");
