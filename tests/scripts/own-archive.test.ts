import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseFolders } from "../../src/app/choose-folders.ts";
import { loadConfig } from "../../src/app/config.ts";
import { SETTLED_FILE } from "../../src/store/settled.ts";
import { copyProject, removeProject } from "../incremental/project.ts";
import { readTree } from "../support/file-tree.ts";
import { runAnnalsWarm } from "../support/run-script.ts";
import { withoutState } from "../support/workspace.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** Somebody's archive may be large. */
const TIMEOUT = 3_600_000;

let project = "";
const at = (folder: string): string => join(project, folder);
const words = (): readonly string[] =>
  ["dumps", "posts", "out"].flatMap((folder) => [`--${folder}`, at(folder)]);

// The project is an archive itself, which nothing but a person's own command may change: a copy is tried.
beforeAll(async () => {
  project = copyProject();
  const { dumps, posts } = chooseFolders(ROOT, await loadConfig(ROOT));
  cpSync(dumps, at("dumps"), { recursive: true });
  cpSync(posts, at("posts"), { recursive: true });
  // Without it every dump is read again.
  rmSync(join(at("posts"), SETTLED_FILE), { force: true });
}, TIMEOUT);
afterAll(() => removeProject(project), TIMEOUT);

test(
  "the project's own archive is sound: its posts are what its dumps say, and its site is whole",
  async () => {
    const before = readTree(at("posts"));
    expect(Object.keys(before)).toContain("published.txt");
    const built = await runAnnalsWarm({ project, words: ["build", ...words()] });
    expect(built).toMatchObject({ code: 0, stderr: "" });
    expect(withoutState(readTree(at("posts")))).toEqual(before);
    const verified = await runAnnalsWarm({ project, words: ["verify", ...words()] });
    expect(verified).toMatchObject({ code: 0, stderr: "" });
    expect(verified.stdout).toContain("verified: nothing to mend\n");
  },
  TIMEOUT,
);
