import { IMPACTS } from "../postings/word-bucket.ts";

/** Parameters of BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009). */
const K1 = 1.2;
const B = 0.75;

/** Lowest and highest bound of the levels; what lies outside is in the first or the last. */
const LOWEST = 0.4;
const HIGHEST = 2.1;
const WIDTH = (HIGHEST - LOWEST) / IMPACTS;

/**
 * How much a term says of a post, in levels: BM25's weight of a term that stands `count` times
 * in a text of `length` terms. `average` is fixed for an index, so that a level depends on its post
 * alone and merging changes none.
 */
export function impactOf(count: number, length: number, average: number): number {
  const level = Math.floor((exactImpact(count, length, average) - LOWEST) / WIDTH);
  return Math.min(Math.max(level, 0), IMPACTS - 1);
}

export const exactImpact = (count: number, length: number, average: number): number =>
  (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));

/** The weight that a level stands for. */
export const weightOf = (impact: number): number => LOWEST + WIDTH * (impact + 0.5);

/** How much a term tells apart: BM25's idf of a term in `found` of `all` posts. */
export const rarity = (found: number, all: number): number =>
  Math.log(1 + (all - found + 0.5) / (found + 0.5));
