import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PostId } from "../../../../src/core/types.ts";
import { imported } from "../../../support/stored-posts.ts";
import { holds, message, messages, openWith, putEdited } from "./messages.ts";
import type { IndexedPosts } from "./test-index.ts";

const QUERIES = [
  ...[
    "harbour",
    "museums",
    '"the treaty again"',
    "переговорами",
    "博物馆",
    "والاجتماع",
    "railway -#odd",
  ],
  ...[
    "country:RU",
    "#even country:ru",
    "date:2024-03",
    "from:herald museum",
    "lang:en date:2024-05",
  ],
  ...["number17", "corrected", "new OR harbour", "has:poll", "of the"],
];

/** An index answers as one of the same posts that was built at once. */
async function expectSameAnswers(index: IndexedPosts): Promise<void> {
  const clean = index.copy();
  await clean.build();
  expect(clean.segments()).toHaveLength(1);
  const answers = await index.ask(...QUERIES);
  expect(answers).toEqual(await clean.ask(...QUERIES));
  expect(answers.filter(([total]) => total !== "0").length).toBeGreaterThan(10);
}

const foldersOf = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.map((path) => path.split("/")[1] ?? "")),
];

test("of few posts it is one file, the same whatever was there before", async () => {
  const index = openWith(messages(1, 40));
  await index.build();
  expect(Object.keys(index.files())).toEqual(["search/manifest.js"]);
  expect(index.files()["search/manifest.js"]).toMatch(
    /^annalsPart\("manifest","[^"]*"\)\nannalsPart\("all","[^"]*"\)\n$/,
  );
  expect((await index.build()).written).toEqual([]);
  index.put(message(50));
  index.remove(message(3));
  await index.build();
  const clean = index.copy();
  await clean.build();
  expect(index.files()).toEqual(clean.files());
  expect(await index.ask("number50", "number3")).toEqual([["1", "herald/50"], ["0"]]);
});

test("of many posts it is added to: answers are those of an index built at once", async () => {
  const index = openWith(messages(1, 400));
  await index.build();
  expect(index.segments()).toEqual([[399, 0]]);
  expect((await index.build()).written).toEqual([]);

  for (const post of messages(400, 410)) index.put(post);
  putEdited(index, 20, "", "corrected");
  const second = await index.build();
  expect(index.segments()).toEqual([
    [399, 1],
    [11, 0],
  ]);
  // A small segment and the manifest, which comes last.
  expect(foldersOf(second.written)).toHaveLength(2);
  expect(second.written.at(-1)).toBe("search/manifest.js");
  await expectSameAnswers(index);

  index.put(message(500, "new"));
  putEdited(index, 405, "", "corrected");
  await index.build();
  expect(index.segments()).toEqual([
    [399, 1],
    [12, 0],
  ]);
  await expectSameAnswers(index);
});

test("segments that are no longer used stay until the index changes again", async () => {
  const index = openWith(messages(1, 320));
  await index.build();
  index.put(message(400));
  await index.build();
  const before = foldersOf(Object.keys(index.files()));
  index.put(message(401));
  expect((await index.build()).removed).toEqual([]);
  // The base, the recent segment, the one that it takes the place of, and the manifest.
  expect(foldersOf(Object.keys(index.files()))).toHaveLength(before.length + 1);
  expect((await index.build()).removed).toEqual([]);
  index.put(message(402));
  const { removed } = await index.build();
  expect(foldersOf(removed)).toHaveLength(1);
  expect(foldersOf(Object.keys(index.files()))).toHaveLength(before.length + 1);
  await expectSameAnswers(index);
});

test("a withdrawn post is in no file, nor in those that stay for older pages", async () => {
  const index = openWith([...messages(1, 330), message(900, "unheardof")]);
  await index.build();
  index.put(message(400));
  await index.build();
  expect([holds(index, "herald/900"), holds(index, "herald/329")]).toEqual([true, true]);
  expect(await index.ask("unheardof")).toEqual([["1", "herald/900"]]);
  index.remove(message(900));
  const { removed } = await index.build();
  expect(foldersOf(removed)).toHaveLength(2);
  expect(index.segments()).toEqual([[330, 0]]);
  expect([holds(index, "herald/900"), holds(index, "herald/329")]).toEqual([false, true]);
  expect(await index.ask("unheardof")).toEqual([["0"]]);
  await expectSameAnswers(index);
});

test("earlier versions are found and lead to the newest; one that is withdrawn is in no file", async () => {
  const older = message(7, "unheardof", { newerVersion: "herald/8" as PostId });
  const index = openWith([...messages(1, 7), older, ...messages(8, 330)]);
  await index.build();
  expect(await index.ask("unheardof", "number7", "number8")).toEqual([
    ["1", "herald/8"],
    ["1", "herald/8"],
    ["1", "herald/8"],
  ]);
  index.remove(older);
  await index.build();
  expect(index.segments()).toEqual([[328, 0]]);
  expect(await index.ask("unheardof", "number8")).toEqual([["0"], ["1", "herald/8"]]);
});

test("a post that becomes an earlier version of another has nothing written anew", async () => {
  const index = openWith(messages(1, 330));
  await index.build();
  index.put(message(7, "", { newerVersion: "herald/340" as PostId }));
  index.put(message(340));
  await index.build();
  expect(index.segments()).toEqual([
    [329, 1],
    [1, 0],
  ]);
  expect(await index.ask("number7")).toEqual([["1", "herald/340"]]);
  await expectSameAnswers(index);
});

test("a post is found by channel and number", async () => {
  const index = openWith([...messages(1, 20), message(30, "", { album: [30, 31] })]);
  await index.build();
  const names = ["https://t.me/herald/12", "herald/31", "t.me/herald/99"];
  expect(await Promise.all(names.map(index.named))).toEqual([
    "posts/herald/12.html",
    "posts/herald/30.html",
    undefined,
  ]);
});

test("what a post holds besides its text is found, and spoilers, too", async () => {
  const poll = { kind: "poll", question: "Which quay?" } as const;
  const index = openWith([
    message(1, "See https://example.org/"),
    message(2, "", { poll, answers: [{ text: "The northern one" }] }),
    message(3, "", { media: [{ kind: "file", name: "tide-tables.pdf" }, { kind: "voice" }] }),
    imported("Who did it?\n||The gardener|| did.", { id: "herald/4" as PostId, channel: "herald" }),
  ]);
  await index.build();
  expect(
    await index.ask(
      "has:link",
      "has:poll",
      "quay northern",
      "tide has:file",
      "has:audio",
      "gardener",
    ),
  ).toEqual([
    ["1", "herald/1"],
    ["1", "herald/2"],
    ["1", "herald/2"],
    ["1", "herald/3"],
    ["1", "herald/3"],
    ["1", "herald/4"],
  ]);
});

test("names that are parts of longer words of the text are found", async () => {
  const index = openWith([
    message(1, "Imports grew", { media: [{ kind: "file", name: "port" }] }),
    message(2, "By 1,300", { poll: { kind: "poll", question: "300" } }),
  ]);
  await index.build();
  expect(await index.ask("port", "300", "1300")).toEqual([
    ["1", "herald/1"],
    ["1", "herald/2"],
    ["1", "herald/2"],
  ]);
});

test.each([0, 1, 5])(
  "a build that dies after %i files leaves an index that works",
  async (diesAfter) => {
    const index = openWith(messages(1, 330));
    await index.build();
    index.put(message(400));
    const asked = ["number400", "number12", "harbour"];
    const before = await index.ask(...asked);
    await index.build({ diesAfter });
    expect(await index.ask(...asked)).toEqual(before);
    await index.build();
    await expectSameAnswers(index);
  },
);

test("other code makes all of it anew, and the segments before stay for a generation", async () => {
  const index = openWith([...messages(1, 330)]);
  await index.build();
  index.put(message(400));
  await index.build();
  await index.build({ version: "2" });
  expect(index.segments()).toEqual([[330, 0]]);
  expect(foldersOf(Object.keys(index.files()))).toHaveLength(4);
});

const damages = [
  ["a part is missing", (file: string) => rmSync(file)],
  [
    "the manifest is damaged",
    (_: string, manifest: string) => writeFileSync(manifest, "annalsPart("),
  ],
] as const;

test.each(damages)("where %s, all of it is made anew", async (_name, inflict) => {
  const index = openWith(messages(1, 330));
  await index.build();
  const [part = ""] = Object.keys(index.files()).filter((path) => path.endsWith("/k0.js"));
  inflict(join(index.out, part), join(index.out, "search/manifest.js"));
  index.put(message(400));
  await index.build();
  expect(index.segments()).toEqual([[330, 0]]);
  await expectSameAnswers(index);
});

test("a watch has the posts that its query finds, the oldest first", async () => {
  const index = openWith(messages(1, 330));
  await index.build();
  index.put(message(400));
  const watches = [
    { name: "Rare", query: "number400 OR number12" },
    { name: "None", query: "unheardof" },
  ];
  expect(await index.watched(watches)).toEqual([["herald/12", "herald/400"], []]);
});
