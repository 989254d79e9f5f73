import type { Sequence } from "../sequence.ts";
import { type Cohesion, measureCohesion } from "./cohesion.ts";
import { linesOf, type Paragraph } from "./paragraphs.ts";
import { type Traits, traitsOf } from "./traits.ts";

/** The paragraphs of a dump, and what is seen of them. */
export interface Outline {
  readonly paragraphs: readonly Paragraph[];
  readonly traits: readonly Traits[];
  readonly cohesion: Cohesion;
  /** 1 where a post surely begins: at the first paragraph and at `Forwarded from` lines. */
  readonly sure: Uint8Array;
}

/** The paragraphs of a dump with their features. Linear time. */
export function outline(sequence: Sequence, paragraphs: readonly Paragraph[]): Outline {
  return {
    paragraphs,
    traits: traitsOfAll(sequence, paragraphs),
    cohesion: measureCohesion(sequence, paragraphs),
    sure: Uint8Array.from(paragraphs, ({ from }, k) =>
      k === 0 ? 1 : (sequence.isHeader[from] ?? 0),
    ),
  };
}

/** Lines that keep coming back word for word, such as `Subscribe | Write to us`, are labels. */
function traitsOfAll(sequence: Sequence, paragraphs: readonly Paragraph[]): readonly Traits[] {
  const times = new Map<number, number>();
  const idOf = ({ from, last }: Paragraph): number =>
    from === last ? (sequence.exact[from] ?? -1) : -1;
  for (const paragraph of paragraphs) {
    times.set(idOf(paragraph), (times.get(idOf(paragraph)) ?? 0) + 1);
  }
  return paragraphs.map((paragraph) => {
    const id = idOf(paragraph);
    const isRefrain = id !== -1 && (times.get(id) ?? 0) > REFRAIN * paragraphs.length;
    return traitsOf(linesOf(sequence, paragraph), isRefrain);
  });
}

/** The share of paragraphs beyond which one line is no post. */
const REFRAIN = 0.05;
