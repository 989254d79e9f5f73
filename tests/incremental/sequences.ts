import { itemAt } from "../../src/platform/collections/list.ts";
import { createRandom, pick } from "../../testing/random.ts";
import type { CrashPoint } from "./crash-points.ts";
import { kindOf } from "./steps/kinds.ts";
import type { Step } from "./steps/step.ts";
import { WALKED_KINDS } from "./steps/step.ts";

/** Steps that follow each other, from an archive that begins anew. */
export interface Sequence {
  readonly name: string;
  /** Whether there is a build before the first step. */
  readonly isBuiltFirst: boolean;
  readonly steps: readonly Step[];
}

/** Steps of a stretch: long enough for what early ones leave to meet much, short enough to share out. */
const STRETCH = 18;

/** Seeds of steps are smaller than this. */
export const SEEDS = 100;

/**
 * One walk through all kinds of steps in which each kind follows each kind once, cut into stretches.
 * The last step of one is the first of the next, so that no pair is lost. Killed builds take the crash
 * points in turn.
 */
export function walkAllPairs(seed: number): readonly Sequence[] {
  const random = createRandom(seed, 0);
  const walk = eulerianWalk(WALKED_KINDS, random);
  const nextPoint = inTurn<CrashPoint>();
  const stretches: Sequence[] = [];
  for (let from = 0; from < walk.length - 1; from += STRETCH) {
    const steps = walk.slice(from, from + STRETCH + 1).map((kind): Step => {
      const { kills } = kindOf(kind);
      const seed = Math.floor(random() * SEEDS);
      return { kind, seed, ...(kills && { points: kills.map(nextPoint) }) };
    });
    stretches.push({ name: `stretch ${stretches.length + 1}`, isBuiltFirst: true, steps });
  }
  return stretches;
}

/** The ordered pairs of kinds that follow each other in some sequence, as text. */
export const pairsIn = (sequences: readonly (readonly Step[])[]): ReadonlySet<string> =>
  new Set(
    sequences.flatMap((steps) =>
      steps.slice(1).map(({ kind }, at) => `${steps[at]?.kind} ${kind}`),
    ),
  );

/**
 * A walk through the complete digraph of some nodes, loops included, that takes each edge once
 * (Hierholzer's algorithm, in random order).
 */
function eulerianWalk<Node>(nodes: readonly Node[], random: () => number): readonly Node[] {
  const untaken = new Map(nodes.map((node) => [node, [...nodes]]));
  const path = [pick(random, nodes)];
  const walk: Node[] = [];
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    const edges = untaken.get(node) ?? [];
    if (edges.length === 0) walk.push(...path.splice(-1));
    else path.push(...edges.splice(Math.floor(random() * edges.length), 1));
  }
  return walk.reverse();
}

/** Hands out the items of each list one by one, from the first one again after the last. */
function inTurn<Item>(): (items: readonly Item[]) => Item {
  const counts = new Map<readonly Item[], number>();
  return (items) => {
    const count = counts.get(items) ?? 0;
    counts.set(items, count + 1);
    return itemAt(items, count % items.length);
  };
}
