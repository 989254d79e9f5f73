import { beginsWithReference } from "./continuation-words.ts";
import { isFooter } from "./opening-cues.ts";
import { listParagraphs } from "./paragraphs.ts";
import { linesOf, type Passage } from "./passages.ts";
import type { Sequence } from "./sequence.ts";

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
  const joined = paragraphs.length - passages.length;
  const others = passages.filter((passage) => {
    const lines = linesOf(sequence, passage);
    return isFooter(lines) || beginsWithReference(lines[0] ?? "");
  }).length;
  if ((joined + others) / paragraphs.length > LEAST_SHARE + LINES * withLines) return "yes";
  return withLines < FEW_WITH_LINES ? "unclear" : "no";
}

const LEAST_SHARE = 0.03;
const LINES = 0.05;
const FEW_WITH_LINES = 0.3;
