import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { importDumps } from "../../src/import/import-dumps.ts";
import { SOURCES } from "../../src/sources/sources.ts";
import { listDumps } from "../../src/store/list-dumps.ts";
import { checkDumps } from "../../src/verify/check-dumps.ts";
import { formatFinding } from "../../src/verify/finding.ts";
import { readStoredPosts } from "../../src/verify/read-posts.ts";
import { PLAIN_SETTINGS } from "../support/read-settings.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const at = (id: number) => ({
  ...{ id, type: "message", from: "Pier News", from_id: "channel77" },
  ...{ date: `2024-07-0${id}T09:00:00`, date_unixtime: `${1_719_824_400 + (id - 1) * 86_400}` },
});

const words = (id: number, text: string) => ({
  ...at(id),
  text,
  text_entities: [{ type: "plain", text }],
});

const picture = (id: number, text: string) => ({
  ...{ ...words(id, text), date: "2024-07-05T09:00:00", date_unixtime: "1720170000" },
  photo: "(File not included. Change data exporting settings to download.)",
});

const EXPORT = {
  ...{ name: "Pier News", type: "public_channel", id: 77 },
  messages: [
    { ...at(1), type: "service", actor: "Pier News", action: "create_channel", text: "" },
    words(2, "The pier is open again"),
    words(3, "No ferry tomorrow"),
    { ...at(4), text: "", text_entities: [] },
    picture(5, "The new pier at dawn"),
    picture(6, ""),
    { id: 8, type: "unsupported" },
  ],
};

const DUMP = "dumps/x/result.json";
const spell = (messages: readonly unknown[]): string =>
  `${JSON.stringify({ ...EXPORT, messages }, null, 1)}\n`;

interface Archive {
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string) => void;
  readonly change: (path: string, from: string | RegExp, to: string) => void;
  readonly remove: (path: string) => void;
  readonly check: () => Promise<{
    readonly records: Readonly<Record<string, number>>;
    readonly found: readonly string[];
  }>;
}

function openArchive(folder: string): Archive {
  const path = (name: string): string => join(folder, name);
  const read = (name: string): string => readFileSync(path(name), "utf8");
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  return {
    ...{ read, write },
    change: (name, from, to) => {
      const source = read(name);
      const changed = source.replace(from, to);
      if (changed === source) throw new Error(`${from} is not in ${name}:\n${source}`);
      write(name, changed);
    },
    remove: (name) => rmSync(path(name)),
    check: async () => {
      const folders = { dumps: path("dumps"), posts: path("posts") };
      const files = await listDumps(folders.dumps, SOURCES);
      const { posts } = readStoredPosts(folders.posts, () => {});
      const settings = PLAIN_SETTINGS;
      const { records, findings } = await checkDumps(folders, files, posts, settings, () => {});
      const found = findings.map((each) => formatFinding(each).replaceAll(`${folder}/`, ""));
      return { records, found };
    },
  };
}

let whole: string;

beforeAll(async () => {
  whole = makeTempFolder();
  openArchive(whole).write(DUMP, spell(EXPORT.messages));
  await importDumps({
    files: (await listDumps(join(whole, "dumps"), SOURCES)).dumps,
    folder: join(whole, "posts"),
    settings: PLAIN_SETTINGS,
    cache: { folder: join(whole, "cache"), version: "test" },
    reading: "test",
    onProgress: () => {},
  });
});

const copy = (): Archive => {
  const folder = makeTempFolder();
  cpSync(whole, folder, { recursive: true });
  return openArchive(folder);
};

const FERRY = "posts/2024/pier-news/3.md";
const OPEN = "posts/2024/pier-news/2.md";

test("each message of a whole export is in a post, or left out for a reason", async () => {
  const { records, found } = await openArchive(whole).check();
  expect(found).toEqual([]);
  expect(records).toEqual({
    ...{ post: 4, empty: 1, unsupported: 1, "service: create_channel": 1 },
  });
});

type Damage = readonly [
  name: string,
  inflict: (archive: Archive) => void,
  expected: readonly RegExp[],
  counts: Readonly<Record<string, number>>,
];

/** The counts where some messages are lost. */
const lost = (count: number) => ({
  ...{ post: 4 - count, empty: 1, unsupported: 1, "service: create_channel": 1, lost: count },
});

describe("damage to an archive of an export", () => {
  test.each<Damage>([
    [
      "a lost post",
      (archive) => archive.remove(FERRY),
      [/^dumps\/x\/result\.json: message 3 \(record 3\) is in no post; run npm run build/],
      lost(1),
    ],
    [
      "a post that no longer names one of its messages",
      (archive) => archive.change("posts/2024/pier-news/5.md", /^ {2}- .*record: "6".*\n/m, ""),
      [/^dumps\/x\/result\.json: message 6 \(record 6\) is in no post/],
      lost(1),
    ],
    [
      "the text of a message that was changed in the dump",
      (archive) => archive.change(DUMP, /No ferry tomorrow/g, "No ferry today"),
      [
        /^dumps\/x\/result\.json: expected SHA-256 .*restore the file as it was imported/,
        /^posts\/2024\/pier-news\/3\.md:\d+: seen\[0\]: expected a record with the post's text, found message 3 \(record 3\) of dumps\/x\/result\.json, which has another/,
      ],
      lost(1),
    ],
    [
      "a message that two posts name",
      (archive) => archive.change(FERRY, 'record: "3"', 'record: "2"'),
      [
        /^posts\/2024\/pier-news\/[23]\.md:\d+: seen\[0\]: expected a record of dumps\/x\/result\.json that no other post names, found 2, which .*pier-news\/[23]\.md names/,
        /^posts\/2024\/pier-news\/3\.md:\d+: seen\[0\]: expected a record with the post's text, found message 2/,
        /message 3 \(record 3\) is in no post/,
      ],
      lost(2),
    ],
    [
      "a record beyond the end",
      (archive) => archive.change(FERRY, 'record: "3"', 'record: "300"'),
      [
        /^posts\/2024\/pier-news\/3\.md:\d+: seen\[0\]: expected a record of dumps\/x\/result\.json, which has 7, found 300/,
        /message 3 \(record 3\) is in no post/,
      ],
      lost(1),
    ],
    [
      "a record that is no post",
      (archive) => archive.change(FERRY, 'record: "3"', 'record: "4"'),
      [
        /^posts\/2024\/pier-news\/3\.md:\d+: seen\[0\]: expected a record that is a post, found record 4 of dumps\/x\/result\.json, which is none \(empty\); correct the number/,
        /message 3 \(record 3\) is in no post/,
      ],
      { post: 3, unsupported: 1, "service: create_channel": 1, lost: 2 },
    ],
    [
      "messages taken out of the dump",
      (archive) => archive.write(DUMP, spell(EXPORT.messages.slice(0, 2))),
      [
        /^dumps\/x\/result\.json: expected SHA-256/,
        /3\.md:\d+: seen\[0\]: expected a record of .*, which has 2, found 3/,
        /5\.md:\d+: seen\[0\]: expected a record of .*, which has 2, found 5/,
        /5\.md:\d+: seen\[1\]: expected a record of .*, which has 2, found 6/,
      ],
      { post: 1, "service: create_channel": 1 },
    ],
    [
      "a missing file",
      (archive) => archive.remove(DUMP),
      [
        /^posts\/dumps\.json:2: expected the dump dumps\/x\/result\.json, which was imported/,
        /^dumps\/x: expected a dump: .*, found nothing in it/,
      ],
      {},
    ],
    [
      "an export that was never imported",
      (archive) => archive.write("dumps/y/result.json", archive.read(DUMP)),
      [
        ...[2, 3, 5, 6].map((id) => new RegExp(`^dumps/y/result\\.json: message ${id} .*no post`)),
        /^dumps\/y\/result\.json: this dump was never imported/,
      ],
      { post: 4, empty: 2, unsupported: 2, "service: create_channel": 2, lost: 4 },
    ],
  ])("%s", async (_name, inflict, expected, counts) => {
    const archive = copy();
    inflict(archive);
    const { records, found } = await archive.check();
    const unknown = found.filter((line) => !expected.some((pattern) => pattern.test(line)));
    expect(unknown).toEqual([]);
    for (const pattern of expected)
      expect(found.filter((line) => pattern.test(line))).toHaveLength(1);
    expect(records).toEqual(counts);
  });
});

test("a corrected text is held against the one that was imported", async () => {
  const archive = copy();
  archive.change(OPEN, /^The pier is open again$/m, "The pier is open once more");
  expect((await archive.check()).found).toEqual([]);
});
