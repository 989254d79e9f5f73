import { expect } from "vitest";
import { type Builder, openBuilder } from "./builder.ts";
import { build } from "./project.ts";
import type { Sequence } from "./sequences.ts";
import { openSubject, type Subject } from "./subject.ts";
import { expectCleanBuild, type Walked, walk } from "./walk.ts";

/** Project copies for as many walks as are under way at once. */
export interface Lanes {
  readonly walk: (sequence: Omit<Sequence, "name">) => Promise<Walked>;
  /** What stands in each lane now is what a process makes that has done nothing else. */
  readonly check: () => Promise<void>;
  /** Waits for walks that nobody waits for any more, then removes all. */
  readonly close: () => Promise<void>;
}

export function openLanes(): Lanes {
  const all: Lane[] = [];
  const free: Lane[] = [];
  const open = (): Lane => {
    const lane = openLane();
    all.push(lane);
    return lane;
  };
  const underWay = new Set<Promise<Walked>>();
  return {
    walk: async (sequence) => {
      const lane = free.pop() ?? open();
      const walked = walk(lane.subject, lane.builder, sequence);
      underWay.add(walked);
      try {
        return await walked;
      } finally {
        underWay.delete(walked);
        free.push(lane);
      }
    },
    check: async () => {
      for (const { subject } of all) await expectCleanBuild(subject, buildApart(subject));
    },
    close: async () => {
      await Promise.allSettled(underWay);
      for (const { subject, builder } of all) {
        await builder.close();
        subject.remove();
      }
    },
  };
}

const buildApart =
  ({ project }: Subject) =>
  async ({ posts, out }: { readonly posts: string; readonly out: string }): Promise<void> => {
    const words = ["--posts", posts, "--out", out];
    expect(await build(project, words)).toMatchObject({ code: 0 });
  };

interface Lane {
  readonly subject: Subject;
  readonly builder: Builder;
}

function openLane(): Lane {
  const subject = openSubject();
  return { subject, builder: openBuilder(subject) };
}
