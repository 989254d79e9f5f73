/**
 * Print the weights of `src/sources/text/openings/cues.ts` as channels teach them, all together and
 * with each of them left out: `node --import tsx testing/train-openings.ts FOLDER`.
 */
import { CUES, type CueWeights } from "../src/sources/text/openings/cues.ts";
import { readLabelledSets } from "./labelled-sets.ts";
import { trainCueWeights } from "./score/openings.ts";

const sets = process.argv.slice(2).flatMap(readLabelledSets);
const show = (name: string, weights: CueWeights): void => {
  const cells = weights.map((weight) => weight.toFixed(1).padStart(5));
  process.stdout.write(`${cells.join(",")}  ${name}\n`);
};

process.stdout.write(`${CUES.join("; ")}\n`);
show("all", trainCueWeights(sets));
sets.forEach(({ name }, at) => {
  show(`without ${name}`, trainCueWeights(sets.toSpliced(at, 1)));
});
