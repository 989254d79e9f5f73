import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/format/document.ts";
import { importDumps } from "../../src/import/import-dumps.ts";
import { placeOf } from "../support/dump-place.ts";
import { readTree } from "../support/file-tree.ts";
import { PLAIN_SETTINGS } from "../support/read-settings.ts";
import { makeWorkspace } from "../support/workspace.ts";

const TABLE = [
  "id,date,text,media_path",
  "1,2024-07-16 09:00:00+00:00,The quay is open,",
  "2,2024-07-17 09:00:00+00:00,The quay is open,",
  "3,2024-07-18 09:00:00+00:00,,photo.jpg",
].join("\n");

/** The posts of the table, by id, and what the report says. */
async function importTable(channels = PLAIN_SETTINGS.channels) {
  const workspace = makeWorkspace();
  const file = workspace.dump("list.csv", TABLE);
  const { report } = await importDumps({
    ...{ files: [placeOf(file)], folder: workspace.posts, reading: "1" },
    settings: { ...PLAIN_SETTINGS, channels },
    cache: { folder: `${workspace.posts}-cache`, version: "1" },
    onProgress: () => {},
  });
  const posts = Object.entries(readTree(workspace.posts))
    .filter(([path]) => path.endsWith(".md"))
    .map(([path, source]) => parseDocument(source, path).post);
  return { posts, remarks: report.remarks.map(({ message }) => message).join("\n") };
}

describe("a list that does not name its channel", () => {
  test("has posts that are known by their texts, and asks for the channel", async () => {
    const { posts, remarks } = await importTable();
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      seen: [{ time: "2024-07-16T09:00:00+00:00" }, { time: "2024-07-17T09:00:00+00:00" }],
    });
    expect(posts[0]?.channel).toBeUndefined();
    expect(remarks).toContain('channels: { "list.csv": { username: "NAME" } }');
  });

  test("has posts by number where the settings name it for this dump", async () => {
    const { posts, remarks } = await importTable([{ key: "list.csv", username: "Harbour" }]);
    expect(posts.map(({ id }) => id)).toEqual(["harbour/1", "harbour/2", "harbour/3"]);
    expect(remarks).not.toContain("NAME");
  });
});
