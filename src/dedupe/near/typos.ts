/** Words shorter than this have no typos: a letter makes another word of them. */
const SHORTEST = 4;

/** From this length on, two letters may be wrong. */
const LONG = 8;

/**
 * Whether two words differ by a typo: a letter wrong, missing or doubled, or two letters swapped;
 * in a long word by two of these.
 */
export function isTypo(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length < SHORTEST) return false;
  const most = length < LONG ? 1 : 2;
  return editDistance(a, b, most) <= most;
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to turn one word
 * into the other (optimal string alignment: Damerau 1964); any number above `most` where it takes
 * more. The time grows with the words' length times `most`, since letters further apart than that
 * are never matched (Ukkonen, "Algorithms for approximate string matching", 1985).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const head = commonHead(a, b);
  const tail = commonTail(a, b, head);
  return bandedDistance(a.slice(head, a.length - tail), b.slice(head, b.length - tail), most);
}

function commonHead(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let head = 0;
  while (head < end && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

/** Letters that two words end with alike, behind their common head. */
function commonTail(a: string, b: string, head: number): number {
  const end = Math.min(a.length, b.length) - head;
  let tail = 0;
  while (tail < end && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail++;
  }
  return tail;
}

/**
 * The same by those cells of the table alone that stand at most so far from its diagonal: where a
 * word has no such letter, a comparison with NaN says that the letters differ.
 */
function bandedDistance(a: string, b: string, most: number): number {
  const tooMany = most + 1;
  // The cell of `a[..i)` and `b[..j)` stands at j - i + middle; nothing stands at either end.
  const middle = most + 1;
  const end = 2 * middle;
  let older = new Array<number>(end + 1).fill(tooMany);
  let above = Array.from(older, (_, at) => (at < middle ? tooMany : at - middle));
  let row = older.slice();
  for (let i = 1; i <= a.length; i++) {
    let best = tooMany;
    for (let at = 1; at < end; at++) {
      const j = i + at - middle;
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let value = Math.min(
        (above[at + 1] ?? tooMany) + 1,
        (row[at - 1] ?? tooMany) + 1,
        (above[at] ?? tooMany) + (isSame ? 0 : 1),
      );
      if (isSwap(a, i, b, j)) value = Math.min(value, (older[at] ?? tooMany) + 1);
      row[at] = value;
      best = Math.min(best, value);
    }
    if (best > most) return tooMany;
    [older, above, row] = [above, row, older];
  }
  return above[b.length - a.length + middle] ?? tooMany;
}

/** Whether the two letters before here stand in the other word the other way round. */
const isSwap = (a: string, i: number, b: string, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
