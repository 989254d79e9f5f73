import { beforeAll, expect, test } from "vitest";
import { makeTempFolder } from "../support/temp-folder.ts";
import { DUMPS, openArchive, type TestArchive } from "./archive.ts";

const site = {
  ...{ title: "Town Archive", description: "Posts of a small town", language: "en" },
  ...{ postsPerPage: 50, hasSearch: true },
};

let whole: TestArchive;

beforeAll(async () => {
  whole = openArchive(makeTempFolder(), site);
  for (const [name, content] of Object.entries(DUMPS)) whole.write(`dumps/${name}`, content);
  whole.write("dumps/lists/herald.json", EXPORT);
  await whole.build();
});

/** A channel of two messages. */
const EXPORT = JSON.stringify({
  ...{ name: "Herald", type: "public_channel", id: 1494031694 },
  messages: [1, 2].map((id) => ({
    ...{ id, type: "message", date: `2024-07-1${id}T18:45:00`, date_unixtime: `172080000${id}` },
    ...{ from: "Herald", from_id: "channel1494031694", text: `Number ${id} of the Herald` },
    text_entities: [{ type: "plain", text: `Number ${id} of the Herald` }],
  })),
});

const MANIFEST = "_site/search/manifest.js";

test("a whole index finds every post", async () => {
  const { findings, searched } = await whole.verify();
  expect(findings).toEqual([]);
  expect(searched).toBe(9);
});

const damages: readonly (readonly [
  name: string,
  inflict: (archive: TestArchive) => void,
  finding: RegExp,
])[] = [
  [
    "no index",
    (archive) => archive.remove(MANIFEST),
    /^_site\/search\/manifest\.js: expected a part of the search index, found that it is missing;/,
  ],
  [
    "an index cut short",
    (archive) => archive.write(MANIFEST, archive.read(MANIFEST).slice(0, 200)),
    /^_site\/search\/manifest\.js: expected a part of the search index, found that it is no such part;/,
  ],
  [
    "a damaged index",
    (archive) => archive.change(MANIFEST, /(?<="all","[^"]{500})./, "A"),
    /^_site\/search\/all\.js: expected a part of the search index, found that it (?:is damaged|cannot be unpacked);/,
  ],
  [
    "a post that was withdrawn, and no build since",
    (archive) => archive.remove(archive.find("posts", "ferry")),
    /^_site\/search\/\w+\/f0\.js: expected posts of the archive alone, found \w{10}, which is none;/,
  ],
  [
    "a message that was withdrawn, and no build since",
    (archive) => {
      const file = archive.find("posts", "/2.md");
      const [, address = ""] = /^permalink: (.*)$/m.exec(archive.read(file)) ?? [];
      archive.remove(file);
      archive.write("posts/moved.txt", `${address} gone "By mistake."\n`);
    },
    /^_site\/search\/manifest\.js: expected a search for \S+\/2, which is gone, to find nothing, found \S+\/2\.html;/,
  ],
  [
    "a post that is new, and no build since",
    (archive) => {
      const file = archive.find("posts", "ferry");
      const source = archive.read(file);
      const id = /^id: (?<id>\w+)$/m.exec(source)?.groups?.id ?? "";
      archive.write(file.replace(id, "0000000009"), source.replaceAll(id, "0000000009"));
    },
    /^_site\/search\/manifest\.js: expected the post 0000000009 in the search index, found none;/,
  ],
];

test.each(damages)("finds %s", async (_name, inflict, finding) => {
  const archive = whole.copy();
  inflict(archive);
  const findings = await archive.findings();
  expect(findings.filter((line) => finding.test(line))).toHaveLength(1);
});
