import type { Sequence } from "../sequence.ts";
import { CUE_WEIGHTS, type CueWeights, cuesAt } from "./cues.ts";
import { type Outline, outline } from "./outline.ts";
import { listParagraphs } from "./paragraphs.ts";
import { trainOnItself } from "./self-training.ts";

/** Where posts begin in a dump whose posts have blank lines inside, by places in its sequence. */
export interface Openings {
  readonly starts: ReadonlySet<number>;
  /** Where it is doubtful whether a post begins. */
  readonly unclear: readonly number[];
}

/**
 * Find where posts begin: first by cues that hold in any channel, then by how the posts of this dump
 * begin and end. Undefined where there is too little to learn from, or where blank lines seem to
 * stand between posts alone. Linear time.
 */
export function findOpenings(
  sequence: Sequence,
  weights: CueWeights = CUE_WEIGHTS,
): Openings | undefined {
  const paragraphs = listParagraphs(sequence);
  if (paragraphs.length < FEWEST) return undefined;
  const dump = outline(sequence, paragraphs);
  const { traits, sure } = dump;
  if (evidenceOfInnerBlanks(dump) < LEAST_EVIDENCE) return undefined;
  const cues = Float64Array.from(paragraphs, (_, k) =>
    cuesAt(k, dump).reduce((sum, cue, at) => sum + cue * (weights[at] ?? 0), 0),
  );
  const odds = trainOnItself(cues, traits, sure);
  const placesWhere = (holds: (k: number) => boolean): readonly number[] =>
    paragraphs.flatMap(({ from }, k) => (holds(k) ? [from] : []));
  return {
    starts: new Set(placesWhere((k) => sure[k] === 1 || (odds[k] ?? 0) > 0)),
    unclear: placesWhere((k) => sure[k] === 0 && Math.abs(odds[k] ?? 0) < UNCLEAR),
  };
}

/**
 * Where each paragraph is a post, neighbours have no more in common than others; and who parts
 * paragraphs by blank lines leaves few other line ends in them.
 */
function evidenceOfInnerBlanks({ paragraphs, cohesion }: Outline): number {
  const oneLiners = paragraphs.filter(({ from, last }) => from === last).length;
  return cohesion.ratio * Math.sqrt(oneLiners / paragraphs.length);
}

/** From fewer paragraphs nothing can be learned. */
const FEWEST = 30;
/**
 * In whole channels the evidence is 0 to 1.2 where blank lines stand between posts alone and 1.6 to
 * 5.4 where they stand inside, too; of ten channels one is an exception to either.
 */
const LEAST_EVIDENCE = 1.5;
/** A place is unclear where the less likely answer is likelier than 10 %: log odds. */
const UNCLEAR = 2.2;
