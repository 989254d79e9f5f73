import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { itemAt, lazyList } from "../../../src/platform/collections/list.ts";
import {
  filesIn,
  type Manifest,
  readManifest,
  toSection,
  writeManifest,
  writePending,
} from "../../../src/site/outputs/manifest.ts";
import {
  type BuildPlan,
  planBuild,
  type StandingFiles,
} from "../../../src/site/outputs/plan-build.ts";
import type { OutputGroup } from "../../../src/site/views/output.ts";
import { listTree } from "../../support/file-tree.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const page = (path: string, hash: string) => ({ path, hash });
type Page = ReturnType<typeof page>;

const group = (key: string, ...outputs: readonly Page[]) => ({ key, outputs });

const same = page("same.html", "1");
const before = [
  group("a", same, page("moved.html", "1"), page("lost.html", "1")),
  group("b", page("gone.html", "1")),
];
const now = [
  group("a2", same, page("moved.html", "2"), page("lost.html", "1"), page("new.html", "1")),
];

/** What a build that ended left behind. */
function manifestOf(
  groups: readonly OutputGroup<Page>[],
  pending: readonly string[] = [],
): Manifest {
  const sections = groups.map(({ key, outputs }) => [key, toSection(key, outputs)] as const);
  return { sections: new Map(sections), pending };
}

/** A site in which all files stand but some; of the folders nothing is known unless it is said. */
const site = (lost: readonly string[] = [], isIntact = false): StandingFiles => ({
  has: (path) => !lost.includes(path),
  isIntactAround: () => isIntact,
});

const shown = ({ sections, render, ...plan }: BuildPlan<Page>) => ({
  ...plan,
  render: [...render],
  listed: Array.from(sections, (section) => [...filesIn(section)]).flat(),
});

describe("a build", () => {
  test("renders what is new, changed or lost, removes what is gone, keeps the rest", () => {
    const plan = planBuild(now, manifestOf(before), site(["lost.html"]));
    const listed = [...itemAt(now, 0).outputs];
    expect(shown(plan)).toEqual({
      ...{ render: listed.slice(1), remove: ["gone.html"], kept: 1 },
      ...{ isWritten: false, listed },
    });
  });

  test("plans more groups than a call can have arguments", () => {
    const many = Array.from({ length: 300_000 }, (_, at) =>
      group(`${at}`, page(`${at}.html`, "1")),
    );
    expect(planBuild(many, manifestOf([]), site()).render.length).toBe(many.length);
  });

  test("renders everything where nothing is known, even what stands there", () => {
    const { render, remove, kept } = planBuild(now, manifestOf([]), site());
    expect([[...render], remove, kept]).toEqual([itemAt(now, 0).outputs, [], 0]);
  });

  test("looks into no group whose key is known", () => {
    const unseen = (key: string, first: Page) => ({
      key,
      outputs: lazyList(3, (at): Page => {
        if (at > 0) throw new Error("looked into");
        return first;
      }),
    });
    const groups = [unseen("a", same), unseen("b", page("gone.html", "1"))];
    for (const isIntact of [true, false]) {
      const plan = planBuild(groups, manifestOf(before), site([], isIntact));
      expect(shown(plan)).toEqual({
        ...{ render: [], remove: [], kept: 4, isWritten: true },
        listed: before.flatMap(({ outputs }) => outputs),
      });
    }
  });

  test("finds a lost file in a group whose key is known, unless its folder is intact", () => {
    const lost = planBuild(before, manifestOf(before), site(["lost.html"]));
    expect([...lost.render]).toEqual([page("lost.html", "1")]);
    expect([lost.remove, lost.kept, lost.isWritten]).toEqual([[], 3, false]);
    const intact = planBuild(before, manifestOf(before), site(["lost.html"], true));
    expect([...intact.render]).toEqual([]);
  });

  test("keeps a page that went to another group", () => {
    const regrouped = [group("c", same), group("d", page("moved.html", "1"))];
    const { render, remove, kept, isWritten } = planBuild(regrouped, manifestOf(before), site());
    expect([[...render], remove, kept, isWritten]).toEqual([
      [],
      ["lost.html", "gone.html"],
      2,
      false,
    ]);
  });

  test("after one that died takes what that may have touched for unknown", () => {
    const pending = ["same.html", "begun.html"];
    const plan = planBuild(before.slice(0, 1), manifestOf(before, pending), site());
    expect([...plan.render]).toEqual([same]);
    expect([plan.remove, plan.kept]).toEqual([["gone.html", "begun.html"], 2]);
  });
});

describe("the manifest of a site", () => {
  const sections = [...manifestOf(before).sections.values()];

  test("comes back as it was written", () => {
    const out = makeTempFolder();
    writeManifest(out, sections);
    expect(readManifest(out)).toEqual(manifestOf(before));
  });

  test("is empty where there is none, and where it is damaged", () => {
    const out = makeTempFolder();
    expect(readManifest(join(out, "none"))).toEqual(manifestOf([]));
    writeManifest(out, sections);
    const [name = ""] = listTree(out);
    const source = readFileSync(join(out, name), "utf8");
    const cut = source.replace(/\d+ 4\nend\n$/, "");
    expect(cut).not.toBe(source);
    const damage = [source.slice(0, -5), cut, `x${source}`, "", source.replace("1 gone", "2 gone")];
    for (const damaged of damage) {
      writeFileSync(join(out, name), damaged);
      expect(readManifest(out)).toEqual(manifestOf([]));
    }
  });

  test("says what a build was about to write and to remove, until it has ended", () => {
    const out = makeTempFolder();
    writeManifest(out, sections);
    writePending(out, { render: [same], remove: ["gone.html"] });
    expect(readManifest(out)).toEqual(manifestOf(before, ["same.html", "gone.html"]));
    writeManifest(out, sections);
    expect(readManifest(out)).toEqual(manifestOf(before));
    expect(listTree(out)).toHaveLength(1);
  });

  test("leaves no trace of a build with nothing to do", () => {
    const out = join(makeTempFolder(), "out");
    writePending(out, { render: [], remove: [] });
    expect(() => listTree(out)).toThrow("ENOENT");
  });

  test("below a file is refused with what to do", () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "file"), "x");
    expect(() => readManifest(join(folder, "file"))).toThrow(/ENOTDIR; a file stands where/);
    mkdirSync(join(folder, "out/.annals-manifest"), { recursive: true });
    expect(() => readManifest(join(folder, "out"))).toThrow(
      /expected a plain file, found a folder; move it away/,
    );
  });
});
