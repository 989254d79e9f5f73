import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scoreDumpsOf } from "../../../testing/score/dumps-of-exports.ts";
import { listExportQuestions } from "../../../testing/score/export-questions.ts";
import { scoreMessages } from "../../../testing/score/exports.ts";
import { listLabelledExports } from "../../../testing/score/labelled-exports.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/exports");
const EXPORTS = listLabelledExports([FOLDER]);

describe("exports in the score", () => {
  test("the project's own are read plainly", () => {
    expect(EXPORTS.map(({ name, messages, records }) => [name, messages.length, records])).toEqual([
      ["telegram-desktop-pair/result.json", 10, 12],
      ["telegram-desktop-pair", 10, 12],
      ["telegram-desktop-html", 6, 7],
      ["telethon-json/lock-keeper.json", 5, 6],
      ["channels-json/market-bell.json", 3, 3],
      ["telegram-preview-html/page.html", 3, 3],
    ]);
  });

  test("the readers agree with the plain reading", async () => {
    const questions = listExportQuestions([FOLDER]).filter(([name]) =>
      /messages|bodies|HTML|t\.me/.test(name),
    );
    expect(questions).toHaveLength(6);
    for (const [name, answer] of questions) {
      const { right, given, wanted, misses } = await answer();
      expect([name, right, given, misses]).toEqual([name, wanted, wanted, []]);
      expect(wanted).toBeGreaterThan(2);
    }
  });

  test.each([
    ["utc", { utc: "2024-07-15T08:01:01Z" }],
    ["text", { text: "Another text" }],
    ["formats", { formats: [] }],
    ["forwardedFrom", { forwardedFrom: "" }],
    ["media", { media: ["absent"] }],
    ["poll", { poll: { question: "Which?", answers: [] } }],
  ] as const)("a message with another %s is missed, and named", async (aspect, change) => {
    const [json] = EXPORTS;
    if (json === undefined) throw new Error("no export");
    const [first, ...others] = json.messages;
    if (first === undefined) throw new Error("no message");
    const altered = { ...json, messages: [{ ...first, ...change }, ...others] };
    const { right, misses } = await scoreMessages(altered, [aspect]);
    expect(right).toBe(9);
    expect(misses).toEqual([
      {
        place: "telegram-desktop-pair/result.json, message 2",
        what: expect.stringMatching(new RegExp(`^${aspect} .*, truly `)),
      },
    ]);
  });

  test("a message that the reader does not find is missed", async () => {
    const pages = EXPORTS.filter(({ kind }) => kind === "pages");
    for (const { messages, ...rest } of pages) {
      const more = messages.map((message) => ({ ...message, number: message.number + 1000 }));
      const { right, misses } = await scoreMessages({ ...rest, messages: more }, ["text"]);
      expect([right, misses.length]).toEqual([0, 6]);
    }
    expect(pages).toHaveLength(1);
  });

  test("dumps made of an export join it, in every order of import", async () => {
    const pages = EXPORTS.find(({ kind }) => kind === "pages");
    if (pages === undefined) throw new Error("no pages");
    const { joined, orders, accounted } = await scoreDumpsOf(pages);
    for (const tally of [joined.doubled, joined.copied, joined.single]) {
      expect(tally).toEqual({ right: 5, given: 5, wanted: 5, misses: [] });
    }
    expect(orders).toMatchObject({ right: 14, wanted: 14 });
    expect(accounted).toMatchObject({ right: 7, wanted: 7 });
  });
});
