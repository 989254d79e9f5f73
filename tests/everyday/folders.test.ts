import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { listTree } from "../support/file-tree.ts";
import { type ArchiveProject, makeProject, outcomeOf, runNode } from "./archive-project.ts";

const withProject = async (
  run: (project: ArchiveProject) => Promise<void>,
  name?: string,
): Promise<void> => {
  const project = makeProject(name);
  try {
    await run(project);
  } finally {
    project.remove();
  }
};

describe("a project's folder", () => {
  const names = ["annals (1)", "[old] {x,y}* @(b)", "a#b%20c 100%", 'it\'s "años"\n'];

  test.each(names)("may be called %j", (name) => {
    return withProject(async (project) => {
      const { code, stdout, stderr } = project.runApart("build");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const written = Number(/_site: (?<count>\d+) files written/.exec(stdout)?.groups?.count);
      const pages = listTree(project.at("_site")).filter((path) => !path.startsWith(".annals"));
      expect(pages).toContain("index.html");
      expect(pages).toHaveLength(written);
    }, name);
  });

  test.each(["a?b", "a\\b"])("cannot be called %j: one message says so", (name) => {
    return withProject(async (project) => {
      const { code, stdout, stderr } = project.runApart("build");
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^".*": expected a folder whose path .*; rename that folder\n$/);
    }, name);
  });

  test("what is no command of the program looks at its name first, too", async () => {
    const { default: packageJson } = await import("../../package.json", { with: { type: "json" } });
    const commands = Object.values(packageJson.scripts).filter((command) => /\.ts$/.test(command));
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands) {
      expect(command).toMatch(/^node --require \.\/bin\/preflight\.cjs --import tsx \S+$/);
    }
  });
});

test("dumps, posts and site may stand in folders of any name", () => {
  return withProject(async (project) => {
    const folders = { dumps: "d [1]?#%", posts: "p\\{2}\n*", out: "o (3)#?" };
    project.write(`${folders.dumps}/pier.txt`, "A title\nand more\nand more\n");
    const words = Object.entries(folders).flatMap(([name, folder]) => [`--${name}`, folder]);
    expect(await project.run("build", ...words)).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(project.at(`${folders.out}/index.html`))).toBe(true);
    expect((await project.run("build", ...words)).stdout).toContain("nothing changed");
    expect((await project.run("verify", ...words)).code).toBe(0);
  });
});

test.each([
  [["--out", "/"], /^\/: out: expected .*, found a folder that holds src.*; choose .*\n$/],
  [["--out", "full"], /full: expected an empty folder .*, found "a novel\.txt"; choose .*\n$/],
] as const)("a site is not built with %j, and no post is written", (words, message) => {
  return withProject(async (project) => {
    project.write("full/a novel.txt", "Chapter one");
    const { code, stdout, stderr } = await project.run("build", ...words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(readdirSync(project.at("full"))).toEqual(["a novel.txt"]);
    expect(existsSync(project.at("posts"))).toBe(false);
  });
});

test("a folder that a build made is known again, whatever somebody adds to it", () => {
  return withProject(async (project) => {
    mkdirSync(project.at("_site"));
    writeFileSync(project.at("_site/.DS_Store"), "");
    expect((await project.run("build")).code).toBe(0);
    project.write("_site/CNAME", "archive.example\n");
    project.write("dumps/more.txt", "A title\nand more\nand more\n");
    rmSync(project.at(".annals"), { recursive: true });
    expect((await project.run("build")).code).toBe(0);
    expect(existsSync(project.at("_site/CNAME"))).toBe(true);
  });
});

describe("files that vanish while the site is built", () => {
  const preload = pathToFileURL(resolve(import.meta.dirname, "vanish-preload.mjs")).href;

  test.each(["_site", "_site/tags"])("%s", (path) => {
    return withProject(async (project) => {
      const tagged = "Seals (Larnaca, 8 May 2021)\n#seals\n#seals\n";
      project.write("dumps/seals.txt", tagged);
      process.env.ANNALS_TEST_VANISH = path;
      const first = outcomeOf(runNode(project.root, ["bin/annals.cjs", "build"], [preload]));
      delete process.env.ANNALS_TEST_VANISH;
      expect(existsSync(join(project.root, "moved-away"))).toBe(true);
      expect({ code: first.code, lines: first.stderr.split("\n").length }).toEqual({
        ...{ code: 1, lines: 2 },
      });
      expect(first.stderr).toMatch(
        /_site\/.*: expected the file .*, found none: files were moved or deleted while the site was built; run the command again\n$/,
      );
      expect(await project.run("build")).toMatchObject({ code: 0, stderr: "" });
      expect((await project.run("verify")).code).toBe(0);
      expect((await project.run("build")).stdout).toBe("_site: nothing changed\n");
    });
  });
});
