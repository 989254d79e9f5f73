import type { CrashPoint } from "./crash-points.ts";
import type { Sequence } from "./sequences.ts";

/** Moments at which the very first build of an archive is killed. */
const FIRST_BUILD_POINTS: readonly CrashPoint[] = [
  "between two post files",
  "after the ledger",
  "half of the posts' index",
  "after the pending pages are named",
  "in the middle of the pages",
  "after the manifest",
];

/** Moments at which one is killed that makes all pages anew; half a manifest was left standing once. */
const UNDONE_POINTS: readonly CrashPoint[] = [
  "in the middle of the pages",
  "half a manifest",
  "after the manifest",
];

/** What `npm run explore` found once, and what the fixed walk leaves out: it has a first build behind it. */
export const CASES: readonly Sequence[] = [
  {
    name: "a list of posts that are gone, before anything was built (seed -451537889)",
    isBuiltFirst: false,
    steps: [
      { kind: "move-page", seed: 0 },
      { kind: "change-config", seed: 1 },
    ],
  },
  {
    name: "the same, with a first build that is killed (seed 1058427530)",
    isBuiltFirst: false,
    steps: [
      { kind: "move-page", seed: 3 },
      { kind: "kill-build", seed: 0, points: ["before the first page"] },
      { kind: "correct-post", seed: 3 },
      { kind: "correct-post", seed: 9 },
    ],
  },
  ...UNDONE_POINTS.map(
    (point): Sequence => ({
      name: `a build of all pages that is killed ${point}, and what changed is undone`,
      isBuiltFirst: true,
      steps: [{ kind: "undo-killed-build", seed: 0, points: [point] }],
    }),
  ),
  ...FIRST_BUILD_POINTS.map(
    (point): Sequence => ({
      name: `a first build that is killed ${point}`,
      isBuiltFirst: false,
      steps: [{ kind: "kill-build", seed: 0, points: [point] }],
    }),
  ),
];
