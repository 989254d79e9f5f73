import { expect, test } from "vitest";
import type { Post } from "../../../../src/core/post.ts";
import { holds, message, messages, openWith, putEdited } from "./messages.ts";

/** No other word of these posts begins like it. */
const WORD = "zqubit";

const imports: readonly (readonly [name: string, fields: Partial<Post>])[] = [
  ["the name of an author", { author: WORD }],
  ["a source", { forwardedFrom: WORD }],
  ["the name of a file", { media: [{ kind: "file", name: `${WORD}.pdf` }] }],
  ["the question of a poll", { poll: { kind: "poll", question: `${WORD}?` } }],
  ["an answer", { answers: [{ text: "No" }, { text: WORD }] }],
  ["a button", { buttons: [{ text: WORD, url: "https://example.org/" }] }],
  ["a hashtag", { hashtags: ["Even", WORD] }],
];

test.each(imports)("%s that an import takes out of a post is in no file", async (_name, fields) => {
  const index = openWith(messages(1, 310));
  for (const held of [false, true, false, true]) {
    index.put(message(30, "", held ? fields : {}));
    index.put(message(400 + Number(held)));
    await index.build();
    expect(holds(index, WORD)).toBe(held);
  }
  expect(index.segments()).toHaveLength(2);
});

const corrections: readonly (readonly [name: string, edit: (source: string) => string])[] = [
  ["the text", (source) => source.replace("Of the", `Of the ${WORD}`)],
  ["the title", (source) => source.replace(/^title: .*$/m, `title: About ${WORD}`)],
  ["the author", (source) => source.replace(/^number: /m, `author: ${WORD}\n$&`)],
  ["the source", (source) => source.replace(/^lang: /m, `forwardedFrom: ${WORD}\n$&`)],
];

test.each(corrections)(
  "a word that a person wrote into %s and took out is in no file",
  async (_name, edit) => {
    const index = openWith(messages(1, 310));
    const states = [[edit, true] as const, [(source: string) => source, false] as const];
    for (const [change, held] of [...states, ...states]) {
      index.put(message(30), change);
      await index.build();
      expect(holds(index, WORD)).toBe(held);
    }
  },
);

test("a word that a person took out of an imported text is in no file, until it is put back", async () => {
  const post = message(30, WORD);
  const index = openWith([...messages(1, 310), post]);
  await index.build();
  expect(holds(index, WORD)).toBe(true);
  index.put(post, (source) => source.replace(WORD, ""));
  await index.build();
  expect([holds(index, WORD), index.segments()]).toEqual([false, [[309, 0]]]);
  expect(await index.ask(WORD, "number30")).toEqual([["0"], ["1", "herald/30"]]);
  index.put(post);
  await index.build();
  expect(await index.ask(WORD)).toEqual([["1", "herald/30"]]);
});

test("of a title that is corrected twice the first correction is in no file", async () => {
  const index = openWith(messages(1, 310));
  const held: boolean[] = [];
  for (const title of ["Quay", WORD, "Pier", "Mole"]) {
    index.put(message(30), (source) => source.replace(/^title: .*$/m, `title: ${title}`));
    await index.build();
    held.push(holds(index, WORD));
  }
  expect(held).toEqual([false, true, false, false]);
});

test("an edit that leaves an earlier version has nothing written anew, until that is withdrawn", async () => {
  const index = openWith([...messages(1, 310), message(30, WORD)]);
  await index.build();
  const earlier = putEdited(index, 30, WORD, "corrected");
  await index.build();
  expect(index.segments()).toEqual([
    [309, 1],
    [1, 0],
  ]);
  expect(await index.ask(WORD)).toEqual([["1", "herald/30"]]);
  index.remove(earlier);
  await index.build();
  expect([holds(index, WORD), index.segments()]).toEqual([false, [[309, 0]]]);
});

test("a text that an import writes with other formats has nothing written anew", async () => {
  const index = openWith(messages(1, 310));
  await index.build();
  index.put(message(30, "", { ranges: [{ kind: "bold", from: 0, to: 7 }] }));
  await index.build();
  expect(index.segments()).toEqual([
    [309, 1],
    [1, 0],
  ]);
});

test("new counts write nothing of an index", async () => {
  const counts = {
    ...{ views: 7, forwards: 3, taken: "2024-07-20", reactions: [{ emoji: "👍", count: 5 }] },
    ...{ edited: "2024-09-09T09:00:00Z", poll: { kind: "poll", question: "Which?" } as const },
  };
  const index = openWith(messages(1, 310));
  for (const number of [30, 31]) index.put(message(number, "", counts));
  await index.build();
  for (const number of [30, 31]) {
    const poll = { ...counts.poll, voters: 12 };
    index.put(message(number, "", { ...counts, poll, views: 12, taken: "2024-07-21" }));
  }
  expect(await index.build()).toEqual({ written: [], removed: [] });
});

test("where phrases are switched off, what stays for older pages has no word that was taken out", async () => {
  const index = openWith([...messages(1, 310), message(30, "", { author: WORD })]);
  await index.build();
  index.put(message(30));
  await index.build({ phrases: false });
  expect(holds(index, WORD)).toBe(false);
});

test("after phrases were switched off, the index before stays until a word is taken out", async () => {
  const index = openWith([...messages(1, 310), message(30, "", { author: WORD })]);
  await index.build();
  await index.build({ phrases: false });
  expect(holds(index, WORD)).toBe(true);
  index.put(message(30));
  await index.build({ phrases: false });
  expect(holds(index, WORD)).toBe(false);
});
