import { CRASH_POINTS, type CrashPoint, PAGE_CRASH_POINTS } from "../crash-points.ts";
import type { Subject } from "../subject.ts";
import { addDump, addOverlappingDump, shortenDump } from "./dump-steps.ts";
import { killBuild, killTwoBuilds, undoKilledBuild } from "./kill-steps.ts";
import { correctPost, deletePost } from "./post-steps.ts";
import { changeConfig, deleteCache, deletePage, editTemplate, movePage } from "./site-steps.ts";
import type { KindName, Proof, Step } from "./step.ts";

interface StepKind {
  /** Changes something; throws a NothingToDo where it cannot. */
  readonly take: (subject: Subject, step: Step) => Proof | Promise<Proof>;
  /** Of each build that is killed, the crash points that it comes to. */
  readonly kills?: readonly (readonly CrashPoint[])[];
}

const KINDS: Readonly<Record<KindName, StepKind>> = {
  "add-dump": { take: addDump },
  "add-overlapping-dump": { take: addOverlappingDump },
  "correct-post": { take: correctPost },
  "delete-post": { take: deletePost },
  "change-config": { take: changeConfig },
  "edit-template": { take: editTemplate },
  "delete-cache": { take: deleteCache },
  "delete-page": { take: deletePage },
  "shorten-dump": { take: shortenDump },
  "move-page": { take: movePage },
  "kill-build": { take: killBuild, kills: [CRASH_POINTS] },
  "kill-two-builds": { take: killTwoBuilds, kills: [CRASH_POINTS, CRASH_POINTS] },
  "undo-killed-build": { take: undoKilledBuild, kills: [PAGE_CRASH_POINTS] },
};

export const kindOf = (name: KindName): StepKind => KINDS[name];
