import { LINE_STARTS, lookOf } from "./line-look.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Sequence } from "./sequence.ts";

/** A mark that paragraphs start or end with. */
export interface Mark {
  readonly kind: "opener" | "closer";
  /** The numbers of the paragraphs that start a post if this is the mark. */
  readonly starts: readonly number[];
}

/**
 * Marks that open the first paragraph (where a dump starts, a post does), and marks that close
 * paragraphs; frequent ones only.
 */
export function listMarks(sequence: Sequence, paragraphs: readonly Paragraph[]): readonly Mark[] {
  const marked = new Map<string, number[]>();
  const add = (mark: string, k: number): void => {
    const known = marked.get(mark);
    if (known) known.push(k);
    else marked.set(mark, [k]);
  };
  paragraphs.forEach(({ from, last }, k) => {
    const first = sequence.lineAt(from);
    const [, start] = lookOf(first, 0);
    if (start === LINE_STARTS.emoji || start === LINE_STARTS.bold) {
      add(`opener ${start}`, k);
      add("opener", k);
    }
    if (k + 1 === paragraphs.length) return;
    const [word] = firstWord.exec(sequence.lineAt(last)) ?? [];
    add(`closer ${word}`, k + 1);
    add(`closer line ${sequence.folded[last]}`, k + 1);
  });
  return [...marked]
    .filter(([, { length }]) => length >= FEWEST && length * MOST_PARAGRAPHS >= paragraphs.length)
    .map(
      ([mark, starts]): Mark => ({ kind: mark.startsWith("opener") ? "opener" : "closer", starts }),
    )
    .filter(({ kind, starts }) => kind === "closer" || starts[0] === 0);
}

const FEWEST = 8;
/** A post has no more paragraphs than this on average. */
const MOST_PARAGRAPHS = 12;
/** An emoji, a label such as `Source:`, the first word of a signature. */
const firstWord = /\p{Extended_Pictographic}|[\p{L}\p{M}\p{N}]{1,24}|[^\p{L}\p{N}\s]{1,3}/u;
