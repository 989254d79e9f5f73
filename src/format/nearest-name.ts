import { editDistance } from "../dedupe/near/typos.ts";

/**
 * The known name nearest to a misspelt one, at most two edits away; undefined where there is none.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = SLIPS + 1;
  for (const candidate of known) {
    const slips = editDistance(name.toLowerCase(), candidate.toLowerCase(), SLIPS);
    if (slips >= fewest) continue;
    nearest = candidate;
    fewest = slips;
  }
  return nearest;
}

const SLIPS = 2;
