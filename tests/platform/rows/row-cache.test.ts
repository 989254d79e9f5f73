import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseLazy } from "../../../src/platform/collections/lazy-json.ts";
import { itemAt } from "../../../src/platform/collections/list.ts";
import { columnFormat } from "../../../src/platform/rows/columns.ts";
import { makeRows, ROWS_A_BLOCK } from "../../../src/platform/rows/row-block.ts";
import {
  addRows,
  type RowFile,
  readRows,
  writeRows,
} from "../../../src/platform/rows/row-cache.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

interface Head {
  readonly path: string;
}
interface Body {
  readonly text: string;
}

const heads = columnFormat<Head>({ path: true });
const row = (path: string, text: string) =>
  itemAt(makeRows([{ head: { path }, body: { text } }], { heads }), 0);
const fresh = (version = "1", path = join(makeTempFolder(), "rows")) => ({
  path,
  version,
  keyOf: (head: Head) => head.path,
  heads,
});

/** What a file holds, by path. */
const contentOf = (file: RowFile<Head>): Record<string, string> =>
  Object.fromEntries(
    [...readRows<Head, Body>(file).rows()].map(([path, { body }]) => [path, parseLazy(body).text]),
  );

const write = (file: RowFile<Head>, ...texts: readonly (readonly [string, string])[]) =>
  writeRows(
    file,
    readRows(file),
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
    const first = writeRows(file, readRows<Head, Body>(file), rows);
    const some = rows.with(7, row("7.md", "new"));
    const second = writeRows(file, first, some);
    expect([second.count, contentOf(file)["7.md"]]).toEqual([41, "new"]);
    const third = writeRows(
      file,
      second,
      some.map((each, at) => (at < 20 ? row(`${at}.md`, "newer") : each)),
    );
    expect([third.count, contentOf(file)["7.md"]]).toEqual([40, "newer"]);
    const fourth = writeRows(file, third, [...third.rows().values()].slice(0, 20));
    expect([fourth.count, Object.keys(contentOf(file)).length]).toEqual([20, 20]);
  });

  test("is the same whether rows came one by one or in full blocks, which stay as they are", () => {
    const parts = Array.from({ length: 3 * ROWS_A_BLOCK + 7 }, (_, at) => ({
      head: { path: `${at}.md` },
      body: { text: `text ${at % 5}` },
    }));
    const single = parts.map(({ head, body }) => row(head.path, body.text));
    const blocks = [0, 1, 2, 3].flatMap((at) =>
      makeRows(parts.slice(at * ROWS_A_BLOCK, (at + 1) * ROWS_A_BLOCK), { heads }),
    );
    const bytesOf = (rows: typeof single): Buffer => {
      const file = fresh();
      writeRows(file, readRows<Head, Body>(file), rows);
      expect(Object.keys(contentOf(file))).toEqual(rows.map(({ head }) => head.path));
      return readFileSync(file.path);
    };
    expect(bytesOf(blocks)).toEqual(bytesOf(single));
    // One row less in the second block: the rest of it stands between the full ones.
    const lines = bytesOf(blocks.toSpliced(ROWS_A_BLOCK + 4, 1))
      .toString()
      .split("\n");
    expect(lines.filter((line) => /^\d+$/.test(line)).slice(1)).toEqual([
      "1000",
      "999",
      "1000",
      "7",
    ]);
  });

  test("takes rows without being read, and begins anew where it is of another version", () => {
    const file = fresh();
    addRows(file, [row("a.md", "old"), row("b.md", "kept")]);
    addRows(file, [row("a.md", "new"), row("c.md", "added")]);
    expect(contentOf(file)).toEqual({ "a.md": "new", "b.md": "kept", "c.md": "added" });
    addRows(fresh("2", file.path), [row("d.md", "alone")]);
    expect([contentOf(file), contentOf(fresh("2", file.path))]).toEqual([{}, { "d.md": "alone" }]);
  });

  test("counts as empty where it is missing, cut short, altered or of another version", () => {
    const file = fresh();
    expect(contentOf(file)).toEqual({});
    write(file, ["a.md", "the text"], ["b.md", "another"]);
    const whole = readFileSync(file.path);
    expect(contentOf(fresh("2", file.path))).toEqual({});
    for (let length = 3; length < whole.length; length++) {
      writeFileSync(file.path, whole.subarray(0, length));
      expect(contentOf(file), `cut at ${length}`).toEqual({});
    }
    for (let at = 2; at < whole.length; at++) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 4;
      writeFileSync(file.path, altered);
      expect(contentOf(file), `altered at ${at}`).toEqual({});
    }
    writeFileSync(file.path, whole);
    expect(contentOf(file)).toEqual({ "a.md": "the text", "b.md": "another" });
  });
});
