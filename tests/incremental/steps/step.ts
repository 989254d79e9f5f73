import type { CrashPoint } from "../crash-points.ts";

/** What can happen to an archive between two builds: the fixed walk takes each kind after each. */
export const WALKED_KINDS = [
  "add-dump",
  "add-overlapping-dump",
  "correct-post",
  "delete-post",
  "change-config",
  "edit-template",
  "delete-cache",
  "delete-page",
  "shorten-dump",
  "move-page",
  "kill-build",
  "kill-two-builds",
] as const;

/** The same, tried by fixed cases and at random: each kind more makes the walk longer by all the others. */
const OTHER_KINDS = ["undo-killed-build"] as const;

export const ALL_KINDS = [...WALKED_KINDS, ...OTHER_KINDS];

export type KindName = (typeof ALL_KINDS)[number];

/** A step on an archive, as data: what is done, and numbers that choose among the ways to do it. */
export interface Step {
  readonly kind: KindName;
  readonly seed: number;
  /** Where the builds of this step are killed; one for each. */
  readonly points?: readonly CrashPoint[];
}

/** Checks what the build after a step must have made of it. */
export type Proof = () => void;
