import { expect, test } from "vitest";
import { desktopJson } from "../../../src/sources/desktop-json/desktop-json.ts";
import type { SourceRecord } from "../../../src/sources/source.ts";
import { type ArchiveSpec, generatePosts } from "../../../testing/generate/dumps.ts";
import { formatExport } from "../../../testing/generate/exports.ts";

const archive: ArchiveSpec = { seed: 7, posts: 1000 };
const text = [...formatExport(archive)].join("");

/** What the reader of the format makes of it, and what it remarks. */
async function readAll() {
  const records: SourceRecord[] = [];
  const remarks: unknown[] = [];
  const file = {
    ...{ name: "result.json", size: Buffer.byteLength(text) },
    async *read() {
      yield Buffer.from(text);
    },
  };
  const settings = { allowPrivate: false };
  for await (const record of desktopJson.read(file, settings, (remark) => remarks.push(remark))) {
    records.push(record);
  }
  return { records, remarks };
}

const { records, remarks } = await readAll();
const messages = records.flatMap((record) => ("message" in record ? [record.message] : []));

test("a generated export is the same every time, and as Telegram Desktop writes it", () => {
  expect([...formatExport(archive)].join("")).toBe(text);
  expect(
    text.startsWith('{\n "name": "Synthetic Herald",\n "type": "public_channel",\n "id": '),
  ).toBe(true);
  expect(text).toContain('\n "messages": [\n  {\n   "id": 1,\n   "type": "message",\n');
  expect(text.endsWith("\n  }\n ]\n}")).toBe(true);
});

test("it reads back with the texts of the dumps, in order, and no remark", () => {
  const texts = [...generatePosts(archive, { from: 0, to: archive.posts })];
  const read = messages.map(({ body }) => body.text).filter((words) => words !== "");
  expect(read).toEqual(texts.map(({ lines }) => lines.join("\n")));
  expect(remarks).toEqual([]);
});

test("a third of the posts have media, a few of them albums, and none of the files is there", () => {
  const media = messages.filter(({ facts }) => facts.media !== undefined);
  const captions = media.filter(({ body }) => body.text !== "");
  expect(captions.length / archive.posts).toBeCloseTo(1 / 3, 1);
  const others = media.length - captions.length;
  expect(others).toBeGreaterThan(archive.posts / 50);
  expect(others).toBeLessThan(archive.posts / 10);
  const isNamed = (path: string | undefined): boolean => path !== undefined;
  const named = media.filter(({ facts }) => facts.media?.some(({ path }) => isNamed(path)));
  expect(named.length / media.length).toBeCloseTo(1 / 2, 0);
});

test("it has edits, replies, signatures, reactions, formats and service messages", () => {
  const having = (name: "edited" | "replyTo" | "author" | "reactions"): number =>
    messages.filter(({ facts }) => facts[name] !== undefined).length;
  for (const name of ["edited", "replyTo", "author", "reactions"] as const) {
    expect(having(name)).toBeGreaterThan(archive.posts / 100);
  }
  const kinds = new Set(messages.flatMap(({ body }) => body.ranges?.map(({ kind }) => kind) ?? []));
  expect([...kinds].sort()).toEqual(["bold", "hashtag", "link"]);
  const leftOut = records.filter((record) => "leftOut" in record);
  expect(leftOut.length).toBeGreaterThan(2);
  expect(
    leftOut.every((record) => "leftOut" in record && record.leftOut === "service: pin_message"),
  ).toBe(true);
});

test("its numbers grow and have gaps, and its times run on", () => {
  const numbers = records.flatMap((record) => {
    const { number } = "message" in record ? record.message : record;
    return number ?? [];
  });
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.at(-1)).toBeGreaterThan(numbers.length);
  const times = messages.map(({ time }) => (time?.kind === "instant" ? time.utc : ""));
  expect(times).toEqual(times.toSorted());
  expect(times[0]).toBe("2010-01-01T00:00:01Z");
});
