import { describe, expect, test } from "vitest";
import { DEFAULT_NEAR_COPIES } from "../../src/dedupe/near/settings.ts";
import { judgePairs } from "../../src/import/import-tasks.ts";
import { linkVersions } from "../../src/import/link-versions.ts";
import { openStore } from "../../src/store/store.ts";
import { readTree } from "../support/file-tree.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { dumped, makeWorkspace, withoutState } from "../support/workspace.ts";

const TEXT = [
  "The delegation arrived in the capital early in the morning",
  "It was met at the airport by the heads of all the departments.",
  "The talks will go on until the end of the week, and their results will be published.",
].join("\n");
const MENDED = TEXT.replace("departments", "departements");
const SIGNED = `${TEXT}\nSubscribe: t.me/other_channel`;
const OTHER = TEXT.replace("capital", "mountains of Georgia").replace("week", "month of May");

const files = (posts: string) =>
  Object.entries(readTree(posts)).filter(([name]) => name.endsWith(".md"));
const links = (posts: string) =>
  files(posts).map(([, content]) => /^newerVersion: (.*)$/m.exec(String(content))?.[1]);

describe("near copies in an import", () => {
  test("an earlier version names the newest, whatever the order of the dumps", async () => {
    const trees = [];
    for (const order of [
      ["a", "b", "c"],
      ["c", "a", "b"],
      ["b", "c", "a"],
    ]) {
      const workspace = makeWorkspace();
      const dumps: Record<string, string> = { a: MENDED, b: SIGNED, c: OTHER };
      for (const name of order)
        await workspace.import(workspace.dump(`${name}.txt`, dumped(dumps[name] ?? "")));
      trees.push(Object.fromEntries(files(workspace.posts)));
    }
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
  });

  test("a second import, and one without a cache, write nothing", async () => {
    const workspace = makeWorkspace();
    const dumps = [
      workspace.dump("a.txt", dumped(MENDED)),
      workspace.dump("b.txt", dumped(SIGNED)),
    ];
    const first = await workspace.import(...dumps);
    expect(first).toMatchObject({ versions: 1, updated: [] });
    expect(first.added).toHaveLength(2);
    expect(links(workspace.posts).filter(Boolean)).toHaveLength(1);
    const before = readTree(workspace.posts);
    expect(await workspace.import(...dumps)).toMatchObject({ added: [], updated: [], versions: 1 });
    expect(await workspace.importAfresh(...dumps)).toMatchObject({
      added: [],
      updated: [],
      versions: 1,
    });
    expect(withoutState(readTree(workspace.posts))).toEqual(withoutState(before));
  });

  test("a person who says that two posts are two has the say", async () => {
    const workspace = makeWorkspace();
    const dumps = [
      workspace.dump("a.txt", dumped(MENDED)),
      workspace.dump("b.txt", dumped(SIGNED)),
    ];
    await workspace.import(...dumps);
    const older =
      files(workspace.posts).find(([, content]) => String(content).includes("newerVersion"))?.[0] ??
      "";
    workspace.correct(older, /^newerVersion: .*\n/m, "");
    const report = await workspace.import(workspace.dump("c.txt", dumped(OTHER)));
    expect(report.versions).toBe(0);
    expect(report.corrected).toEqual([{ file: older, fields: ["newerVersion"] }]);
    await workspace.importAfresh(...dumps);
    expect(links(workspace.posts).filter(Boolean)).toEqual([]);
  });

  test("one dump may hold both versions", async () => {
    const workspace = makeWorkspace();
    const report = await workspace.import(
      workspace.dump("a.txt", `${dumped(MENDED)}\n${dumped(OTHER)}\n${dumped(SIGNED)}`),
    );
    expect(report).toMatchObject({ versions: 1, unchanged: 0 });
    expect(report.added).toHaveLength(3);
  });
});

test("a verdict holds until one of the two texts is another", async () => {
  const workspace = makeWorkspace();
  await workspace.import(workspace.dump("a.txt", dumped(MENDED)));
  const cache = { folder: makeTempFolder(), version: "1" };
  const countJudged = async (): Promise<number> => {
    let judged = 0;
    await linkVersions(await openStore(workspace.posts, cache), {
      ...{ folder: workspace.posts, cache, settings: DEFAULT_NEAR_COPIES },
      runTasks: async (tasks, onResult) => {
        for (const task of tasks) {
          judged += task.pairs.length;
          onResult(judgePairs(task));
        }
      },
    });
    return judged;
  };
  const correctAll = (from: RegExp, to: string): void => {
    for (const [file] of files(workspace.posts)) workspace.correct(file, from, to);
  };
  expect(await countJudged()).toBe(0);

  await workspace.import(workspace.dump("b.txt", dumped(SIGNED)));
  expect(links(workspace.posts).filter(Boolean)).toHaveLength(1);
  expect(await countJudged()).toBe(1);

  await workspace.import(workspace.dump("c.txt", dumped(SIGNED)));
  correctAll(/^title: .*$/m, "title: Another title");
  expect(await countJudged()).toBe(0);

  correctAll(/heads/, "chiefs");
  expect(await countJudged()).toBe(1);
  expect(await countJudged()).toBe(0);
});
