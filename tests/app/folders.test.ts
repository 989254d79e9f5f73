import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { chooseFolders } from "../../src/app/choose-folders.ts";
import { checkConfig } from "../../src/app/config.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const config = checkConfig(
  { title: "T", description: "D", language: "en", timeZone: "UTC", posts: "texts" },
  "archive.config.ts",
);

describe("the folders of a command", () => {
  test("are those of the settings below the project, or as named from where one stands", () => {
    expect(chooseFolders("/project", config, { out: "../site" })).toEqual({
      dumps: resolve("/project/dumps"),
      posts: resolve("/project/texts"),
      out: resolve("../site"),
      media: resolve("/project/media"),
    });
  });

  test.each([
    [
      "one folder for two",
      { posts: "/a", out: "/a" },
      /a: posts: expected .*, found the folder of out; choose/,
    ],
    [
      "the site below the posts",
      { posts: "/a", out: "/a/b/c" },
      /c: out: expected .*, found a folder inside that of posts/,
    ],
    [
      "the dumps below the site",
      { dumps: "/a/b/../c", out: "/a" },
      /c: dumps: expected .*, found a folder inside that of out/,
    ],
    [
      "the site in the folder of media",
      { out: "/project/media/site" },
      /site: out: expected .*, found a folder inside that of media/,
    ],
  ])("cannot be %s", (_name, chosen, message) => {
    expect(() => chooseFolders("/project", config, chosen)).toThrow(message);
  });

  test("may be neighbours whose names begin alike", () => {
    const chosen = { dumps: "/a", posts: "/a-posts", out: "/a.site" };
    expect(() => chooseFolders("/project", config, chosen)).not.toThrow();
  });
});

describe("the program's folders", () => {
  const root = makeTempFolder();
  for (const part of ["src/site", "tests/fixtures", "node_modules"]) {
    mkdirSync(join(root, part), { recursive: true });
  }
  symlinkSync("src", join(root, "link"));

  test.each([
    ["out", "/", "a folder that holds src"],
    ["out", "", "a folder that holds src"],
    ["out", "..", "a folder that holds src"],
    ["out", "src", "src"],
    ["out", "src/site/new", "src"],
    ["out", "link", "src"],
    ["out", "link/new", "src"],
    ["out", "node_modules/x", "node_modules"],
    ["out", ".git", ".git"],
    ["out", ".annals", ".annals"],
    ["posts", "/", "a folder that holds src"],
    ["posts", "templates", "templates"],
    ["posts", "tests/fixtures", "tests"],
    ["dumps", "/", "a folder that holds src"],
    ["dumps", "src", "src"],
    ["dumps", "tests", "tests"],
  ] as const)("cannot be those of an archive: %s in %j", (name, path, found) => {
    const chosen = { [name]: path === "/" ? path : join(root, path) };
    expect(() => chooseFolders(root, config, chosen)).toThrow(
      new RegExp(`: ${name}: expected a folder of the archive's own, found ${found}\\b.*; choose`),
    );
  });

  test("may hold dumps among the tests", () => {
    const chosen = { dumps: join(root, "tests/fixtures") };
    expect(chooseFolders(root, config, chosen)).toMatchObject(chosen);
  });
});
