/** Parameters of BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009). */
const K1 = 1.2;
const B = 0.75;

/** How much a term says of a post in which it stands `count` times; lengths count terms. */
export const weightOf = (count: number, length: number, average: number): number =>
  (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));

/** How much a term tells apart: BM25's idf of a term in `found` of `all` posts. */
export const rarity = (found: number, all: number): number =>
  Math.log(1 + (all - found + 0.5) / (found + 0.5));
