import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importDumps } from "../../../../src/import/import-dumps.ts";
import { SOURCES } from "../../../../src/sources/sources.ts";
import { listDumps } from "../../../../src/store/list-dumps.ts";
import { PLAIN_SETTINGS } from "../../../support/read-settings.ts";
import { makeTempFolder } from "../../../support/temp-folder.ts";
import { holds } from "./messages.ts";
import { openIndexedPosts } from "./test-index.ts";

/** Messages of a channel as Telethon writes them, some of them changed. */
const exported = (changes: Readonly<Record<number, object>>): string =>
  JSON.stringify(
    Array.from({ length: 310 }, (_, at) => ({
      ...{ _: "Message", id: at + 1, peer_id: { _: "PeerChannel", channel_id: 1494031694 } },
      ...{ date: `2024-07-${10 + (at % 10)}T18:45:00+00:00`, views: 100 + at },
      message: `Number ${at + 1} of the harbour\nNothing else`,
      ...changes[at + 1],
    })),
  );

test("of a later export only what is searched is indexed, and what is lost is in no file", async () => {
  const root = makeTempFolder();
  const index = openIndexedPosts(root);
  const dumps = join(root, "dumps");
  mkdirSync(dumps);
  const build = async (exports: Readonly<Record<string, Readonly<Record<number, object>>>>) => {
    for (const [name, changes] of Object.entries(exports)) {
      writeFileSync(join(dumps, `${name}.json`), exported(changes));
    }
    await importDumps({
      files: (await listDumps(dumps, SOURCES)).dumps,
      folder: join(root, "posts"),
      cache: { folder: join(root, "cache"), version: "test" },
      ...{ reading: "test", settings: PLAIN_SETTINGS, onProgress: () => {} },
    });
    const { written } = await index.build();
    return { hasWritten: written.length > 0, segments: index.segments() };
  };
  const signed = { post_author: "Zqubit" };
  const first = await build({ a: { 30: signed } });
  expect(first).toEqual({ hasWritten: true, segments: [[310, 0]] });

  const counts = { views: 5000, forwards: 12 };
  const counted = await build({ b: { 30: signed, 31: counts } });
  expect(counted).toEqual({ hasWritten: false, segments: [[310, 0]] });

  const edit = { message: "Number 32 of the quay\nXylophones", edit_date: "2024-08-01T10:00:00Z" };
  const edited = await build({ c: { 30: signed, 31: counts, 32: edit } });
  expect(edited.segments).toEqual([
    [310, 1],
    [1, 0],
  ]);
  const answers = await index.ask("xylophones", '"32 of the harbour"');
  expect(answers.map(([total]) => total)).toEqual(["1", "1"]);

  expect(holds(index, "zqubit")).toBe(true);
  const unsigned = await build({ a: {}, b: { 31: counts }, c: { 31: counts, 32: edit } });
  expect([unsigned.segments, holds(index, "zqubit")]).toEqual([[[310, 0]], false]);
});
