/** A stream of numbers from 0 (included) to 1 (excluded), the same for the same seed. */
export type Random = () => number;

/**
 * Number `index` of the independent streams of a seed. Source: sfc32 from PractRand, public domain.
 * The figures in docs/accuracy.md and docs/performance.md depend on this very stream; pure-rand, as
 * fast, has no numbered streams and would shift them all.
 */
export function createRandom(seed: number, index: number): Random {
  let a = seed | 0;
  let b = index | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < WARM_UP; round++) next();
  return next;
}

const WARM_UP = 12;

/** One item, each as likely as any other. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/**
 * Picks from items as words are used, the commonest first: by Zipf's law the n-th 1/n times as often as
 * the first. Behind the first `kernel`, which everybody uses, it falls with 1/n² (Ferrer i Cancho and
 * Solé, "Two regimes in the frequency of words", 2001).
 */
export function zipf<T>(
  items: readonly T[],
  kernel: number = Number.POSITIVE_INFINITY,
): (random: Random) => T {
  const sums: number[] = [];
  let total = 0;
  items.forEach((_, at) => {
    const rank = at + 1;
    total += rank <= kernel ? 1 / rank : kernel / rank ** 2;
    sums.push(total);
  });
  return (random) => {
    const mark = random() * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    const item = items[low];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
}

/** A log-normal number with this mean; `spread` is the standard deviation of its logarithm. */
export function logNormal(random: Random, mean: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return mean * Math.exp(spread * normal - spread ** 2 / 2);
}
