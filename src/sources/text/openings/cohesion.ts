import { HTTP } from "../../../platform/text/links.ts";
import type { Sequence } from "../sequence.ts";
import { linesOf, type Paragraph } from "./paragraphs.ts";

/** How much the paragraphs of a dump have in common with those before them. */
export interface Cohesion {
  /** For each paragraph, how rare the words are that it shares with the one before: a logarithm. */
  readonly near: Float64Array;
  /** How many times more neighbours share than paragraphs that stand apart. */
  readonly ratio: number;
}

/** Compare paragraphs by their words, as TextTiling does (Hearst 1997). Linear time. */
export function measureCohesion(sequence: Sequence, paragraphs: readonly Paragraph[]): Cohesion {
  const count = paragraphs.length;
  const stemsAt = (paragraph: Paragraph): Stems => stemsOf(linesOf(sequence, paragraph).join("\n"));
  const times = new Int32Array(STEMS);
  for (const paragraph of paragraphs) {
    for (const stem of stemsAt(paragraph)) times[stem] = (times[stem] ?? 0) + 1;
  }
  const rarityOf = (stem: number): number => Math.log(count / (times[stem] ?? 1));
  const near = new Float64Array(count);
  const recent: Stems[] = [];
  const sums = { near: SMOOTHING, far: SMOOTHING };
  const step = Math.ceil(count / COMPARED);
  paragraphs.forEach((paragraph, k) => {
    const stems = stemsAt(paragraph);
    near[k] = shared(recent[0], stems, rarityOf);
    if (recent.length === FARTHEST && k % step === 0) {
      const far = recent.slice(FAR).map((other) => shared(other, stems, rarityOf));
      sums.near += near[k] ?? 0;
      sums.far += far.reduce((sum, value) => sum + value, 0) / far.length;
    }
    recent.unshift(stems);
    if (recent.length > FARTHEST) recent.pop();
  });
  return { near, ratio: sums.near / sums.far };
}

type Stems = ReadonlySet<number>;

/** Paragraphs more than 10 and at most 15 apart belong to different posts, as a rule. */
const FAR = 10;
const FARTHEST = 15;
/** So many paragraphs of a long dump, spread over it, are compared with those that stand apart. */
const COMPARED = 20_000;
/** What little was compared proves little: it is added to both sums. */
const SMOOTHING = 1;

function shared(a: Stems | undefined, b: Stems, rarityOf: (stem: number) => number): number {
  let sum = 0;
  for (const stem of b) {
    const rarity = a?.has(stem) ? rarityOf(stem) : 0;
    if (rarity >= LEAST_RARITY) sum += rarity;
  }
  return Math.log(1 + sum);
}

/** A stem that is in every fourth paragraph is no evidence. */
const LEAST_RARITY = 1.5;

/**
 * The first letters of each longer word of a text, numbers, and pairs of signs in Chinese; each as a
 * number below `STEMS`. Words that share a number by chance do no harm.
 */
export function stemsOf(text: string): Stems {
  const stems = new Set<number>();
  const words = text.slice(0, LONGEST_TEXT).replace(links, "").toLowerCase().match(word) ?? [];
  words.forEach((part, k) => {
    const stem = stemOf(part, words[k + 1] ?? "");
    if (stem !== "") stems.add(numberOf(stem));
  });
  return stems;
}

const STEMS = 2 ** 20;

function stemOf(part: string, next: string): string {
  if (han.test(part)) return han.test(next) ? part + next : "";
  if (part.length >= 4) return part.slice(0, Math.max(4, Math.min(6, part.length - 1)));
  return part.length >= 2 && digit.test(part) ? part : "";
}

/** Of a longer text only the start is looked at. */
const LONGEST_TEXT = 1500;

const links = new RegExp(`${HTTP}\\S+`, "g");
const word = /\p{Script=Han}|[\p{L}\p{N}]+/gu;
const han = /^\p{Script=Han}/u;
const digit = /\d/;

/** FNV-1a, folded to 20 bits. */
function numberOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) {
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 20)) & (STEMS - 1);
}
