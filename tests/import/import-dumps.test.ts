import { appendFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importDumps } from "../../src/import/import-dumps.ts";
import { placeOf } from "../support/dump-place.ts";
import { readTree, stampTree } from "../support/file-tree.ts";
import { PLAIN_SETTINGS } from "../support/read-settings.ts";
import { dumped, makeWorkspace, withoutState } from "../support/workspace.ts";

const VISIT =
  "Minister arrives in Budapest\nBudapest, July 15, 2024\nTalks with Peru, Hungary and Chile follow: Peru, Peru\n#UN";
const TALKS = "Talks on peace\nNew York, July 16, 2024\nThe Security Council meets\n#UN";
const NOTE = "A note on procedure\nAs before, the rules of procedure apply\nNothing else is new";
const BRIEFING = "Weekly briefing\nMoscow, July 18, 2024\nQuestions and answers";
const PRIZE = "A prize for chess\nGeneva, July 20, 2024\nSwitzerland congratulates the winner";

const dumpOf = (...texts: readonly string[]): string =>
  `${texts.map((text) => dumped(text)).join("\n")}\n`;

describe("importing again", () => {
  test.each(["import", "importAfresh"] as const)("writes nothing (%s)", async (again) => {
    const workspace = makeWorkspace();
    const files = [
      workspace.dump("a.txt", dumpOf(VISIT, NOTE, TALKS)),
      workspace.dump("b.txt", dumpOf(TALKS, BRIEFING)),
    ];
    await workspace.import(...files);
    const before = stampTree(workspace.posts);
    expect(Object.keys(before)).toHaveLength(6);
    const report = await workspace[again](...files);
    expect(report).toMatchObject({ added: [], updated: [], unchanged: 4, corrected: [] });
    expect(withoutState(stampTree(workspace.posts))).toEqual(withoutState(before));
  });

  test("reads no dump where the posts are as an import left them, and nothing is remembered", async () => {
    const workspace = makeWorkspace();
    const files = [
      workspace.dump("a.txt", dumpOf(VISIT, NOTE)),
      workspace.dump("b.txt", dumpOf(TALKS)),
    ];
    await workspace.import(...files);
    const before = stampTree(workspace.posts);
    const { skipped } = await workspace.importWithoutCache(...files);
    expect(skipped).toEqual(["a.txt", "b.txt"]);
    expect(stampTree(workspace.posts)).toEqual(before);
    workspace.dump("b.txt", dumpOf(TALKS, BRIEFING));
    const { dumps, added } = await workspace.importWithoutCache(...files);
    expect(dumps.map(({ name }) => name)).toEqual(["b.txt"]);
    expect(added).toHaveLength(1);
  });

  test("reads the dumps again where a post has gone or its text was changed", async () => {
    const workspace = makeWorkspace();
    const file = workspace.dump("a.txt", dumpOf(VISIT, NOTE, TALKS));
    const { added } = await workspace.import(file);
    workspace.remove(added[0] ?? "");
    expect(await workspace.importWithoutCache(file)).toMatchObject({
      skipped: [],
      added: [added[0]],
    });
    workspace.correct(added[1] ?? "", /\n$/, " Mended.\n");
    expect(await workspace.importWithoutCache(file)).toMatchObject({ skipped: [], added: [] });
    expect(await workspace.importWithoutCache(file)).toMatchObject({ skipped: ["a.txt"] });
  });

  test("reads no dump that it read before, until a post file is gone", async () => {
    const workspace = makeWorkspace();
    const file = workspace.dump("a.txt", dumpOf(VISIT, TALKS));
    const first = await workspace.import(file);
    expect(first).toMatchObject({ skipped: [], dumps: [{ name: "a.txt", posts: 2 }] });
    expect(await workspace.import(file)).toMatchObject({ skipped: ["a.txt"], dumps: [] });
    const before = readTree(workspace.posts);
    workspace.remove(first.added[0] ?? "");
    expect(await workspace.import(file)).toMatchObject({ skipped: [], added: [first.added[0]] });
    expect(readTree(workspace.posts)).toEqual(before);
  });
});

describe("what a dump no longer holds", () => {
  test("keeps no other post from coming back when its file is deleted", async () => {
    const workspace = makeWorkspace();
    const { added } = await workspace.import(workspace.dump("a.txt", dumpOf(VISIT, TALKS, NOTE)));
    const file = workspace.dump("a.txt", dumpOf(VISIT, TALKS));
    expect((await workspace.import(file)).orphans).toHaveLength(1);
    expect(await workspace.import(file)).toMatchObject({ skipped: ["a.txt"] });
    const talks = added.find((path) => path.includes("talks-on-peace")) ?? "";
    workspace.remove(talks);
    expect(await workspace.import(file)).toMatchObject({ skipped: [], added: [talks] });
  });

  test("is no source of a post any more, and no time", async () => {
    const workspace = makeWorkspace();
    const told = (name: string, text: string): string => `${name}, [16.07.2024 18:45]\n${text}\n`;
    const dump = told("Desk", "First of all\nGood evening") + told("Desk", "And then\nGood night");
    await workspace.importIn("Europe/Moscow", workspace.dump("a.txt", dump));
    await workspace.importIn("UTC", workspace.dump("a.txt", dump));
    const { [`2024/${fileOf(readTree(workspace.posts), "First")}`]: source = "" } = readTree(
      workspace.posts,
    );
    expect(source).toContain('date: "2024-07-16T18:45:00+00:00"');
    await workspace.import(workspace.dump("b.txt", `${dumped(NOTE, "A name")}\n${dumpOf(PRIZE)}`));
    await workspace.import(workspace.dump("b.txt", `${dumped(NOTE, "Mended")}\n${dumpOf(PRIZE)}`));
    expect(Object.values(readTree(workspace.posts)).join("")).toContain("forwardedFrom: Mended");
  });
});

test("a dump that grows between its import and the next one is read again", async () => {
  const workspace = makeWorkspace();
  const file = workspace.dump("a.txt", dumpOf(VISIT));
  utimesSync(file, 1000, 1000);
  const request = {
    files: [placeOf(file)],
    folder: workspace.posts,
    settings: PLAIN_SETTINGS,
    reading: "test",
    cache: { folder: join(workspace.posts, "..", "cache"), version: "0" },
  };
  const first = await importDumps({
    ...request,
    onProgress: (step) => step === "Reading dump" && appendFileSync(file, dumpOf(TALKS)),
  });
  expect(first.report.added).toHaveLength(1);
  const next = await importDumps({ ...request, onProgress: () => {} });
  expect(next.report.added).toHaveLength(1);
});

test("a post file so new that it may change unnoticed is read again, whatever else is written", async () => {
  const workspace = makeWorkspace();
  const first = workspace.dump("a.txt", dumpOf(VISIT, TALKS));
  const { added } = await workspace.import(first);
  const file = added[0] ?? "";
  const edit = (from: string, to: string): void => {
    workspace.correct(file, `title: ${from}`, `title: ${to}`);
    utimesSync(join(workspace.posts, file), LATER, LATER);
  };
  edit("Minister arrives", "Minister ARRIVES");
  const second = workspace.dump("b.txt", dumpOf(PRIZE));
  expect(await workspace.import(first, second)).toMatchObject({
    added: [expect.stringContaining("a-prize")],
    corrected: [{ file, fields: ["title"] }],
  });
  edit("Minister ARRIVES", "Minister arrives");
  expect(await workspace.import(first, second)).toMatchObject({ corrected: [] });
});

/** As by a clock that is ahead of this one. */
const LATER = Date.UTC(2100, 0) / 1000;

describe("a second dump", () => {
  test("adds its posts and enriches those that are there", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("a.txt", dumpOf(VISIT, TALKS, NOTE)));
    const note = `undated/${fileOf(readTree(workspace.posts), "A note")}`;
    expect(readTree(workspace.posts)[note]).toContain('edtf: "2024-07-16/.."');
    const report = await workspace.import(
      workspace.dump("b.txt", `${dumped(NOTE, "A channel")}\n${dumpOf(BRIEFING, PRIZE)}`),
    );
    expect(report).toMatchObject({ unchanged: 2, copies: 0, orphans: [], corrected: [] });
    expect(report.added).toHaveLength(2);
    expect(report.updated).toEqual([note.replace("undated", "2024")]);
    const tree = readTree(workspace.posts);
    expect(Object.keys(tree)).not.toContain(note);
    const source = tree[report.updated[0] ?? ""];
    expect(source).toContain('edtf: "2024-07-16/2024-07-18"');
    expect(source).toContain("forwardedFrom: A channel");
    expect(source).toContain(
      "seen:\n  - {dump: a.txt, lines: 15-19}\n  - {dump: b.txt, lines: 1-6}\n",
    );
  });

  test("brings the fuller of two texts, whichever came first", async () => {
    const full = "A title\n\nFirst part\n\nSecond part";
    const dense = full.replaceAll("\n\n", "\n");
    const separated = (text: string) => `${text}\n---\nAnother post\nwith two lines\n---\n`;
    const bodies: string[] = [];
    for (const order of [
      [dense, full],
      [full, dense],
    ]) {
      const workspace = makeWorkspace();
      for (const [at, text] of order.entries()) {
        await workspace.import(workspace.dump(`${at}.txt`, separated(text)));
      }
      const tree = readTree(workspace.posts);
      const { [`undated/${fileOf(tree, "A title")}`]: source = "" } = tree;
      bodies.push(source.slice(source.indexOf("\n---\n")));
    }
    expect(bodies[0]).toContain("A title\n\nFirst part\n\nSecond part");
    expect(bodies[1]).toBe(bodies[0]);
  });

  test("that replaces a dump of its name takes back what that one said", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("a.txt", dumpOf(VISIT, NOTE, TALKS)));
    const report = await workspace.import(workspace.dump("a.txt", dumpOf(TALKS, VISIT)));
    expect(report.orphans).toHaveLength(1);
    const tree = readTree(workspace.posts);
    expect(tree["dumps.json"]).toContain('"posts":2');
    expect(tree[`2024/${fileOf(tree, "Minister arrives")}`]).toContain("lines: 8-14");
  });
});

test("a post that stands twice in one dump is one file with two places", async () => {
  const workspace = makeWorkspace();
  const report = await workspace.import(workspace.dump("a.txt", dumpOf(VISIT, TALKS, VISIT)));
  expect(report).toMatchObject({ copies: 1, dumps: [{ posts: 3 }] });
  expect(report.added).toHaveLength(2);
  const tree = readTree(workspace.posts);
  expect(tree[`2024/${fileOf(tree, "Minister arrives")}`]).toContain(
    "seen:\n  - {dump: a.txt, lines: 1-7}\n  - {dump: a.txt, lines: 15-21}\n",
  );
});

test("texts that differ in more than blanks, form and variation selectors stay apart", async () => {
  const workspace = makeWorkspace();
  const same = ["Café ❗️ open\nall day", "Cafe\u0301  ❗ open \nall\u00a0day"];
  const other = ["Café ! open\nall day", "Café ❗️ Open\nall day", "Café ❗️ open all day"];
  const dump = [...same, ...other].join("\n---\n");
  const report = await workspace.import(workspace.dump("a.txt", `${dump}\n---\n`));
  expect(report.added).toHaveLength(4);
  expect(report.copies).toBe(1);
});

test("any text in a dump stays inside the posts folder", async () => {
  const workspace = makeWorkspace();
  const hostile = [
    "../../etc/passwd",
    "---js\n{{ 7*7 }}",
    "CON",
    "a/b\\c:d*e?f",
    "..",
    "é".repeat(300),
  ];
  const dump = hostile
    .map((text) => dumped(`${text}\nsecond line of ${text.slice(0, 9)}`))
    .join("\n");
  const report = await workspace.import(workspace.dump("../../x/../x.txt", dump));
  expect(report.added).toHaveLength(hostile.length);
  for (const file of report.added) {
    expect(file).toMatch(/^undated\/[a-z0-9-]{10,71}\.md$/);
    expect(Object.keys(readTree(join(workspace.posts)))).toContain(file);
  }
});

/** The name of the post file whose title starts so. */
function fileOf(tree: Readonly<Record<string, string>>, title: string): string {
  const path = Object.keys(tree).find((name) => tree[name]?.includes(`\ntitle: ${title}`));
  return path?.split("/")[1] ?? `no post titled ${title}`;
}
