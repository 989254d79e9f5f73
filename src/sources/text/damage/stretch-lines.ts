import { upperBound } from "../../../platform/collections/upper-bound.ts";
import type { Sequence } from "../sequence.ts";
import { compareCopy, skeletonOf, stemOf } from "./copies.ts";
import { featuresAt, type PostModel } from "./post-model.ts";

/**
 * The costs of the lines of a stretch in each role, and where these lines repeat each other. Costs
 * are negative log-likelihoods.
 */
export class StretchLines {
  readonly #sequence: Sequence;
  readonly #from: number;
  readonly #to: number;
  readonly #model: PostModel;
  readonly #features: (readonly number[])[] = [];
  readonly #skeletons: string[] = [];
  /** Prefix sums of the costs as inner lines. */
  readonly #inner: Float64Array;
  /** For each stem, the places of the lines that have it. */
  readonly #stems = new Map<string, number[]>();
  readonly #headerAfter: Int32Array;

  constructor(sequence: Sequence, from: number, to: number, model: PostModel) {
    this.#sequence = sequence;
    this.#from = from;
    this.#to = to;
    this.#model = model;
    this.#inner = new Float64Array(to - from + 1);
    this.#headerAfter = new Int32Array(to - from + 1).fill(to);
    for (let at = from; at < to; at++) this.#add(at);
    for (let at = to - 1; at >= from; at--) {
      const next = this.#headerAfter[at + 1 - from] ?? to;
      this.#headerAfter[at - from] = this.isHeader(at) ? at : next;
    }
  }

  #add(at: number): void {
    const k = at - this.#from;
    const features = featuresAt(this.#sequence, at);
    const skeleton = skeletonOf(this.#sequence.lineAt(at));
    this.#features.push(features);
    this.#skeletons.push(skeleton);
    const cost = this.#rarity(at) - this.#model.roles.logLikelihood("inner", features);
    this.#inner[k + 1] = (this.#inner[k] ?? 0) + cost;
    const stem = stemOf(skeleton);
    const same = this.#stems.get(stem);
    if (same) same.push(at);
    else this.#stems.set(stem, [at]);
  }

  isHeader(at: number): boolean {
    return this.#sequence.isHeader[at] === 1;
  }

  /** The first header at a place or after it; the end of the stretch where there is none. */
  nextHeader(at: number): number {
    return this.#headerAfter[at - this.#from] ?? this.#to;
  }

  /** The cost of a line as a post of its own. */
  only(at: number): number {
    return this.#cost(at, "only");
  }

  /** The cost of the lines from `from` up to `to`, two or more, as one post. */
  several(from: number, to: number): number {
    const first = this.#cost(from, "first");
    const last = this.#cost(to - 1, "last");
    const between =
      (this.#inner[to - 1 - this.#from] ?? 0) - (this.#inner[from + 1 - this.#from] ?? 0);
    return first + between + last - this.#model.logLength(to - from);
  }

  /**
   * Stretches that start before `end` and may be a damaged copy of the lines from `body` up to
   * their start.
   */
  *copiesOf(body: number, end: number): Generator<{ start: number; end: number }> {
    const skeleton = this.#skeletons[body - this.#from];
    if (skeleton === undefined) return;
    const places = this.#stems.get(stemOf(skeleton)) ?? [];
    let tries = 0;
    for (let k = upperBound(places, body); k < places.length && tries < MOST_TRIES; k++) {
      const start = places[k] ?? 0;
      if (start >= end) return;
      tries += 1;
      const length = this.likeness(body, start, start - body);
      if (length > 0) yield { start, end: start + length };
    }
  }

  /** How many lines from `copy` on, no more than `most`, repeat those from `body` on; the last perhaps in part. */
  likeness(body: number, copy: number, most: number): number {
    let length = 0;
    while (length < most && copy + length < this.#to) {
      const part = this.#skeletons[copy + length - this.#from] ?? "";
      const likeness = compareCopy(this.#skeletonAt(body + length), part);
      if (likeness === "other" || this.isHeader(copy + length)) return length;
      length += 1;
      if (likeness === "cut") return length;
    }
    return length;
  }

  #skeletonAt(at: number): string {
    return this.#skeletons[at - this.#from] ?? skeletonOf(this.#sequence.lineAt(at));
  }

  #cost(at: number, role: "only" | "first" | "last"): number {
    const features = this.#features[at - this.#from] ?? [];
    return this.#rarity(at) - this.#model.roles.logLikelihood(role, features);
  }

  /**
   * The cost of this very line, whatever its features, by its frequency in the dump; copies do not
   * pay it.
   */
  #rarity(at: number): number {
    return Math.log(this.#sequence.length / this.#model.timesOf(at));
  }
}

const MOST_TRIES = 4;
