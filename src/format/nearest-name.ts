import { editDistance } from "../dedupe/near/typos.ts";

/** The known name that a misspelt one is most like, at most two slips away; undefined where none is. */
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
