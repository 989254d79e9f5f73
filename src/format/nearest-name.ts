/** The known name that a misspelt one is most like, at most two slips away; undefined where none is. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = SLIPS + 1;
  for (const candidate of known) {
    const slips = countSlips(name.toLowerCase(), candidate.toLowerCase());
    if (slips < fewest) {
      nearest = candidate;
      fewest = slips;
    }
  }
  return nearest;
}

const SLIPS = 2;

/** Levenshtein's distance, a letter added, left out or changed each counting one; capped above SLIPS. */
function countSlips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > SLIPS) return SLIPS + 1;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line++) {
    const next = [line];
    for (let column = 1; column <= b.length; column++) {
      const changed = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      const added = (next[column - 1] ?? 0) + 1;
      const leftOut = (row[column] ?? 0) + 1;
      next.push(Math.min(changed, added, leftOut));
    }
    row = next;
  }
  return row[b.length] ?? SLIPS + 1;
}
