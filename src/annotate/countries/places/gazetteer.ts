import { createRequire } from "node:module";
import type { CountryCode } from "../../../core/types.ts";
import { type Naming, naming } from "../name.ts";

/**
 * Cities and first-level divisions by their English names: GeoNames (CC BY 4.0) and Unicode CLDR,
 * made ready by scripts/make-gazetteer.ts. A name of several places has several codes.
 */
export function gazetteer(): ReadonlyMap<string, Naming> {
  const senses = new Map<string, Sense[]>();
  const add = (name: string, sense: Sense): void => {
    for (const spelling of spellings(name)) {
      const known = senses.get(spelling);
      if (known === undefined) senses.set(spelling, [sense]);
      else if (known.every(({ code }) => code !== sense.code)) known.push(sense);
    }
  };
  for (const [code, entries] of Object.entries(TABLE.divisions)) {
    const size = WELL_KNOWN.has(code) ? STATE : PROVINCE;
    for (const entry of entries) {
      const hasNamesakes = entry.endsWith("+");
      const name = hasNamesakes ? entry.slice(0, -1) : entry;
      add(name, { code, size, hasNamesakes, isDivision: true });
    }
  }
  for (const [code, entries] of Object.entries(TABLE.cities)) {
    for (const entry of entries) {
      const blank = entry.lastIndexOf(" ");
      const size = Number.parseInt(entry.slice(blank + 1), 10);
      const hasNamesakes = entry.endsWith("+");
      add(entry.slice(0, blank), { code, size, hasNamesakes, isDivision: false });
    }
  }
  return new Map(Array.from(senses, ([name, places]) => [name, namingOf(name, places)]));
}

interface Table {
  readonly cities: Readonly<Record<CountryCode, readonly string[]>>;
  readonly divisions: Readonly<Record<CountryCode, readonly string[]>>;
}

const TABLE: Table = createRequire(import.meta.url)("./gazetteer.json");

/** One place of a name; its size in thousands of people. */
interface Sense {
  readonly code: CountryCode;
  readonly size: number;
  /** Whether towns in other countries have its name. */
  readonly hasNamesakes: boolean;
  readonly isDivision: boolean;
}

/** Countries whose divisions the news names without the country. */
const WELL_KNOWN: ReadonlySet<CountryCode> = new Set(["US", "CA", "AU"]);
const STATE = 5000;
const PROVINCE = 500;

/** Cities as large are known without another word, in thousands. */
const METROPOLIS = 1000;

function namingOf(name: string, places: readonly Sense[]): Naming {
  const [first, ...others] = places.toSorted((a, b) => b.size - a.size);
  if (first === undefined) return naming("");
  const known = first.size >= METROPOLIS || (name.includes(" ") && !SAINT.test(name));
  return naming([first, ...others].map(({ code }) => code).join(" "), {
    kind: first.isDivision ? "division" : "city",
    trust: known ? "person" : "place",
    isLocal: first.hasNamesakes && first.size < METROPOLIS,
    odds: [first, ...others].map(({ size }) => Math.sqrt(size / first.size)),
  });
}

/** "Québec" and "Quebec", "Saint Paul" and "St. Paul", "Stavropol’" and "Stavropol". */
function spellings(name: string): readonly string[] {
  const isSaint = name.startsWith("Saint ") || name.startsWith("St. ");
  if (ASCII.test(name) && !isSaint) return [name];
  const plain = name.replace(SOFT_SIGN, "");
  const bare = plain.normalize("NFD").replace(MARK, "").normalize("NFC");
  const rest = isSaint ? bare.slice(bare.indexOf(" ")) : "";
  const all = isSaint ? [plain, bare, `St.${rest}`, `Saint${rest}`] : [plain, bare];
  return [...new Set(all)];
}

const ASCII = /^[A-Za-z .-]+$/u;
const SOFT_SIGN = /[’ʻ']$/u;
const MARK = /\p{M}/gu;
const SAINT = /^(?:Saint|St\.|San|Santa|São) /u;
