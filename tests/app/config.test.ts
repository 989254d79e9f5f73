import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { checkConfig, loadConfig } from "../../src/app/config.ts";
import { ArchiveError } from "../../src/core/errors.ts";
import { DEFAULT_NEAR_COPIES } from "../../src/dedupe/near/settings.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const FILE = "archive.config.ts";
const LEAST = { title: "T", description: "", language: "en", timeZone: "UTC" };

const check = (more: object) => checkConfig({ ...LEAST, ...more }, FILE);

test("four fields are enough", () => {
  expect(checkConfig(LEAST, FILE)).toEqual({
    ...LEAST,
    postsPerPage: 50,
    media: {},
    stripOriginals: false,
    countries: [],
    channels: {},
    columns: {},
    allowPrivate: false,
    nearCopies: DEFAULT_NEAR_COPIES,
    search: { phrases: true },
    watches: [],
    dumps: "dumps",
    posts: "posts",
    out: "_site",
  });
});

const taken = [
  ["blanks around the title", { title: "  T " }, { title: "T" }],
  ["an address", { url: "https://a.example" }, { url: "https://a.example/" }],
  ["an address with a path", { url: "http://a.example/b" }, { url: "http://a.example/b/" }],
  ["an address with a slash", { url: "https://a.example/b/" }, { url: "https://a.example/b/" }],
  ["a language with a region", { language: "pt-BR" }, { language: "pt-BR" }],
  ["the fewest posts a page", { postsPerPage: 5 }, { postsPerPage: 5 }],
  ["no search", { search: false }, { search: false }],
  ["a search without phrases", { search: { phrases: false } }, { search: { phrases: false } }],
  [
    "a query to watch",
    { watches: [{ name: " Talks ", query: " talks country:RU " }] },
    { watches: [{ name: "Talks", query: "talks country:RU" }] },
  ],
  ["a folder elsewhere", { dumps: "/srv/dumps" }, { dumps: "/srv/dumps" }],
] as const;

test.each(taken)("takes %s", (_name, given, expected) => {
  expect(check(given)).toMatchObject(expected);
});

const refused = [
  ["an empty title", { title: " " }, 'title: expected a title that is not empty, found " "'],
  ["no title", { title: undefined }, "title: expected a title that is not empty, found nothing"],
  ["a number for a text", { description: 5 }, "description: expected a text, found 5"],
  [
    "an address without a scheme",
    { url: "a.example" },
    'url: expected an http or https address without ? and #, found "a.example"',
  ],
  ["an address of another kind", { url: "ftp://a.example/" }, "url: expected an http or https"],
  ["an address with a query", { url: "https://a.example/?b" }, "url: expected an http or https"],
  ["an address with a fragment", { url: "https://a.example/#b" }, "url: expected an http or https"],
  [
    "no language",
    { language: "en_GB" },
    'language: expected a BCP 47 language tag such as en or pt-BR, found "en_GB"',
  ],
  [
    "no time zone",
    { timeZone: "Europe/Moskow" },
    'timeZone: expected an IANA time zone such as Europe/Moscow, found "Europe/Moskow"',
  ],
  ["too few posts", { postsPerPage: 4 }, "postsPerPage: expected a whole number from 5 to 500"],
  ["half a post", { postsPerPage: 7.5 }, "postsPerPage: expected a whole number from 5 to 500"],
  ["too many posts", { postsPerPage: 501 }, "postsPerPage: expected a whole number from 5 to 500"],
  ["a search of another kind", { search: true }, "search: expected false, or { phrases: false }"],
  [
    "a watch that asks for nothing",
    { watches: [{ name: "Talks", query: '"" -' }] },
    "watches: expected queries, each with a name of its own",
  ],
  ["a watch without a name", { watches: [{ name: " ", query: "talks" }] }, "watches: expected"],
  [
    "two watches of one name",
    {
      watches: [
        { name: "Talks", query: "talks" },
        { name: "Talks", query: "museum" },
      ],
    },
    "watches: expected queries, each with a name of its own",
  ],
  [
    "watches without search",
    { search: false, watches: [{ name: "Talks", query: "talks" }] },
    "watches: expected search, from whose index these pages are made, found search: false",
  ],
  ["no folder", { out: "" }, 'out: expected a folder, found ""'],
  [
    "a misspelt field, before the one that is missing",
    { title: undefined, titel: "T" },
    /titel: expected only the fields title, description, .*, found "T"/,
  ],
] as const;

describe("refuses", () => {
  test.each(refused)("%s", (_name, given, message) => {
    expect(() => check(given)).toThrow(ArchiveError);
    expect(() => check(given)).toThrow(message);
    expect(() => check(given)).toThrow(/^archive\.config\.ts: .*; correct this file and run/);
  });

  test.each([
    [undefined, "nothing"],
    [null, "null"],
    ["T", '"T"'],
  ])("%j for all settings", (...row) => {
    const [settings, found] = row;
    expect(() => checkConfig(settings, FILE)).toThrow(
      `${FILE}: expected export default defineArchive({ ... }), found ${found}; correct`,
    );
  });
});

describe("the settings of a project", () => {
  test("are those of its archive.config.ts", async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, FILE), `export default ${JSON.stringify(LEAST)};\n`);
    expect(await loadConfig(folder)).toEqual(check({}));
  });

  test("are asked for where the file is missing", async () => {
    const folder = makeTempFolder();
    await expect(loadConfig(folder)).rejects.toThrow(ArchiveError);
    await expect(loadConfig(folder)).rejects.toThrow(`${folder}: expected an archive: `);
  });

  test.each([
    ["archive.config.json", JSON.stringify(LEAST)],
    ["archive.config.js", `module.exports = ${JSON.stringify(LEAST)};\n`],
    ["archive.config.js", `export default ${JSON.stringify(LEAST)};\n`],
    [
      FILE,
      `import { defineArchive } from "annals";\nexport default defineArchive(${JSON.stringify(LEAST)});\n`,
    ],
  ])("may stand in %s: %s", async (name, source) => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, name), source);
    expect(await loadConfig(folder)).toEqual(check({}));
  });

  test("stand in one file only", async () => {
    const folder = makeTempFolder();
    for (const name of [FILE, "archive.config.json"]) writeFileSync(join(folder, name), "{}");
    await expect(loadConfig(folder)).rejects.toThrow(
      /one file of settings, archive\.config\.ts, found archive\.config\.ts and archive\.config\.json; delete/,
    );
  });

  test("are JSON where their name says so", async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "archive.config.json"), "{,}");
    await expect(loadConfig(folder)).rejects.toThrow(
      /archive\.config\.json: expected JSON, found /,
    );
  });

  test("are no code that fails in riddles", async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, FILE), "export default {\n");
    await expect(loadConfig(folder)).rejects.toThrow(ArchiveError);
  });

  test("stand in this project's own file", async () => {
    await expect(loadConfig(resolve(import.meta.dirname, "../.."))).resolves.toBeDefined();
  });
});
