import type { CrashPoint } from "../crash-points.ts";
import type { KindName } from "./kinds.ts";

/** A step on an archive, as data: what is done, and numbers that choose among the ways to do it. */
export interface Step {
  readonly kind: KindName;
  readonly seed: number;
  /** Where the builds of this step are killed; one for each. */
  readonly points?: readonly CrashPoint[];
}

/** Checks what the build after a step must have made of it. */
export type Proof = () => void;
