import { atBlankLines, atPlaces, cutIntoBlocks } from "../../src/sources/text/blocks.ts";
import { indexLines } from "../../src/sources/text/lines.ts";
import { type CueWeights, cuesAt } from "../../src/sources/text/openings/cues.ts";
import { findOpenings } from "../../src/sources/text/openings/openings.ts";
import { outline } from "../../src/sources/text/openings/outline.ts";
import { listParagraphs } from "../../src/sources/text/openings/paragraphs.ts";
import { readSequence, type Sequence } from "../../src/sources/text/sequence.ts";
import type { LabelledSet } from "../labelled-sets.ts";
import { fitLogistic, type Sample } from "../logistic.ts";
import { singleDump, solidLines } from "../test-dumps.ts";
import { type Tally, tallyValues } from "./tally.ts";

/** The weights of cues that the channels teach, each counted alike. */
export const trainCueWeights = (sets: readonly LabelledSet[]): CueWeights =>
  fitLogistic(sets.map(listSamples));

/**
 * Posts found in each channel dumped once, blank lines between posts and inside, by what the other
 * channels taught: theirs are all weights that the reader knows.
 */
export function scoreSingleLeftOut(sets: readonly LabelledSet[]): readonly Tally[] {
  const samples = sets.map(listSamples);
  return sets.map((set, at) => scoreSingleBy(set, fitLogistic(samples.toSpliced(at, 1))));
}

function scoreSingleBy(set: LabelledSet, weights: CueWeights): Tally {
  const sequence = readSingle(set);
  const openings = findOpenings(sequence, weights);
  const cuts = openings ? atPlaces(sequence, openings.starts) : atBlankLines(sequence, 1);
  const found = cutIntoBlocks(sequence, cuts).map(({ from, to }) => ({
    value: Array.from({ length: to - from }, (_, at) => sequence.lineAt(from + at)).join("\n"),
    place: `${set.name}:${(sequence.places[from] ?? 0) + 1}`,
  }));
  return tallyValues(
    set.posts.map(({ text }) => solidLines(text).join("\n")),
    found,
  );
}

/** Paragraphs of a channel dumped once: the cues at each, and whether a post begins there. */
function listSamples(set: LabelledSet): readonly Sample[] {
  const sequence = readSingle(set);
  const dump = outline(sequence, listParagraphs(sequence));
  const starts = new Set<number>();
  let at = 0;
  for (const { text } of set.posts) {
    starts.add(at);
    at += solidLines(text).length;
  }
  return dump.paragraphs.map(({ from }, k) => ({
    x: cuesAt(k, dump),
    y: starts.has(from) ? 1 : 0,
  }));
}

const readSingle = ({ posts }: LabelledSet): Sequence =>
  readSequence(indexLines(new TextEncoder().encode(singleDump(posts).text)));
