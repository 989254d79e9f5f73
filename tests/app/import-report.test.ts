import { expect, test } from "vitest";
import { describeImport } from "../../src/app/import-report.ts";
import type { DumpChannel, DumpRecord } from "../../src/core/types.ts";
import { reportExports } from "../../src/import/export-report.ts";

const channel = (numbers: string, more: Partial<DumpChannel> = {}): DumpChannel => ({
  ...{ slug: "herald", numbers },
  ...more,
});

const record = (name: string, fields: Partial<DumpRecord>): DumpRecord => ({
  ...{ name, size: 9, sha256: "", shape: "desktop-json", lines: 3, posts: 3 },
  ...fields,
});

type Marked = Parameters<typeof reportExports>[1];

const linesFor = (dumps: readonly DumpRecord[], posts: Marked = []): readonly string[] =>
  describeImport({
    ...{ dumps, exports: reportExports(dumps, posts), skipped: [], failures: [], remarks: [] },
    ...{ added: [], updated: [], unchanged: 0, copies: 0, versions: 0, corrected: [] },
    ...{ orphans: [], removed: [] },
  })
    .split("\n")
    .slice(0, -1);

const JSON_WORDS = "Telegram Desktop's export of a chat or an account (JSON)";
const HTML_WORDS = "Telegram Desktop's export of a chat (HTML)";

test.each<readonly [string, readonly DumpRecord[], readonly string[]]>([
  ["a text", [record("a.txt", { shape: "lines", posts: 1 })], ["a.txt: 1 post"]],
  [
    "an export of one message",
    [
      record("a.json", {
        ...{ lines: 1, posts: 1 },
        channels: [channel("7", { title: "The Herald", username: "herald" })],
      }),
    ],
    [`a.json: ${JSON_WORDS}, 1 message, 1 in posts`, '  "The Herald" @herald: number 7'],
  ],
  [
    "what was left out, what is missing, and until when",
    [
      record("a.json", {
        ...{ lines: 9, posts: 6, leftOut: { "service: pin_message": 2, empty: 1 } },
        channels: [channel("1-3,5,9-12", { id: 7, until: "2024-07-16T15:45:00Z" })],
      }),
    ],
    [
      `a.json: ${JSON_WORDS}, 9 messages, 6 in posts; left out: 2 service messages (2 pin message), 1 empty`,
      "  7: numbers 1-12, until 2024-07-16T15:45:00Z; 4 missing: 4, 6-8",
    ],
  ],
  [
    "nothing missing",
    [record("a.json", { channels: [channel("1-3")] })],
    [`a.json: ${JSON_WORDS}, 3 messages, 3 in posts`, "  herald: numbers 1-3; none missing"],
  ],
  [
    "a format that may have a part of the messages",
    [record("a.html", { shape: "telegram-page", channels: [channel("1,3")] })],
    [
      "a.html: a saved page of t.me, 3 messages, 3 in posts",
      "  herald: numbers 1-3; 1 not in it: 2",
    ],
  ],
  [
    "messages without numbers",
    [record("a.csv", { shape: "table", channels: [channel("", { title: "News" })] })],
    [
      "a.csv: messages in a table (CSV and the like), 3 messages, 3 in posts",
      '  "News": messages without numbers',
    ],
  ],
  [
    "pages of one folder",
    [
      record("x/messages.html", { shape: "desktop-html", channels: [channel("1-3")] }),
      record("x/messages2.html", { shape: "desktop-html", channels: [channel("4-6")] }),
    ],
    [`x (2 pages): ${HTML_WORDS}, 6 messages, 6 in posts`, "  herald: numbers 1-6; none missing"],
  ],
])("the report tells of %s", (_name, dumps, expected) => {
  expect(linesFor(dumps)).toEqual(expected);
});

test("posts that an export has no more are counted by export and channel", () => {
  const dumps = [record("b.json", { channels: [channel("1-3"), channel("1-9", { slug: "x" })] })];
  const lines = linesFor(dumps, [
    { channel: "herald", missingFrom: "b.json" },
    { channel: "x", missingFrom: "b.json" },
    { channel: "x", missingFrom: "b.json" },
    { channel: "x", missingFrom: "c.json" },
    { channel: "x" },
  ]);
  expect(lines.slice(1)).toEqual([
    "  herald: numbers 1-3; none missing",
    "  1 post of earlier exports is no longer in it",
    "  x: numbers 1-9; none missing",
    "  2 posts of earlier exports are no longer in it",
  ]);
});

test("ten thousand gaps and a thousand channels do not flood it", () => {
  const gaps = Array.from({ length: 10_001 }, (_, at) => 2 * at + 1).join();
  const channels = Array.from({ length: 1000 }, (_, at) =>
    channel(at === 0 ? gaps : "1-3", { slug: `c${String(at).padStart(4, "0")}` }),
  );
  const lines = linesFor([record("a.json", { channels })]);
  expect(lines).toHaveLength(12);
  expect(lines[1]).toBe(
    "  c0000: numbers 1-20001; 10000 missing: 2, 4, 6, 8, 10, 12, 14, 16 and 9992 more gaps",
  );
  expect(lines[11]).toBe("  and 990 more channels");
});
