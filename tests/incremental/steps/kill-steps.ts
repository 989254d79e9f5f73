import { expect } from "vitest";
import type { CrashPoint } from "../crash-points.ts";
import { killBuildAt } from "../project.ts";
import { CONFIG_FILE, FIRST_DUMP, NothingToDo, type Subject } from "../subject.ts";
import { expectSighting } from "./dump-steps.ts";
import { moveToAnotherYear } from "./post-steps.ts";
import { changeConfig, movePage } from "./site-steps.ts";
import type { Proof, Step } from "./step.ts";

/** A build that has much to do is killed. */
export async function killBuild(subject: Subject, { seed, points = [] }: Step): Promise<Proof> {
  const [point] = points;
  const proof = changeMuch(subject, FIRST_DUMP, seed);
  await killAt(subject, point);
  return proof;
}

/** So is another one, before which a dump and the settings have become what they were before. */
export async function killTwoBuilds(subject: Subject, { seed, points = [] }: Step): Promise<Proof> {
  const [first, second] = points;
  const before = subject.dumps.get(FIRST_DUMP) ?? [];
  const settings = subject.read(CONFIG_FILE);
  changeConfig(subject);
  changeMuch(subject, FIRST_DUMP, seed);
  await killAt(subject, first);
  subject.writeDump(FIRST_DUMP, before);
  subject.write(CONFIG_FILE, settings);
  const proof = changeMuch(subject, `${seed}3-${subject.next()}.txt`, seed + 1);
  await killAt(subject, second);
  return proof;
}

/** A build is killed in which only pages change, and what changed is undone: no dump and no post tells. */
export async function undoKilledBuild(subject: Subject, { points = [] }: Step): Promise<Proof> {
  const before = subject.read(CONFIG_FILE);
  changeConfig(subject);
  await killAt(subject, points[0]);
  subject.write(CONFIG_FILE, before);
  return () => undefined;
}

/** Changes after which a build does all that a build can do: it comes to every crash point. */
function changeMuch(subject: Subject, dump: string, seed: number): Proof {
  const added = [subject.next(), subject.next()];
  subject.writeDump(dump, [...(subject.dumps.get(dump) ?? []), ...added]);
  const proofs = [movePage(subject), moveToAnotherYear(subject, seed)];
  return () => {
    for (const number of added) expectSighting(subject, dump, number);
    for (const proof of proofs) proof();
  };
}

async function killAt({ project }: Subject, point: CrashPoint | undefined): Promise<void> {
  if (point === undefined) throw new RangeError("a killed build needs a crash point");
  const { code, signal, output } = await killBuildAt(project, point);
  if (code === 0) throw new NothingToDo(`the build did not come to "${point}"`);
  expect({ signal, output }).toEqual({
    signal: "SIGKILL",
    output: expect.stringContaining(`killed: ${point}\n`),
  });
}
