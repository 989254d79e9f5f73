/** Words shorter than this have no typos: a letter makes another word of them. */
const SHORTEST = 4;

/** From this length on, two letters may be wrong. */
const LONG = 8;

/**
 * Whether two words differ as a typo and its mending do: a letter wrong, missing, doubled, or two
 * changed places; two of these in a long word.
 */
export function isTypo(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length < SHORTEST) return false;
  const most = length < LONG ? 1 : 2;
  return Math.abs(a.length - b.length) <= most && editDistance(a, b, most) <= most;
}

/**
 * Letters to add, drop, change or swap with their neighbour until one word is the other (optimal
 * string alignment: Damerau 1964); any number above `most` where it takes more.
 */
export function editDistance(a: string, b: string, most: number): number {
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let value = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (older[j - 2] ?? 0) + 1);
      }
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > most) return best;
    older = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
