import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CaseCheck, Fact } from "./case-facts.ts";
import {
  checkAlbums,
  checkEscapes,
  checkHoles,
  checkMarkup,
  checkStandardOffset,
} from "./export-cases.ts";
import type { Tally } from "./tally.ts";
import {
  checkGreetings,
  checkMachineZone,
  checkNoCountries,
  checkNotices,
  checkPlaceholders,
  checkTwoClients,
} from "./text-cases.ts";

/**
 * Facts of small inputs from public bug reports that hold, out of all. Each lies in a folder of its
 * own, known by the number with which its name begins; others are passed over.
 */
export async function scoreCases(folder: string): Promise<Tally> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const facts: (readonly [string, ...Fact])[] = [];
  for (const name of names) {
    const check = CASES.get(name.slice(0, name.indexOf("-")));
    const found = (await check?.(join(folder, name))) ?? [];
    for (const fact of found) facts.push([name, ...fact]);
  }
  const wrong = facts.filter(([, , holds]) => !holds);
  return {
    right: facts.length - wrong.length,
    given: facts.length,
    wanted: facts.length,
    misses: wrong.map(([name, what]) => ({ place: name, what: `not so: ${what}` })),
  };
}

const CASES: ReadonlyMap<string, CaseCheck> = new Map([
  ["01", checkMachineZone],
  ["03", checkPlaceholders],
  ["05", checkTwoClients],
  ["07", checkNotices],
  ["09", checkNoCountries],
  ["10", checkGreetings],
  ["20", checkEscapes],
  ["22", checkHoles],
  ["24", checkStandardOffset],
  ["25", checkAlbums],
  ["28", checkMarkup],
]);
