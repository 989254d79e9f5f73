import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { cacheOf, openArchive } from "../../src/app/archive-folder.ts";
import { copyProject, removeProject } from "../incremental/project.ts";
import type { Outcome } from "../support/command-process.ts";
import { ENDED_PROCESS } from "../support/ended-process.ts";
import { listTree, readTree, stampTree } from "../support/file-tree.ts";
import { runAnnals, runAnnalsWarm } from "../support/run-script.ts";
import { makeZip } from "../support/zip.ts";

let project = "";
const at = (...path: readonly string[]): string => join(project, ...path);

beforeAll(() => {
  project = copyProject();
});
afterAll(() => removeProject(project));

const run = (...words: readonly string[]): Promise<Outcome> => runAnnalsWarm({ project, words });
const runApart = (...words: readonly string[]): Promise<Outcome> => runAnnals(project, words);

const COMMANDS = ["new", "build", "import", "serve", "verify"] as const;

describe("annals", () => {
  test("names every command", async () => {
    const { code, stdout, stderr } = await runApart("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const named = [...stdout.matchAll(/^ {2}(?<name>\w+) {2}/gm)].map(({ groups }) => groups?.name);
    expect(named).toEqual([...COMMANDS]);
  });

  test("says its version", async () => {
    expect(await runApart("--version")).toEqual({
      ...{ code: 0, stderr: "" },
      stdout: `${packageJson.version}\n`,
    });
  });

  test.each([
    [[], "a command is missing"],
    [["biuld"], 'unknown command "biuld"; did you mean build?'],
    [["constructor"], 'unknown command "constructor"'],
    [["--no-such-option"], "Unknown option '--no-such-option'"],
  ])("with %j ends in its usage", async (words, message) => {
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(`${message}\n\nUsage: annals COMMAND `);
  });

  test.each(["gone", "empty"])("refuses %s as an archive", async (name) => {
    mkdirSync(at("empty"), { recursive: true });
    const { code, stdout, stderr } = await run("build", "--archive", at(name));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(`${at(name)}: expected `);
    expect(stderr).toMatch(/annals new DIR\n$/);
  });
});

test("npm run NAME is a command", () => {
  const { build, import: read, start, verify } = packageJson.scripts;
  expect([build, read, start, verify]).toEqual(
    COMMANDS.slice(1).map((name) => `node bin/annals.cjs ${name}`),
  );
});

test.concurrent.each(COMMANDS)("%s --help says what there is to say", async (name) => {
  const { code, stdout, stderr } = await run(name, "--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^Usage: annals ${name} \\[`));
  expect(stdout).toMatch(/^ {2}--help /m);
});

test.concurrent.each(COMMANDS)("%s with an unknown option ends in its usage", async (name) => {
  const { code, stdout, stderr } = await run(name, "--no-such-option");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(
    new RegExp(`^Unknown option '--no-such-option'\n\nUsage: annals ${name} `),
  );
});

test("import --json prints a report on standard output and nothing else there", async () => {
  writeFileSync(at("good.txt"), "A title\nof two lines\nof two lines\n");
  writeFileSync(at("empty.txt"), "");
  const files = [at("empty.txt"), at("good.txt"), at("gone.txt")];
  const words = ["--json", "--posts", at("imported"), ...files];
  const { code, stdout, stderr } = await run("import", ...words);
  expect(code).toBe(1);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ dumps: [{ name: "good.txt", posts: 1 }] });
  expect(report.failures).toHaveLength(2);
  expect(report.failures.join()).toMatch(/empty\.txt.*gone\.txt|gone\.txt.*empty\.txt/s);
  expect(stderr).toBe(`${report.failures.join("\n")}\n`);
  expect(listTree(at("imported"))).toEqual(["dumps.json", ...report.added]);
});

test("import clears away what killed commands left", async () => {
  writeFileSync(at("one.txt"), "A title\nof two lines\nof two lines\n");
  const program = { root: project, templates: at("templates") };
  const chosen = { archive: project, posts: at("tidied") };
  const cache = cacheOf(await openArchive(program, chosen)).folder;
  for (const folder of [at("tidied/2024"), cache]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `a.md.${ENDED_PROCESS}.tmp`), "half a po");
  }
  expect(await run("import", "--posts", at("tidied"), at("one.txt"))).toMatchObject({
    code: 0,
    stderr: "",
  });
  const left = [...listTree(at("tidied")), ...listTree(cache)];
  expect(left).toContain("dumps.json");
  expect(left.filter((path) => path.endsWith(".tmp"))).toEqual([]);
});

describe("build", () => {
  const SEED = "000_e24faed82d9ddb80.txt";
  const folders = ["--dumps", "d", "--posts", "p", "--out", "o"];
  const build = (...words: readonly string[]): Promise<Outcome> =>
    run("build", ...folders, ...words);

  beforeAll(() => {
    mkdirSync(at("d"));
    const dump = readFileSync(new URL(`../../dumps/${SEED}`, import.meta.url));
    writeFileSync(at("d", SEED), dump);
  });

  test("yields ten posts and a site, then changes no file, then keeps a corrected title", async () => {
    const first = await build();
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain(`${SEED}: 10 posts\n`);
    expect(first.stdout).toContain("10 added, 0 updated, 0 unchanged\no: ");
    expect(listTree(at("o"))).toContain("index.html");
    expect(listTree(at("p")).filter((path) => path.endsWith(".md"))).toHaveLength(10);

    const before = [stampTree(at("o")), stampTree(at("p"))];
    expect(await build()).toEqual({ code: 0, stdout: "o: nothing changed\n", stderr: "" });
    rmSync(at(".annals"), { recursive: true });
    expect(await build()).toMatchObject({ code: 0, stderr: "" });
    expect([stampTree(at("o")), stampTree(at("p"))]).toEqual(before);

    const file = listTree(at("p")).find((path) => path.includes("arrives-in-new-york")) ?? "";
    const source = readTree(at("p"))[file] ?? "";
    writeFileSync(at("p", file), source.replace(/^title: .*$/m, "title: Corrected by hand"));
    rmSync(at(".annals"), { recursive: true });
    expect((await build()).stdout).toContain(`${file}: kept as corrected: title\n`);
    expect(readTree(at("p"))[file]).toContain("\ntitle: Corrected by hand\n");
    expect(readTree(at("o"))["index.html"]).toContain("Corrected by hand");
  });

  test("with files of other forms among the dumps imports the others and ends in 1", async () => {
    mkdirSync(at("mixed/old"), { recursive: true });
    writeFileSync(at("mixed/old/page.html"), "<html></html>");
    writeFileSync(at("mixed/good.txt"), "A title\nof two lines\nof two lines\n");
    writeFileSync(at("mixed/photo.txt"), Buffer.from("GIF89a\x01\0\x01\0\0\0\0", "latin1"));
    writeFileSync(at("mixed/values.json"), JSON.stringify({ quays: [1, 2] }, undefined, 1));
    const words = ["--dumps", "mixed", "--posts", "mixed-posts", "--out", "mixed-site"];
    for (const times of ["first", "again"]) {
      const { code, stdout, stderr } = await run("build", ...words);
      expect([times, code]).toEqual([times, 1]);
      expect(stdout).toMatch(/^(?:good\.txt: 1 post|1 dump imported before)\n/);
      expect(stderr.trimEnd().split("\n")).toEqual([
        expect.stringMatching(
          /^old\/page\.html: expected a dump: text.*, found HTML; take the file out of dumps\/ /,
        ),
        expect.stringMatching(/^photo\.txt: expected a dump: text.*, found a GIF image; take it /),
        expect.stringMatching(/^values\.json: expected a dump: text.*, found JSON; take the file /),
      ]);
      expect(listTree(at("mixed-posts")).filter((path) => path.endsWith(".md"))).toEqual([
        expect.stringMatching(/^undated\/a-title-\w+\.md$/),
      ]);
    }
    const files = listTree(at("mixed")).map((path) => at("mixed", path));
    const imported = await run("import", "--posts", at("mixed-import"), ...files);
    expect(imported).toMatchObject({ code: 1 });
    expect(imported.stderr).toContain("\nvalues.json: expected a dump: text");
  });

  test("with folders and zip archives reads what is in them, and names it by its path", async () => {
    const post = (title: string): string => `${title}\nof two lines\nof two lines\n`;
    const bad = makeZip([{ name: "../outside.txt", content: post("Out") }]);
    mkdirSync(at("deep/2024/07"), { recursive: true });
    writeFileSync(at("deep/2024/07/a.txt"), post("In a folder"));
    writeFileSync(at("deep/a.zip"), makeZip([{ name: "b/a.txt", content: post("In a zip") }]));
    const folders = ["--dumps", "deep", "--posts", "deep-posts", "--out", "deep-site"];
    const first = await run("build", ...folders);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^2024\/07\/a\.txt: 1 post\na\.zip\/b\/a\.txt: 1 post\n/);
    expect(await run("build", ...folders)).toMatchObject({
      stdout: "deep-site: nothing changed\n",
    });
    expect(await run("verify", ...folders)).toMatchObject({ code: 0 });

    const changed = [post("In a zip"), post("And another")].join("---\n");
    writeFileSync(at("deep/a.zip"), makeZip([{ name: "b/a.txt", content: changed }]));
    expect((await run("verify", ...folders)).stdout).toMatch(
      /^deep\/a\.zip\/b\/a\.txt: expected SHA/,
    );
    expect((await run("build", ...folders)).stdout).toMatch(/^a\.zip\/b\/a\.txt: 2 posts\n/);

    writeFileSync(at("deep/bad.zip"), bad);
    const refused = await run("build", ...folders);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(
      /^bad\.zip: expected paths that stay within the zip archive, found "\.\.\/outside\.txt"; .*\n$/,
    );
    expect((await run("verify", ...folders)).stdout).toMatch(/^deep\/bad\.zip: expected paths /);
    expect(listTree(project).filter((path) => path.includes("outside"))).toEqual([]);

    const words = [...["deep/2024", "deep/a.zip"].map((path) => at(path)), "--posts", "named"];
    expect((await run("import", ...words)).stdout).toMatch(
      /^2024\/07\/a\.txt: 1 post\na\.zip\/b\/a\.txt: 2 posts\n/,
    );
  });

  test("into a file ends in 1 and says what to do", async () => {
    const { code, stdout, stderr } = await build("--posts", "q", "--out", "package.json");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^.*package\.json.* ENOTDIR; a file stands where a folder is needed.*\n$/,
    );
  });
});
