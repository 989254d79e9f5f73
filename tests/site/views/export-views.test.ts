import { expect, test } from "vitest";
import type { DumpRecord } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { aboutView } from "../../../src/site/views/single-views.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { renderPage } from "../../../templates/render.ts";
import { SITE } from "../../support/summary.ts";

const record = (name: string, fields: Partial<DumpRecord> = {}): DumpRecord => ({
  ...{ name, size: 1500, sha256: "f".repeat(64), shape: "desktop-json", lines: 1200, posts: 1100 },
  ...fields,
});

const aboutOf = (dumps: readonly DumpRecord[]) =>
  aboutView(createContext(createArchive(allPosts([]), dumps), SITE));

test("an export is shown with its format, channel, numbers, what is missing and what was left out", () => {
  const { exports, dumps, dumpsHref } = aboutOf([
    record("a.txt", { shape: "lines" }),
    record("x/result.json", {
      leftOut: { "service: pin_message": 1001, empty: 2 },
      channels: [
        {
          ...{ slug: "herald", title: "Port Herald", username: "herald" },
          ...{ numbers: "1-3,5,9-1200", until: "2024-07-16T15:45:00Z" },
        },
      ],
    }),
  ]);
  expect(dumps.map(({ name }) => name)).toEqual(["a.txt"]);
  expect(dumpsHref).toBeUndefined();
  expect(exports).toEqual([
    {
      ...{ name: "x/result.json", format: "Telegram Desktop, JSON", sha256: "f".repeat(64) },
      ...{ files: 1, size: "1.5 kB", messages: "1,200", posts: "1,100" },
      leftOut: "1,001 service messages (1,001 pin message), 2 empty",
      channels: [
        {
          ...{ name: "Port Herald (@herald)", numbers: "1–1200", missing: "4 missing: 4, 6–8" },
          until: { label: "16 July 2024", datetime: "2024-07-16" },
        },
      ],
    },
  ]);
});

test("a hundred pages of one folder are one row, whose hashes are in dumps.json", () => {
  const { exports, dumpsHref, moreDumps } = aboutOf(
    Array.from({ length: 100 }, (_, at) =>
      record(`x/messages${at}.html`, {
        ...{ shape: "desktop-html", lines: 10, posts: 10 },
        channels: [{ slug: "herald", numbers: `${at * 10 + 1}-${at * 10 + 10}` }],
      }),
    ),
  );
  expect(exports).toMatchObject([{ name: "x", files: 100, messages: "1,000", size: "150 kB" }]);
  expect(exports[0]?.channels).toEqual([{ name: "herald", numbers: "1–1000" }]);
  expect(exports[0]).not.toHaveProperty("sha256");
  expect([dumpsHref, moreDumps]).toEqual(["dumps.json", undefined]);
});

test("very many exports of many channels with many gaps leave the page short", () => {
  const gaps = Array.from({ length: 1000 }, (_, at) => 2 * at + 1).join();
  const channels = Array.from({ length: 20 }, (_, at) => ({
    slug: `c${at}`,
    numbers: at === 0 ? gaps : "1-9",
  }));
  const view = aboutOf(Array.from({ length: 500 }, (_, at) => record(`${at}.json`, { channels })));
  expect(view.exports).toHaveLength(100);
  expect([view.moreDumps, view.dumpsHref]).toEqual([400, "dumps.json"]);
  expect(view.exports[0]?.moreChannels).toBe(17);
  expect(view.exports[0]?.channels[0]?.missing).toBe(
    "999 missing: 2, 4, 6, 8, 10, 12 and 993 more gaps",
  );
  expect(Buffer.byteLength(renderPage(view))).toBeLessThan(150_000);
});
