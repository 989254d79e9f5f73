import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import biome from "../biome.json" with { type: "json" };
import packageJson from "../package.json" with { type: "json" };
import { checkConfig } from "../src/app/config.ts";
import { FIELD_NAMES, fieldOf } from "../src/core/fields.ts";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const SETTINGS = {
  ...checkConfig({ title: "T", description: "", language: "en", timeZone: "UTC" }, "a test"),
  url: "",
};

const PAGES = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** `[words](docs/page.md#heading)`, not to another site. */
const LINK = /\]\((?!https?:)(?<path>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)/g;

/** A heading as a link names it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

const headingsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups }) =>
    anchorOf(groups?.heading ?? ""),
  );

describe("every link of the documents leads somewhere", () => {
  const links = PAGES.flatMap((page) =>
    [...read(page).matchAll(LINK)].map(({ groups }) => {
      const path = groups?.path || undefined;
      const target = path === undefined ? page : join(dirname(page), path);
      return [page, target, groups?.heading] as const;
    }),
  );

  test("there are some", () => expect(links.length).toBeGreaterThan(8));

  test.each(links)("%s: %s %s", (_page, target, heading) => {
    expect(existsSync(join(ROOT, target))).toBe(true);
    if (heading !== undefined) expect(headingsOf(target)).toContain(heading);
  });
});

test("README is short", () => {
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(150);
});

const written = FIELD_NAMES.filter((name) => fieldOf(name).isRetired !== true);

test.each(written)("post files may say %s, and the page about them tells it", (name) => {
  expect(read("docs/post-files.md")).toMatch(new RegExp(`^${name}:`, "m"));
});

test.each(Object.keys(SETTINGS))("the setting %s is listed", (name) => {
  expect(read("docs/configuration.md")).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\|`, "m"));
});

test("the rooms are those that lint knows, in its order", () => {
  const rows = [...read("docs/architecture.md").matchAll(/^\| (?<cell>`[^|]*`) \|/gm)];
  const named = rows
    .flatMap(({ groups }) => [...(groups?.cell ?? "").matchAll(/`([^`]+)`/g)])
    .map(([, name]) => `src/${name}`);
  const rooms = biome.overrides.map(({ includes }) => includes[0]?.replace("/**", ""));
  expect(named.slice(0, rooms.length)).toEqual(rooms);
});

test("every package is named with what it is for", () => {
  const { dependencies, devDependencies } = packageJson;
  const named = [...read("docs/dependencies.md").matchAll(/^\| (?<names>[^|]+) \|/gm)]
    .flatMap(({ groups }) => (groups?.names ?? "").split(", "))
    .slice(1)
    .filter((name) => !name.startsWith("---"));
  const known = Object.keys({ ...dependencies, ...devDependencies });
  expect(named.toSorted()).toEqual(known.filter((name) => !name.startsWith("@types/")).toSorted());
});
