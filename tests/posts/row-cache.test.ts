import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lookAt } from "../../src/held.ts";
import { makeRow, readRows, writeRows } from "../../src/posts/row-cache.ts";
import { makeTempFolder } from "../temp-folder.ts";

const row = (path: string, text: string) => makeRow({ head: { path }, body: { text } });
const fresh = () => join(makeTempFolder(), "rows");

/** What a file holds, by path. */
const contentOf = (file: string, version = "1"): Record<string, string> =>
  Object.fromEntries(
    [...readRows<{ path: string }, { text: string }>(file, version).rows].map(
      ([path, { body }]) => [path, lookAt(body).text],
    ),
  );

const write = (file: string, ...texts: readonly (readonly [string, string])[]) =>
  writeRows(
    file,
    "1",
    readRows(file, "1"),
    texts.map(([path, text]) => row(path, text)),
  );

describe("a cache of rows", () => {
  test("has what was written, whatever the text", () => {
    const file = fresh();
    write(file, ["a/ü.md", "one\ntwo\t\u2028 “三” 🇷🇺"], ["b.md", ""]);
    expect(contentOf(file)).toEqual({ "a/ü.md": "one\ntwo\t\u2028 “三” 🇷🇺", "b.md": "" });
  });

  test("takes a few changed rows at its end, and is written anew where many are outdated", () => {
    const file = fresh();
    const rows = Array.from({ length: 40 }, (_, at) => row(`${at}.md`, "old"));
    const first = writeRows(file, "1", readRows(file, "1"), rows);
    const some = rows.with(7, row("7.md", "new"));
    const second = writeRows(file, "1", first, some);
    expect([second.count, contentOf(file)["7.md"]]).toEqual([41, "new"]);
    const third = writeRows(
      file,
      "1",
      second,
      some.map((each, at) => (at < 20 ? row(`${at}.md`, "newer") : each)),
    );
    expect([third.count, contentOf(file)["7.md"]]).toEqual([40, "newer"]);
  });

  test("counts as empty where it is missing, cut short, altered or of another version", () => {
    const file = fresh();
    expect(contentOf(file)).toEqual({});
    write(file, ["a.md", "the text"], ["b.md", "another"]);
    const whole = readFileSync(file);
    expect(contentOf(file, "2")).toEqual({});
    for (let length = 3; length < whole.length; length++) {
      writeFileSync(file, whole.subarray(0, length));
      expect(contentOf(file), `cut at ${length}`).toEqual({});
    }
    for (let at = 2; at < whole.length; at++) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 4;
      writeFileSync(file, altered);
      expect(contentOf(file), `altered at ${at}`).toEqual({});
    }
    writeFileSync(file, whole);
    expect(contentOf(file)).toEqual({ "a.md": "the text", "b.md": "another" });
  });
});
