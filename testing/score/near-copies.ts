import { findCandidates } from "../../src/dedupe/near/candidates.ts";
import { joinPairs } from "../../src/dedupe/near/clusters.ts";
import { differenceOf, readyText } from "../../src/dedupe/near/same-post.ts";
import type { NearCopySettings } from "../../src/dedupe/near/settings.ts";
import { sketchText } from "../../src/dedupe/near/sketch.ts";
import type { LabelledSet } from "../labelled-sets.ts";
import { createRandom, pick } from "../random.ts";
import { editSlightly, nextOfSeries } from "../small-edits.ts";
import { excerpt, type Tally } from "./tally.ts";

const SEEDS = [1, 2, 3];

/** The share of posts to which the next post of a series is made instead of a copy. */
const NEXT = 0.5;

/**
 * Near copies found among a channel's posts and texts made from them: a slightly edited copy of one
 * half, the next post of a series in the words of the other. A post must be joined with its copy and
 * with nothing else; posts that the channel itself published twice count as wrong, since nobody
 * labelled them.
 */
export const scoreNearCopies = (set: LabelledSet, settings: NearCopySettings): readonly Tally[] =>
  SEEDS.map((seed) => scoreOnce(set, settings, seed));

function scoreOnce({ name, posts }: LabelledSet, settings: NearCopySettings, seed: number): Tally {
  const versions = posts.flatMap(({ text }, post): readonly Version[] => {
    const random = createRandom(seed, post);
    const other = pick(random, posts).text;
    const isNext = random() < NEXT;
    const made = isNext ? nextOfSeries(text, other, random) : editSlightly(text, other, random);
    const original = { text, post, isNext: false };
    return made === undefined ? [original] : [original, { text: made, post, isNext }];
  });
  const joined = joinVersions(versions, settings);
  const copies = versions.filter(
    (copy, at) => !copy.isNext && versions[at - 1]?.post === copy.post,
  );
  const missed = copies.filter((copy) => !joined.has(keyOf(copy, copy)));
  const wrong = [...joined.values()].filter(([a, b]) => !isOnePost(a, b));
  const nameOf = ({ post, isNext }: Version): string =>
    `post ${post + 1}${isNext ? " with other numbers or names" : ""}`;
  return {
    right: copies.length - missed.length,
    given: joined.size,
    wanted: copies.length,
    misses: [
      ...wrong.map(([a, b]) => ({
        place: `${name}, ${nameOf(a)}`,
        what: `joined with ${nameOf(b)}: ${excerpt(a.text)}`,
      })),
      ...missed.map((copy) => ({
        place: `${name}, ${nameOf(copy)}`,
        what: `not joined with this copy: ${excerpt(copy.text)}`,
      })),
    ],
  };
}

/** A text made from a post: a version of it, or the next post of a series. */
interface Version {
  readonly text: string;
  /** The post's place in its set, from 0. */
  readonly post: number;
  readonly isNext: boolean;
}

/** Pairs of versions that the search finds to be one post, one pair for each two posts. */
function joinVersions(
  versions: readonly Version[],
  settings: NearCopySettings,
): ReadonlyMap<string, readonly [Version, Version]> {
  const ready = versions.map(({ text }) => readyText(text));
  const sketches = versions.map(({ text }) => sketchText(text));
  const pairs = findCandidates(sketches, settings.leastResemblance).filter(([a, b]) => {
    const [one, other] = [ready[a], ready[b]];
    return one && other && differenceOf(one, other, settings) === undefined;
  });
  const joined = new Map<string, readonly [Version, Version]>();
  for (const group of joinPairs(pairs)) {
    const members = group.flatMap((at) => versions[at] ?? []);
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) joined.set(keyOf(a, b), [a, b]);
    });
  }
  return joined;
}

const isOnePost = (a: Version, b: Version): boolean => a.post === b.post && a.isNext === b.isNext;

/** The same for all versions of the same two posts. */
const keyOf = (a: Version, b: Version): string => {
  const [first, second] = [a.post, b.post].sort((x, y) => x - y);
  return `${first} ${second} ${first === second && a.isNext !== b.isNext}`;
};
