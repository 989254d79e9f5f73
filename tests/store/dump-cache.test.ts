import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DumpRecord } from "../../src/core/types.ts";
import { stampOf } from "../../src/platform/files/file-stamp.ts";
import { addImported, rememberDumps, triageDumps } from "../../src/store/dump-cache.ts";
import { allPosts } from "../../src/store/outline.ts";
import type { Store } from "../../src/store/store.ts";
import { placeOf } from "../support/dump-place.ts";
import { summary } from "../support/summary.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

/** A store whose posts were seen so often in a.txt; nothing else of it is asked here. */
const storeWith = (sightings: number): Store => {
  const seen = Array.from({ length: sightings }, (_, at) => ({
    dump: "a.txt",
    lines: { from: at + 1, to: at + 1 },
  }));
  return allPosts([summary(1, { seen })]) as Store;
};

const sha256 = (text: string): string => hash("sha256", text);

/** A dump that was imported, and all that tells so; each case changes something. */
function imported() {
  const folder = makeTempFolder();
  const file = placeOf(join(folder, "a.txt"));
  writeFileSync(file.path, "one\n");
  const cache = { folder: join(folder, "cache"), version: "1" };
  const ledger: readonly DumpRecord[] = [
    { name: "a.txt", size: 4, sha256: sha256("one\n"), shape: "lines", lines: 1, posts: 1 },
  ];
  const stamp = stampOf(file.path);
  if (stamp === undefined) throw new Error("no dump");
  const imported = { file, stamp, sha256: sha256("one\n"), isExport: false };
  const known = addImported(new Map(), [imported], storeWith(1));
  rememberDumps(cache, known);
  return { file, cache, ledger, sightings: 1, isUntouched: false };
}

type Imported = ReturnType<typeof imported>;

const triage = ({ file, cache, ledger, sightings, isUntouched }: Imported) =>
  triageDumps([file], storeWith(sightings), ledger, cache, isUntouched);

test("a dump that was imported and stands as it did is left out", async () => {
  const state = imported();
  expect(await triage(state)).toMatchObject({ unread: [], unreadBytes: 0, skipped: ["a.txt"] });
});

test.each<readonly [string, (state: Imported) => Imported]>([
  ["is not in the ledger", (state) => ({ ...state, ledger: [] })],
  [
    "was imported with other bytes",
    (state) => ({
      ...state,
      ledger: state.ledger.map((each) => ({ ...each, sha256: sha256("two") })),
    }),
  ],
  [
    "was changed since",
    (state) => {
      writeFileSync(state.file.path, "another\n");
      return state;
    },
  ],
  ["has lost a post", (state) => ({ ...state, sightings: 0 })],
  ["has a post more", (state) => ({ ...state, sightings: 2 })],
  [
    "was imported by other code",
    (state) => ({ ...state, cache: { ...state.cache, version: "2" } }),
  ],
  [
    "is not remembered",
    (state) => ({ ...state, cache: { ...state.cache, folder: makeTempFolder() } }),
  ],
])("a dump is read where it %s", async (_name, change) => {
  const state = change(imported());
  expect(await triage(state)).toMatchObject({ unread: [state.file], skipped: [] });
});

test("where posts stand as an import left them, the ledger alone tells", async () => {
  const state = { ...imported(), isUntouched: true };
  const elsewhere = { ...state, cache: { folder: makeTempFolder(), version: "2" } };
  expect(await triage(elsewhere)).toMatchObject({ unread: [], skipped: ["a.txt"] });
  expect(await triage({ ...elsewhere, sightings: 0 })).toMatchObject({ unread: [] });
  writeFileSync(state.file.path, "another\n");
  expect(await triage(elsewhere)).toMatchObject({ unread: [state.file], unreadBytes: 8 });
});

test("a damaged cache knows nothing", async () => {
  const state = imported();
  writeFileSync(join(state.cache.folder, "dumps"), '{"version":"1","dumps":');
  expect(await triage(state)).toMatchObject({ unread: [state.file] });
});
