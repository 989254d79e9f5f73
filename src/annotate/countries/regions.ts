import type { CountryCode } from "../../core/types.ts";
import type { CountryMatch } from "./matches.ts";

/**
 * Joins towns with the region that follows them: in "London, Ontario" and "Atlanta, Georgia" the
 * two settle each other's country, "Lebanon, Pa." is no Lebanon. Such matches get the trust
 * "settled".
 */
export function joinRegions(
  text: string,
  matches: readonly CountryMatch[],
): readonly CountryMatch[] {
  const joined = [...matches];
  for (let index = joined.length - 2; index >= 0; index--) {
    const town = joined[index];
    const region = joined[index + 1];
    if (town === undefined || region === undefined || !isBeside(text, town, region)) continue;
    const codes = sharedCodes(town, region);
    if (codes.length === 0) continue;
    joined[index] = settled(town, codes);
    if (codes.some((code) => region.codes.includes(code)))
      joined[index + 1] = settled(region, codes);
  }
  return joined;
}

function isBeside(text: string, town: CountryMatch, region: CountryMatch): boolean {
  const isRegion = region.kind === "division" || region.kind === "name";
  return isRegion && text.slice(town.end, region.start) === ", ";
}

/** What both may be in; else what an unmistakable region says of a town it was not known to have. */
function sharedCodes(town: CountryMatch, region: CountryMatch): readonly CountryCode[] {
  const common = town.codes.filter((code) => region.codes.includes(code));
  if (common.length > 0 || region.kind !== "division") return common;
  const isTown = town.kind === "city" || town.kind === "capital";
  const isAbbreviated = region.trust !== "shared" && region.words.length <= LONGEST_ABBREVIATION;
  return region.codes.length === 1 && (isTown || isAbbreviated) ? region.codes : [];
}

/** "Calif.", "N.S.W." */
const LONGEST_ABBREVIATION = 6;

const settled = (match: CountryMatch, codes: readonly CountryCode[]): CountryMatch => ({
  ...match,
  codes,
  odds: undefined,
  isLocal: false,
  trust: "settled",
});
