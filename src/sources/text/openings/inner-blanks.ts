import type { Sequence } from "../sequence.ts";
import { beginsWithReference } from "./continuation-words.ts";
import { isFooter } from "./opening-cues.ts";
import { listParagraphs } from "./paragraphs.ts";
import { linesOf, type Passage } from "./passages.ts";

/** Whether blank lines stand inside the posts of a dump, too, or only between them. */
export type InnerBlanks = "yes" | "no" | "unclear";

/**
 * Judge by the paragraphs that surely go on with a post: items of lists, links, what refers to words
 * before. Of posts without blank lines inside, 0 to 4 % begin like that; of the paragraphs of other
 * posts, 4 to 37 %. Who parts paragraphs by single line ends rarely leaves lines blank inside.
 */
export function hasInnerBlanks(sequence: Sequence, passages: readonly Passage[]): InnerBlanks {
  const paragraphs = listParagraphs(sequence);
  const withLines = paragraphs.filter(({ from, last }) => last > from).length / paragraphs.length;
  const share = countSurelyInside(sequence, passages) / paragraphs.length;
  if (share > LEAST_SHARE + LINES * withLines) return "yes";
  return withLines < FEW_WITH_LINES ? "unclear" : "no";
}

/**
 * The share of passages that open a post, as far as the paragraphs that surely go on tell it. Few
 * paragraphs tell little: then it leans towards posts of two.
 */
export function expectRate(sequence: Sequence, passages: readonly Passage[]): number {
  const paragraphs = listParagraphs(sequence).length;
  const sure = countSurelyInside(sequence, passages) + (LEANING * SURE_INSIDE) / 2;
  const inside = sure / (paragraphs + LEANING) / SURE_INSIDE;
  const rate = ((1 - inside) * paragraphs) / passages.length;
  return Math.min(HIGHEST_RATE, Math.max(LOWEST_RATE, rate));
}

function countSurelyInside(sequence: Sequence, passages: readonly Passage[]): number {
  const joined = listParagraphs(sequence).length - passages.length;
  const others = passages.filter((passage) => {
    const lines = linesOf(sequence, passage);
    return isFooter(lines) || beginsWithReference(lines[0] ?? "");
  });
  return joined + others.length;
}

/** Of the paragraphs inside posts so many surely go on: 0.1 to 0.5 in seven channels. */
const SURE_INSIDE = 0.25;
/** Weight of the prior, in paragraphs. */
const LEANING = 20;
/** Posts have eight passages at most, on average, and not all of them only one. */
const LOWEST_RATE = 0.12;
const HIGHEST_RATE = 0.95;

const LEAST_SHARE = 0.03;
const LINES = 0.05;
const FEW_WITH_LINES = 0.3;
