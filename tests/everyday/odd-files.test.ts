import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readLedger } from "../../src/store/ledger.ts";
import { readMoved } from "../../src/store/moved.ts";
import { readPublished } from "../../src/store/published.ts";
import { readSettled } from "../../src/store/settled.ts";
import { type ArchiveProject, makeProject } from "./archive-project.ts";

let project: ArchiveProject;
let server: Server | undefined;

beforeEach(() => {
  project = makeProject();
});
afterEach(() => {
  server?.close();
  server = undefined;
  project.remove();
});

const makePipe = (path: string): void => {
  const { status, error, stderr } = spawnSync("mkfifo", [path], { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(stderr);
};

const makeSocket = (path: string): Promise<void> =>
  new Promise((done) => {
    server = createServer().listen(path, done);
  });

/** What stands where a file is wanted, how it is made, and what it is called. */
const ODD: readonly (readonly [
  name: string,
  make: (path: string) => void | Promise<void>,
  found: string,
])[] = [
  ["a named pipe", makePipe, "a named pipe"],
  ["a socket", makeSocket, "a socket"],
  ["a link to a device", (path) => symlinkSync("/dev/zero", path), "a device"],
  ["a link to nothing", (path) => symlinkSync("gone.txt", path), "a link that leads nowhere"],
  ["a link to itself", (path) => symlinkSync(path, path), "a link that leads nowhere"],
];

/** Make one of each in a folder; returns the start of the message about each. */
async function makeAll(folder: string, ending: string): Promise<readonly string[]> {
  const messages: string[] = [];
  for (const [at, [, make, found]] of ODD.entries()) {
    const path = `${folder}/odd${at}${ending}`;
    await make(project.at(path));
    messages.push(`${path}: expected a plain file, found ${found}; `);
  }
  return messages;
}

test("what is no file among the dumps fails alone, at once, also where all else is done", async () => {
  expect((await project.run("build")).code).toBe(0);
  const messages = await makeAll("dumps", ".txt");
  project.write("dumps/more.txt", "A title\nand more\nand more\n");
  const { code, stdout, stderr } = await project.run("build");
  expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 1, lines: ODD.length + 1 });
  for (const message of messages) expect(stderr).toContain(project.at(message));
  expect(stdout).toContain("more.txt: 1 post");
  const checked = await project.run("verify");
  expect(checked.code).toBe(1);
  for (const message of messages) expect(checked.stdout).toContain(message);
});

test("what is no file among the posts is one message, at once, also where all else is done", async () => {
  expect((await project.run("build")).code).toBe(0);
  const messages = await makeAll("posts/2021", ".md");
  const { code, stderr } = await project.run("build");
  expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 1, lines: ODD.length + 1 });
  for (const message of messages) expect(stderr).toContain(project.at(message));
  const checked = await project.run("verify");
  expect(checked.code).toBe(1);
  for (const message of messages) expect(checked.stdout).toContain(message);
});

test.each(["moved.txt", "dumps.json", "published.txt", "settled.txt"])(
  "a named pipe in the place of %s is one message, at once",
  (name) => {
    mkdirSync(project.at("posts"));
    makePipe(project.at(`posts/${name}`));
    const read = { readMoved, readLedger, readPublished, readSettled };
    const messages = Object.values(read).flatMap((reader) => {
      try {
        reader(project.at("posts"));
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    });
    expect(messages).toEqual([
      `${project.at(`posts/${name}`)}: expected a plain file, found a named pipe; move it away`,
    ]);
  },
);

test("a named pipe among the records does not keep a build waiting", async () => {
  mkdirSync(project.at("posts"));
  makePipe(project.at("posts/moved.txt"));
  const { code, stderr } = await project.run("build");
  expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 1, lines: 2 });
});

test("a link to a folder elsewhere is not followed, one to a plain file is", async () => {
  const elsewhere = join(dirname(project.root), "elsewhere");
  mkdirSync(elsewhere);
  const linked = "Seals seen (Larnaca, 8 May 2021)\nTwo of them.\nTwo of them.\n";
  writeFileSync(join(elsewhere, "seals.txt"), linked);
  symlinkSync(join(elsewhere, "seals.txt"), project.at("dumps/seals.txt"));
  expect((await project.run("build")).code).toBe(0);
  expect(readdirSync(project.at("posts/2021")).join()).toContain("seals-seen");
  symlinkSync(elsewhere, project.at("posts/2022"));
  const { code, stderr } = await project.run("build");
  expect(code).toBe(1);
  expect(stderr).toMatch(/posts\/2022: expected a plain file, found a link to a folder; .+\n$/);
});

test("what an editor hides beside a post does not matter", async () => {
  expect((await project.run("build")).code).toBe(0);
  symlinkSync("somebody@somewhere.4711", project.at("posts/2021/.#the-pier.md"));
  project.write("posts/2021/._the-pier.md", Uint8Array.of(0, 5, 22, 7));
  expect(await project.run("build")).toEqual({
    code: 0,
    stdout: "_site: nothing changed\n",
    stderr: "",
  });
});

test("a folder or a link in the place of a page is no page", async () => {
  expect((await project.run("build")).code).toBe(0);
  rmSync(project.at("_site/index.html"));
  mkdirSync(project.at("_site/index.html"));
  const { code, stderr } = await project.run("build");
  expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 1, lines: 2 });
  expect(stderr).toMatch(/_site\/index\.html: .*; a folder stands where a file is needed/);
  expect((await project.run("verify")).stdout).toMatch(
    /_site\/index\.html: expected this file of the site, found a folder; move it away, /,
  );
  rmSync(project.at("_site/index.html"), { recursive: true });
  symlinkSync("about.html", project.at("_site/index.html"));
  expect((await project.run("build")).stdout).toContain("_site: 1 files written");
  expect(existsSync(project.at("_site/index.html"))).toBe(true);
  expect((await project.run("verify")).code).toBe(0);
});
