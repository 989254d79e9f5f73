import { expect, test } from "vitest";
import type { PostSummary } from "../../../src/core/post.ts";
import type { PostId } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { dated, summary } from "../../support/summary.ts";

const later = {
  ...{ name: "b.json", size: 1, sha256: "", shape: "desktop-json" as const, lines: 1, posts: 1 },
  channels: [{ slug: "herald", numbers: "1-9", until: "2024-06-01T10:00:00Z" }],
};

/** Kinds, ids and times of all changes. */
function changesOf(posts: readonly PostSummary[]) {
  const { changes, outlines } = createArchive(allPosts(posts), [later]);
  return changes.map(({ kind, position, time }) => [kind, Number(outlines[position]?.id), time]);
}

const olderOf = (id: number) => ({ newerVersion: `${id}`.padStart(10, "0") as PostId });

test.each<readonly [string, readonly PostSummary[], readonly (readonly unknown[])[]]>([
  ["nothing changed", [dated(1, "2024-07-01")], []],
  [
    "an edit is of the time that the newer version tells",
    [
      dated(1, "2024-07-01", olderOf(2)),
      dated(2, "2024-07-01", { edited: "2024-07-03T08:00:00Z" }),
    ],
    [["edit", 2, "2024-07-03T08:00:00Z"]],
  ],
  [
    "else of its date, else of the bounds that are known",
    [
      ...[dated(1, "2024-07-01", olderOf(2)), dated(2, "2024-07-02")],
      ...[summary(3, olderOf(4)), summary(4, { edtf: "../2024-05-05" })],
      ...[summary(5, olderOf(6)), summary(6)],
    ],
    [
      ["edit", 6, ""],
      ["edit", 4, "2024-05-05"],
      ["edit", 2, "2024-07-02"],
    ],
  ],
  [
    "a disappearance is of the last day of the export that lacks the post",
    [dated(1, "2024-05-01", { missingFrom: "b.json" })],
    [["gone", 1, "2024-06-01T10:00:00Z"]],
  ],
  [
    "instants count, not clocks",
    [
      ...[
        dated(1, "2024-07-01", olderOf(2)),
        dated(2, "2024-07-01", { edited: "2024-07-03T08:00:00Z" }),
      ],
      ...[dated(3, "2024-07-01", olderOf(4)), dated(4, "2024-07-03T09:00:00+03:00")],
    ],
    [
      ["edit", 4, "2024-07-03T09:00:00+03:00"],
      ["edit", 2, "2024-07-03T08:00:00Z"],
    ],
  ],
  [
    "each of several edits is one change, the oldest first",
    [
      dated(1, "2024-07-01", olderOf(3)),
      dated(2, "2024-07-02", olderOf(3)),
      dated(3, "2024-07-03"),
    ],
    [
      ["edit", 3, "2024-07-02"],
      ["edit", 3, "2024-07-03"],
    ],
  ],
])("%s", (_name, posts, expected) => {
  expect(changesOf(posts)).toEqual(expected);
});
