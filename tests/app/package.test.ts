import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { listTree } from "../support/file-tree.ts";
import { copyProgram, ROOT } from "../support/program-parts.ts";
import { SHORT_RUN } from "../support/short-run.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

/** An empty folder into which the packed program was installed. */
let place = "";

const run = (program: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: place, encoding: "utf8" });
  return { code: status, stdout, stderr };
};

const annals = (...words: readonly string[]) =>
  run(process.execPath, ...SHORT_RUN, "node_modules/annals/bin/annals.cjs", ...words);

beforeAll(() => {
  const checkout = makeTempFolder();
  copyProgram(checkout);
  symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"));
  place = makeTempFolder();
  // What `npm pack` runs first, also where npm is set up to run no scripts.
  const [node, script = ""] = packageJson.scripts.prepack.split(" ");
  expect(node).toBe("node");
  const prepared = spawnSync(process.execPath, [script], { cwd: checkout, encoding: "utf8" });
  expect(prepared).toMatchObject({ status: 0, stderr: "" });
  const words = ["pack", "--ignore-scripts", "--pack-destination", place];
  const npm = spawnSync("npm", words, {
    ...{ cwd: checkout, encoding: "utf8", shell: process.platform === "win32" },
  });
  expect(npm).toMatchObject({ status: 0 });
  const [packed = ""] = readdirSync(place);
  const modules = join(place, "node_modules");
  mkdirSync(join(modules, "annals"), { recursive: true });
  const unpacked = run("tar", "-xzf", packed, "-C", "node_modules/annals", "--strip-components=1");
  expect(unpacked).toMatchObject({ code: 0 });
  // What it depends on, and nothing else of the checkout.
  const { dependencies } = JSON.parse(
    readFileSync(join(modules, "annals/package.json"), "utf8"),
  ) as { dependencies: Readonly<Record<string, string>> };
  for (const name of Object.keys(dependencies)) {
    const scope = name.split("/").slice(0, -1).join("/");
    mkdirSync(join(modules, scope), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  }
});

describe("the packed program, installed into an empty folder,", () => {
  test("holds no source, no test and no dump", () => {
    const files = listTree(join(place, "node_modules/annals"));
    expect(files).toContain("dist/annals.js");
    expect(files).toContain("dist/types/app/define-archive.d.ts");
    const foreign = files.filter((path) => !/^(?:bin|dist)\/|^[^/]+$/.test(path));
    expect(foreign).toEqual([]);
    expect(files.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))).toEqual([
      "dist/starter/archive.config.ts",
    ]);
  });

  test("makes, builds and verifies a new archive, empty or not", () => {
    const made = annals("new", "news", "--title", 'The "Pier" $& News');
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toContain("annals build --archive news");
    expect(annals("new", "news")).toMatchObject({ code: 1, stdout: "" });

    expect(annals("build", "--archive", "news")).toMatchObject({ code: 0, stderr: "" });
    const home = readFileSync(join(place, "news/_site/index.html"), "utf8");
    expect(home).toContain("<h1>The &quot;Pier&quot; $&amp; News</h1>");
    expect(home).toContain("How to add posts");
    expect(home).not.toContain("UN Charter");
    expect(annals("verify", "--archive", "news")).toMatchObject({ code: 0, stderr: "" });

    writeFileSync(join(place, "news/dumps/a.txt"), "A pier opens\nat noon\nat noon\n");
    const built = annals("build", "--archive", "news");
    expect(built).toMatchObject({ code: 0, stderr: "" });
    expect(built.stdout).toContain("1 added, 0 updated, 0 unchanged\n");
    expect(annals("build", "--archive", "news").stdout).toBe("news/_site: nothing changed\n");
    expect(annals("verify", "--archive", "news")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(place, "news/_site/index.html"), "utf8")).not.toContain("How to add");
  });
});
