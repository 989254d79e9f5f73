import { cpSync, rmSync } from "node:fs";
import { expect } from "vitest";
import { SETTLED_FILE } from "../../src/store/settled.ts";
import { awaitTick } from "../support/await-tick.ts";
import { listFolders, listTree, readTree } from "../support/file-tree.ts";
import type { Builder } from "./builder.ts";
import type { Sequence } from "./sequences.ts";
import { kindOf } from "./steps/kinds.ts";
import type { Step } from "./steps/step.ts";
import { NothingToDo, type Subject } from "./subject.ts";

/** What became of a sequence. */
export interface Walked {
  readonly taken: readonly Step[];
  /** Steps that could do nothing where they came, and why. */
  readonly skipped: readonly { readonly step: Step; readonly why: string }[];
}

/**
 * Take the steps of a sequence, with a build after each one; whatever happened before, it must leave
 * what a clean build makes. An error says which step it was, and how to come there again.
 */
export async function walk(
  subject: Subject,
  builder: Builder,
  { isBuiltFirst, steps }: Omit<Sequence, "name">,
): Promise<Walked> {
  subject.startOver();
  const taken: Step[] = [];
  const skipped: Walked["skipped"][number][] = [];
  if (isBuiltFirst) await builder.build();
  for (const [at, step] of steps.entries()) {
    awaitTick();
    try {
      const proof = await kindOf(step.kind).take(subject, step);
      const isNew = await builder.build();
      if (kindOf(step.kind).kills === undefined)
        expect(isNew, "there was something to build").toBe(true);
      proof();
      expectNoLeftovers(subject);
      await expectCleanBuild(subject, builder.build);
      taken.push(step);
    } catch (error) {
      if (error instanceof NothingToDo) skipped.push({ step, why: error.message });
      else throw inWords(error, { isBuiltFirst, steps: steps.slice(0, at + 1) });
    }
  }
  return { taken, skipped };
}

/** Nothing is left of a killed build, or of the one that came after it. */
function expectNoLeftovers({ at }: Subject): void {
  const files = ["posts", "_site", ".annals"].flatMap((folder) => listTree(at(folder)));
  expect(files.filter((path) => LEFT_OVER.test(path))).toEqual([]);
}

const LEFT_OVER = /\.tmp$|(?:^|\/)(?:lock|\.annals-pending|\.annals-staging)(?:$|[./])/;

/** The same posts and dumps, without anything remembered and into an empty folder. */
export async function expectCleanBuild(
  { at }: Subject,
  build: (folders: { readonly posts: string; readonly out: string }) => Promise<unknown>,
): Promise<void> {
  // Under a name of its own each time: nothing is remembered of such a folder.
  const clean = at(`clean-${process.hrtime.bigint()}`);
  const [posts, out] = [`${clean}/posts`, `${clean}/site`];
  cpSync(at("posts"), posts, { recursive: true, preserveTimestamps: true });
  // Without it every dump is read again; what is written then must be the very same.
  rmSync(`${posts}/${SETTLED_FILE}`);
  await build({ posts, out });
  expect(readTree(posts)).toEqual(readTree(at("posts")));
  expect(readTree(at("_site"))).toEqual(readTree(out));
  expect(listFolders(at("_site"))).toEqual(listFolders(out));
  rmSync(clean, { recursive: true });
}

function inWords(error: unknown, walked: Omit<Sequence, "name">): unknown {
  if (!(error instanceof Error)) return error;
  const { isBuiltFirst, steps } = walked;
  const lines = steps.map((step) => `  ${JSON.stringify(step)},`);
  error.message = [
    `in step ${steps.length} (isBuiltFirst: ${isBuiltFirst}) of`,
    ...lines,
    error.message,
  ].join("\n");
  return error;
}
