import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readManifest, writeManifest, writePending } from "../../src/site/manifest.ts";
import { type BuildPlan, planBuild } from "../../src/site/plan-build.ts";
import { listTree } from "../file-tree.ts";
import { makeTempFolder } from "../temp-folder.ts";

const page = (path: string, hash: string) => ({ path, hash });
const manifest = new Map([
  ["same.html", "1"],
  ["moved.html", "1"],
  ["lost.html", "1"],
  ["gone.html", "1"],
]);
const files = [...manifest].map(([path, hash]) => page(path, hash));
const pages = [
  page("same.html", "1"),
  page("moved.html", "2"),
  page("lost.html", "1"),
  page("new.html", "1"),
];

const shown = <Page>(plan: BuildPlan<Page>) => ({ ...plan, render: [...plan.render] });

describe("a build", () => {
  test("renders what is new, changed or lost, removes what is gone, keeps the rest", () => {
    const plan = planBuild(pages, manifest, (path) => path !== "lost.html");
    expect(shown(plan)).toEqual({ render: pages.slice(1), remove: ["gone.html"], kept: 1 });
  });

  test("renders everything where nothing is known, even what stands there", () => {
    expect(shown(planBuild(pages, new Map(), () => true))).toEqual({
      render: pages,
      remove: [],
      kept: 0,
    });
  });

  test("does nothing where nothing changed", () => {
    const known = new Map(pages.map(({ path, hash }) => [path, hash]));
    expect(shown(planBuild(pages, known, () => true))).toEqual({ render: [], remove: [], kept: 4 });
  });
});

describe("the manifest of a site", () => {
  test("comes back as it was written", () => {
    const out = makeTempFolder();
    writeManifest(out, files);
    expect(readManifest(out)).toEqual(manifest);
  });

  test("is empty where there is none, and where it is damaged", () => {
    const out = makeTempFolder();
    expect(readManifest(join(out, "none"))).toEqual(new Map());
    writeManifest(out, files);
    const [name = ""] = listTree(out);
    const source = readFileSync(join(out, name), "utf8");
    for (const damaged of [source.slice(0, -5), `x${source}`, ""]) {
      writeFileSync(join(out, name), damaged);
      expect(readManifest(out)).toEqual(new Map());
    }
  });

  test("takes what a build that died may have touched for unknown", () => {
    const out = makeTempFolder();
    writeManifest(out, files);
    writePending(out, [page("same.html", "1"), page("begun.html", "1")]);
    const found = readManifest(out);
    expect(found.get("moved.html")).toBe("1");
    const plan = planBuild([page("same.html", "1"), page("moved.html", "1")], found, () => true);
    expect([...plan.render]).toEqual([page("same.html", "1")]);
    expect(plan.remove).toEqual(["lost.html", "gone.html", "begun.html"]);
  });

  test("knows all again once a build has ended", () => {
    const out = makeTempFolder();
    writePending(out, [page("same.html", "1")]);
    writeManifest(out, files);
    expect(readManifest(out)).toEqual(manifest);
    expect(listTree(out)).toHaveLength(1);
  });

  test("leaves no trace of a build with nothing to do", () => {
    const out = join(makeTempFolder(), "out");
    writePending(out, []);
    expect(() => listTree(out)).toThrow("ENOENT");
  });

  test("below a file is refused with what to do", () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "file"), "x");
    expect(() => readManifest(join(folder, "file"))).toThrow(/ENOTDIR; a file stands where/);
    mkdirSync(join(folder, "out/.annals-manifest"), { recursive: true });
    expect(() => readManifest(join(folder, "out"))).toThrow(/EISDIR; this is a folder/);
  });
});
