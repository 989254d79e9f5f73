import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeWorkspace } from "../support/workspace.ts";

/** An export of a channel whose first message is a photo. */
const exported = (...photos: readonly string[]): string =>
  JSON.stringify({
    ...{ name: "Orchard", type: "public_channel", id: 1700000005 },
    messages: photos.map((photo, at) => ({
      ...{ id: at + 1, type: "message", from: "Orchard", photo, text: `Tree ${at}` },
      ...{
        date: `2024-07-${16 + at}T15:00:00`,
        date_unixtime: String(1_721_131_200 + at * 86_400),
      },
    })),
  });

const NOT_INCLUDED = "(File not included. Change data exporting settings to download.)";
const FILE = "2024/orchard/1.md";

test("a picture that a person described is found later, and keeps its description", async () => {
  const workspace = makeWorkspace();
  const media = (): string =>
    /^media:\n(?<list>(?: {2}.*\n)*)/m.exec(readFileSync(join(workspace.posts, FILE), "utf8"))
      ?.groups?.list ?? "";
  await workspace.import(workspace.dump("result.json", exported(NOT_INCLUDED)));
  expect(media()).toBe("  - {kind: photo, missing: not included}\n");

  workspace.correct(FILE, "missing: not included", "missing: not included, alt: An apple tree");
  workspace.dump("photos/1.jpg", "a picture");
  const later = workspace.dump("later.json", exported("photos/1.jpg", NOT_INCLUDED));
  const { corrected } = await workspace.import(join(later, "../result.json"), later);
  expect(corrected).toEqual([{ file: FILE, fields: ["media"] }]);
  expect(media()).toMatch(
    /^ {2}- \{kind: photo, path: photos\/1\.jpg, size: "9", alt: An apple tree, sha256: "?[0-9a-f]{64}"?\}\n$/,
  );

  const written = media();
  await workspace.importAfresh(join(later, "../result.json"), later);
  expect(media()).toBe(written);
});
