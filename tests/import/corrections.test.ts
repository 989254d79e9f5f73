import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/format/document.ts";
import type { CorrectableName } from "../../src/format/fingerprint.ts";
import { readTree } from "../support/file-tree.ts";
import { dumped, makeWorkspace, type Workspace, withoutState } from "../support/workspace.ts";

const POST =
  "Minister arrives in Budapest\nBudapest, July 15, 2024\nTalks with China follow\n#UN #Peace";
const BEFORE = "Weekly briefing\nMoscow, July 12, 2024\nQuestions and answers";
const AFTER = "Talks on peace\nNew York, July 18, 2024\nThe Council meets";
const LATER = "A prize for chess\nGeneva, July 20, 2024\nThe winner is congratulated";

const dumpOf = (...posts: readonly string[]): string => `${posts.join("\n")}\n`;

/** A field and what a person changes of it in the file. */
const corrections = [
  ["title", /^title: .*$/m, 'title: "A better title: found"'],
  ["date", /^date: .*$/m, "date: 2024-07-14"],
  ["date", /^date: .*$/m, "date: 2024-07-15T09:30+03:00"],
  ["date", /^date: .*$/m, "date: 1999-12-31"],
  ["edtf", /^edtf: .*$/m, "edtf: 2024-07"],
  ["edtf", /^edtf: .*$/m, "edtf: 2024-07-15~"],
  ["edtf", /^date: .*\nedtf: .*\n/m, ""],
  ["hashtags", "[Peace, UN]", "[Peace, UnitedNations]"],
  ["hashtags", /^hashtags: .*\n/m, ""],
  ["countries", "countries: [HU]", "countries: [AT, HU]"],
  ["mentions", "mentions: [CN]", "mentions: []"],
  ["forwardedFrom", "Channel M", "Channel Z"],
  ["forwardedFrom", "Channel M", "Channel A"],
  ["forwardedFrom", /^forwardedFrom: .*\n/m, ""],
  ["lang", "lang: en", "lang: hu"],
  ["evidence", 'title: "Budapest"', "seen by eye"],
  ["evidence", /^ {2}date: .*$/m, "  date: the printed paper"],
  ["seen", "lines: 6-13", "lines: 7-13"],
  ["permalink", "/posts/minister-arrives-in-budapest-", "/posts/arrival-"],
  ["text", "Talks with China", "Talks with Chile"],
  ["text", "Talks with China", "**Talks** with [China](https://a.example/)"],
  ["text", /^Talks .*\n/m, "\n"],
] as const;

test("a date that a person mended in the text is the post's, with or without a cache", async () => {
  const workspace = makeWorkspace();
  const file = workspace.dump("a.txt", dumpOf(dumped(BEFORE), dumped(POST), dumped(AFTER)));
  await workspace.import(file);
  const id = idOf(workspace);
  workspace.correct(fileOf(workspace, id), /^Budapest, July 15/m, "Budapest, July 16");
  await workspace.import(file);
  const mended = readTree(workspace.posts);
  expect(fieldsIn(workspace, id)).toMatchObject({ date: "2024-07-16" });
  await workspace.importWithoutCache(file);
  await workspace.importAfresh(file);
  expect(withoutState(readTree(workspace.posts))).toEqual(withoutState(mended));
});

describe("a hand correction", () => {
  test.each(corrections)("of %s (%s) outlives later imports and is named", async (...row) => {
    const [field, from, to] = row;
    const workspace = makeWorkspace();
    const first = workspace.dump(
      "a.txt",
      dumpOf(dumped(BEFORE), dumped(POST, "Channel M"), dumped(AFTER)),
    );
    await workspace.import(first);
    const id = idOf(workspace);
    const original = fieldsIn(workspace, id);
    workspace.correct(fileOf(workspace, id), from, to);
    const corrected = fieldsIn(workspace, id);
    expect(corrected[field]).not.toEqual(original[field]);

    const steps = [
      () => workspace.import(first),
      () => workspace.import(workspace.dump("b.txt", dumpOf(dumped(LATER)))),
      () =>
        workspace.import(workspace.dump("c.txt", dumpOf(dumped(POST, "Channel M"), dumped(LATER)))),
      () => workspace.importAfresh(first),
      () => workspace.importAfresh(first),
    ];
    for (const [step, importMore] of steps.entries()) {
      const report = await importMore();
      const file = fileOf(workspace, id);
      expect(fieldsIn(workspace, id)[field], `step ${step}`).toEqual(corrected[field]);
      expect(report.orphans).toEqual([]);
      expect(report.corrected, `step ${step}`).toEqual([
        { file, fields: expect.arrayContaining([field]) },
      ]);
    }
    if (field !== "seen") expect(fieldsIn(workspace, id).seen).toHaveLength(2);
  });

  test("of one field leaves the others to the dumps", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("a.txt", dumpOf(dumped(POST), dumped(AFTER))));
    const id = idOf(workspace);
    workspace.correct(fileOf(workspace, id), /^title: .*$/m, "title: Mine");
    await workspace.import(
      workspace.dump("b.txt", dumpOf(dumped(POST, "Channel M"), dumped(LATER))),
    );
    expect(fieldsIn(workspace, id)).toMatchObject({
      title: "Mine",
      forwardedFrom: "Channel M",
      seen: [{ dump: "a.txt" }, { dump: "b.txt" }],
    });
  });

  test("of a date moves the file to its year, keeps its address and bounds its neighbours", async () => {
    const workspace = makeWorkspace();
    const note = "A note\nof no date\nat all";
    const dump = workspace.dump(
      "a.txt",
      dumpOf(dumped(BEFORE), dumped(note), dumped(AFTER), dumped(LATER)),
    );
    const { added } = await workspace.import(dump);
    const before = added.find((file) => file.includes("talks-on-peace")) ?? "";
    workspace.correct(before, /^date: .*$/m, "date: 2025-01-02");
    const { updated } = await workspace.importAfresh(dump);
    expect(updated).toContain(before.replace("2024/", "2025/"));
    const tree = readTree(workspace.posts);
    expect(tree[before]).toBeUndefined();
    expect(tree[before.replace("2024/", "2025/")]).toContain(
      `permalink: /posts/${before.slice(5, -3)}.html`,
    );
  });
});

test("a post written wholly by hand is left alone", async () => {
  const workspace = makeWorkspace();
  const dump = workspace.dump("a.txt", dumpOf(dumped(POST), dumped(AFTER)));
  await workspace.import(dump);
  const path = "2020/by-hand-0123456789.md";
  const source =
    "---\nid: 0123456789\ntitle: By hand\ndate: 2020-02-02\npermalink: /posts/by-hand-0123456789.html\n---\nWritten by a person.\n";
  workspace.write(path, source);
  await workspace.importAfresh(dump);
  expect(readTree(workspace.posts)[path]).toBe(source);
});

/** The id of the post under test: the one with two hashtags. */
const idOf = (workspace: Workspace): string => {
  const source = Object.values(readTree(workspace.posts)).find((text) => text.includes("#Peace"));
  return /^id: "?(?<id>\w+)/m.exec(source ?? "")?.groups?.id ?? "no id";
};

const fileOf = (workspace: Workspace, id: string): string =>
  Object.keys(readTree(workspace.posts)).find((path) => path.endsWith(`${id}.md`)) ?? `no ${id}`;

/** What the file says now, as the program reads it. */
const fieldsIn = (workspace: Workspace, id: string): Partial<Record<CorrectableName, unknown>> => {
  const file = fileOf(workspace, id);
  const { post, body } = parseDocument(readTree(workspace.posts)[file] ?? "", file);
  return { ...post, text: body };
};
