import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DumpFacts, gatherMessages } from "../../src/dedupe/message-posts.ts";
import type { NumberedOccurrence } from "../../src/dedupe/numbered.ts";
import { numbered } from "../support/messages.ts";

/** Names of dumps: what they are, and the day until which they go. */
const DUMPS: DumpFacts = {
  untilOf: (dump) => dump.replace(/^[a-z]+-/, "2024-07-"),
  rankOf: (dump) => ["list", "json", "html", "csv"].indexOf(dump.split("-", 1)[0] ?? ""),
  tellsEdits: (dump) => /^(?:list|json)-/.test(dump),
};

const digestOf = (text: string): string => numbered(1, { text }).textHash;

describe("of several texts of one message the newest counts", () => {
  const at = (dump: string, text: string, edited?: string): NumberedOccurrence =>
    numbered(5, { dump, text, ...(edited !== undefined && { edited }) });
  test.each([
    ["the export's time decides", [at("html-10", "old"), at("html-20", "new")], "new"],
    ["a later edit decides", [at("json-10", "new", "2024-07-05"), at("json-20", "old")], "new"],
    [
      "an edit is newer than none",
      [at("json-10", "new", "2024-07-05"), at("json-10", "old")],
      "new",
    ],
    [
      "of equal edits the export's time",
      [at("json-10", "old", "2024-07-05"), at("json-20", "new", "2024-07-05")],
      "new",
    ],
    [
      "edits count for nothing where a source tells none",
      [at("json-10", "old", "2024-07-05"), at("html-20", "new")],
      "new",
    ],
    [
      "an edit decides between such of one time",
      [at("json-10", "new", "2024-07-05"), at("html-10", "old")],
      "new",
    ],
    [
      "an old export in between",
      [at("json-10", "new"), at("json-05", "old"), at("json-20", "new")],
      "new",
    ],
  ] as const)("%s", (_name, seen, expected) => {
    const [post] = gatherMessages(seen, DUMPS);
    expect(post?.members.flat().every(({ textHash }) => textHash === digestOf(expected))).toBe(
      true,
    );
    expect(post?.earlier.every(({ textHash }) => textHash === digestOf("old"))).toBe(true);
    expect(gatherMessages(seen.toReversed(), DUMPS)).toEqual([post]);
  });
});

test("the fullest source comes first", () => {
  const seen = ["csv-01", "json-03", "list-01", "json-02", "html-01"].map((dump) =>
    numbered(5, { dump, text: "Hello" }),
  );
  const [post] = gatherMessages(seen, DUMPS);
  expect(post?.members[0]?.map(({ dump }) => dump)).toEqual([
    ...["list-01", "json-02", "json-03", "html-01", "csv-01"],
  ]);
});

test("an album is the post of its first number", () => {
  const photo = (number: number, text = "") =>
    numbered(number, { dump: "json-01", text, mates: "pictures", time: "2024-07-16T12:00:00Z" });
  const posts = gatherMessages([photo(8), photo(7, "Hello"), photo(6), numbered(9)], DUMPS);
  expect(posts.map(({ id, album }) => [id, album])).toEqual([
    ["herald/6", [6, 7, 8]],
    ["herald/9", undefined],
  ]);
});

test("numbers of several channels have nothing to do with each other", () => {
  const posts = gatherMessages([numbered(5), numbered(5, { channel: "beacon" })], DUMPS);
  expect(posts.map(({ id }) => id).sort()).toEqual(["beacon/5", "herald/5"]);
});

test("the outcome depends on the set of records, not on their order", () => {
  const some = fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 4 }),
      dump: fc.constantFrom("list-01", "json-02", "json-03", "html-02", "csv-01"),
      text: fc.constantFrom("", "One", "Two"),
      edited: fc.constantFrom("", "2024-07-04", "2024-07-05"),
      album: fc.constantFrom(null, "a", "b"),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (drafts, numbers) => {
      const seen = drafts.map(({ number, album, ...more }, record) =>
        numbered(number, { ...more, record, ...(more.dump === "list-01" && { album }) }),
      );
      const keys = seen.map((each) => ({ each, key: numbers.next().value ?? 0 }));
      const shuffled = keys.sort((a, b) => a.key - b.key).map(({ each }) => each);
      const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
      const posts = gatherMessages(seen, DUMPS).toSorted(byId);
      expect(gatherMessages(shuffled, DUMPS).toSorted(byId)).toEqual(posts);
      const all = posts.flatMap(({ members, earlier }) => [...members.flat(), ...earlier]);
      expect(all).toHaveLength(seen.length);
    }),
  );
});
