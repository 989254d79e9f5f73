import { spawn, spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArchiveProject, makeProject } from "./archive-project.ts";

let project: ArchiveProject;

beforeAll(async () => {
  project = makeProject();
  expect((await project.run("build")).code).toBe(0);
});
afterAll(() => project.remove());

/** Run a script whose reader goes away before the first word. */
const runUnread = (script: string, ...words: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly stderr: string }>((done) => {
    const child = spawn(process.execPath, ["bin/annals.cjs", script, ...words], {
      cwd: project.root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stdout.destroy();
    child.stderr.on("data", (data: Buffer) => {
      stderr += data.toString();
    });
    child.once("close", (code) => done({ code, stderr }));
  });

describe("a reader that stops early, as head does", () => {
  test.each([
    ["build", ["--help"]],
    ["verify", []],
    ["verify", ["--json"]],
    ["import", ["--json"]],
  ] as const)("does not disturb %s %j", async (script, words) => {
    expect(await runUnread(script, ...words)).toEqual({ code: 0, stderr: "" });
  });
});

test.each([32, 64])("where only %i files may be open, one message says so", (limit) => {
  const node = JSON.stringify(process.execPath);
  const command = `ulimit -n ${limit}; exec ${node} bin/annals.cjs build`;
  const { status, stderr } = spawnSync("sh", ["-c", command], {
    ...{ cwd: project.root, encoding: "utf8" },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^.*: expected .*, found EMFILE\b.*\n$/);
});

test("the name of a dump is shown with what cannot be seen in it", async () => {
  project.write("dumps/\u001b[31mred\r\u202egpj.txt", "");
  project.write("dumps/\u001b]0;title\u0007.txt", "A title\nand more\nand more\n");
  const { code, stdout, stderr } = await project.run("build");
  expect(code).toBe(1);
  expect(stderr).toContain("\\u001b[31mred\\u000d\\u202egpj.txt (byte 0): ");
  expect(stdout).toContain("\\u001b]0;title\\u0007.txt: 1 post\n");
  const { stdout: found } = await project.run("verify");
  expect(found).toContain("dumps/\\u001b[31mred\\u000d\\u202egpj.txt");
  const json = (await project.run("verify", "--json")).stdout;
  expect(JSON.parse(json).findings.length).toBeGreaterThan(0);
  for (const output of [stdout, stderr, found, json]) {
    expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});
