import { beforeAll, describe, expect, test } from "vitest";
import type { SiteIdentity } from "../../src/site/views/context.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { openArchive, type TestArchive } from "./archive.ts";

const site: SiteIdentity = {
  title: "Pier Archive",
  description: "Posts of a pier",
  url: "https://pier.example/",
  language: "en",
  postsPerPage: 50,
};

/** The same posts, copied with an older and a newer app, and in another language. */
const OLDER = `Pier, [16.07.24 09:12]
[ Photo ]
The crane on the north pier is painted red.
It stays closed until noon.

Pier, [16.07.24 10:40]
[ Photo ]

Pier, [16.07.24 11:00]
[ File : berths.pdf ]
Berths for August, as a list.
`;
const NEWER = `Pier, [16.07.24 09:12]
The crane on the north pier is painted red.
It stays closed until noon.

Pier, [16.07.24 11:00]
Berths for August, as a list.
`;
const GERMAN = OLDER.replaceAll("[ Photo ]", "[ Bild ]").replace("[ File", "[ Datei");

/** How many places in dumps the file of a post names. */
const seenIn = (archive: TestArchive, words: string): number =>
  archive.read(archive.find("posts", words)).match(/\{dump: /g)?.length ?? 0;

describe("copies by several versions of the app", () => {
  let archive: TestArchive;

  beforeAll(async () => {
    archive = openArchive(makeTempFolder(), site);
    archive.write("dumps/b.txt", OLDER);
    archive.write("dumps/a.txt", NEWER);
    archive.write("dumps/c.txt", GERMAN);
    await archive.build();
  });

  test("are one post each, and each line has its place", async () => {
    const { findings, lines, posts } = await archive.verify();
    expect(findings).toEqual([]);
    expect(posts).toBe(2);
    expect(lines).toMatchObject({ "empty message": 4, lost: 0 });
    expect([seenIn(archive, "the-crane"), seenIn(archive, "berths-for")]).toEqual([3, 3]);
  });

  test("hold their places when a person corrects the text", async () => {
    const corrected = archive.copy();
    const file = corrected.find("posts", "the-crane");
    corrected.change(file, "painted red", "painted blue");
    expect(await corrected.findings()).toEqual([]);
    corrected.change(file, /\[ \w+ \]\n/, "");
    expect(await corrected.findings()).toEqual([]);
  });

  test("are missed when a dump loses a caption", async () => {
    const damaged = archive.copy();
    damaged.change("dumps/a.txt", "Berths for August, as a list.", "");
    expect((await damaged.findings()).some((line) => line.includes("berths-for"))).toBe(true);
  });
});
