import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/app/config.ts";
import type { SiteIdentity } from "../../src/site/views/context.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { DUMPS, openArchive, root, type TestArchive } from "./archive.ts";

const site: SiteIdentity = {
  title: "Town Archive",
  description: "Posts of a small town",
  url: "https://town.example/archive/",
  language: "en",
  postsPerPage: 50,
};

let whole: TestArchive;

beforeAll(async () => {
  whole = openArchive(makeTempFolder(), site);
  for (const [name, content] of Object.entries(DUMPS)) whole.write(`dumps/${name}`, content);
  await whole.build();
});

test("a whole archive has nothing to mend, and each line has its place", async () => {
  const { findings, lines, posts, dumps, published } = await whole.verify();
  expect(findings).toEqual([]);
  expect({ posts, dumps, published }).toEqual({ posts: 7, dumps: 3, published: 7 });
  expect(lines).toEqual({
    text: 10 + 4 + 7,
    copy: 7,
    label: 4,
    corrected: 0,
    separator: 2,
    "empty message": 1,
    lost: 0,
  });
});

test("the project's own archive has nothing to mend", async () => {
  const folder = makeTempFolder();
  for (const name of ["dumps", "posts"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const archive = openArchive(folder, await loadConfig(root));
  await archive.render();
  const { findings, lines, posts } = await archive.verify();
  expect(findings).toEqual([]);
  expect(posts).toBeGreaterThanOrEqual(10);
  expect(lines.lost).toBe(0);
});

interface Damage {
  readonly name: string;
  readonly inflict: (archive: TestArchive) => void;
  /** The start of each finding, and words that it holds. */
  readonly expected: readonly (readonly [place: RegExp, ...words: readonly string[]])[];
}

const ferry = (archive: TestArchive): string => archive.find("posts", "ferry");
const library = (archive: TestArchive): string => archive.find("posts", "library");
const bridge = (archive: TestArchive): string => archive.find("posts", "bridge");

const idOf = (archive: TestArchive, file: string): string =>
  /^id: (\w+)$/m.exec(archive.read(file))?.[1] ?? "";

/** Make a post an earlier version of another; the site goes on to show both. */
const setNewer = (archive: TestArchive, file: string, newer: string): void =>
  archive.change(file, /^permalink: .*$/m, `$&\nnewerVersion: ${newer}`);

/** A post's address, from its file. */
const addressOf = (file: string): string => file.replace(/^posts\/[^/]+(.*)\.md$/, "/posts$1.html");

const damages: readonly Damage[] = [
  {
    name: "a line removed from a post",
    inflict: (archive) => archive.change(ferry(archive), "Tickets are sold at the pier.\n", ""),
    expected: [
      [/^dumps\/a\.txt:4: this line is in no post/, "Tickets are sold", "posts/2021/ferry-"],
    ],
  },
  {
    name: "a line removed from a post that two dumps hold",
    inflict: (archive) => archive.change(library(archive), "\nBring your card.", ""),
    expected: [
      [/^dumps\/a\.txt:11: this line is in no post/, "Bring your card."],
      [/^dumps\/c\.txt:9: this line is in no post/, "Bring your card."],
    ],
  },
  {
    name: "a permalink changed",
    inflict: (archive) => archive.change(bridge(archive), "/posts/bridge-", "/posts/a-bridge-"),
    expected: [
      [/^_site\/posts\/a-bridge-\S+\.html: /, "expected this file of the site"],
      [/^_site\/posts\/a-bridge-\S+\.md: /, "expected this file of the site"],
      [/^posts\/2021\/bridge-\S+\.md:\d+: permalink: /, "posts/published.txt"],
      [/^posts\/published\.txt:1: /, "/posts/bridge-", "(posts/2021/bridge-", "restore"],
    ],
  },
  {
    name: "a dump altered by a byte of a text",
    inflict: (archive) => archive.change("dumps/b.txt", "upper road", "Upper road"),
    expected: [
      [/^dumps\/b\.txt: expected SHA-256 /, "posts/dumps.json:3"],
      [/^posts\/2021\/bridge-\S+\.md:\d+: seen\[0\]: /, "dumps/b.txt:1-4", "upper road"],
    ],
  },
  {
    name: "an export among the dumps",
    inflict: (archive) =>
      archive.write("dumps/result.json", '{"type": "public_channel", "messages": []}\n'),
    expected: [[/^dumps\/result\.json: this dump was never imported; run npm run build$/]],
  },
  {
    name: "a folder among the dumps with a file that is none",
    inflict: (archive) => archive.write("dumps/export/old.json", "{}"),
    expected: [[/^dumps\/export\/old\.json: expected a dump: text.*, found JSON; /]],
  },
  {
    name: "an empty folder among the dumps",
    inflict: (archive) => archive.write("dumps/export/.hidden", ""),
    expected: [[/^dumps\/export: expected a dump: text.*, found nothing in it; /]],
  },
  {
    name: "a dump altered by a blank",
    inflict: (archive) => archive.change("dumps/b.txt", "upper road", "upper  road"),
    expected: [[/^dumps\/b\.txt: expected SHA-256 /]],
  },
  {
    name: "a line added to a dump",
    inflict: (archive) => archive.write("dumps/c.txt", `${DUMPS["c.txt"]}One more thing.\n`),
    expected: [
      [/^dumps\/c\.txt: expected SHA-256 /],
      [/^dumps\/c\.txt:10: this line is in no post/, "One more thing."],
    ],
  },
  {
    name: "a dump that is no text any more",
    inflict: (archive) => archive.write("dumps/b.txt", new Uint8Array([0x41, 0x0a, 0xff, 0x00])),
    expected: [[/^dumps\/b\.txt: expected SHA-256 /], [/^dumps\/b\.txt:2: byte 2: expected/]],
  },
  {
    name: "a dump missing",
    inflict: (archive) => archive.remove("dumps/b.txt"),
    expected: [[/^posts\/dumps\.json:3: /, "dumps/b.txt", "put it back"]],
  },
  {
    name: "a dump that was never imported",
    inflict: (archive) => archive.write("dumps/d.txt", "A late post\n"),
    expected: [
      [/^dumps\/d\.txt: this dump was never imported/],
      [/^dumps\/d\.txt:1: this line is in no post/, "A late post"],
    ],
  },
  {
    name: "the ledger damaged",
    inflict: (archive) => archive.change("posts/dumps.json", '"sha256"', '"sha"'),
    expected: [[/^posts\/dumps\.json:2: sha256: expected /, "restore this file"]],
  },
  {
    name: "the ledger no list",
    inflict: (archive) => archive.write("posts/dumps.json", "nothing\n"),
    expected: [[/^posts\/dumps\.json: expected a list of imported dumps/, 'found "nothing\\n"']],
  },
  {
    name: "a page missing in the site",
    inflict: (archive) => archive.remove(`_site${addressOf(ferry(archive))}`),
    expected: [
      [
        /^_site\/dates\/2021-03-04\.html:2: expected a link to a file/,
        "posts/ferry-",
        "more such links",
      ],
      [/^_site\/posts\/ferry-\S+\.html: expected this file of the site/],
    ],
  },
  {
    name: "an asset missing",
    inflict: (archive) => archive.remove("_site/assets/style.css"),
    expected: [
      [/^_site\/404\.html:2: expected a link to a file/, "assets/style.css", "more such links"],
      [/^_site\/assets\/style\.css: expected this file of the site/],
    ],
  },
  {
    name: "a link broken in a page",
    inflict: (archive) => archive.change("_site/index.html", 'href="tags.html"', 'href="tag.html"'),
    expected: [[/^_site\/index\.html:2: expected a link to a file/, "tag.html"]],
  },
  {
    name: "a link out of the site's folder",
    inflict: (archive) =>
      archive.change("_site/about.html", 'href="tags.html"', "href='../../tags.html'"),
    expected: [[/^_site\/about\.html:2: /, "out of its folder"]],
  },
  {
    name: "a link that works at the root of a host only",
    inflict: (archive) =>
      archive.change("_site/about.html", 'href="tags.html"', "href=/archive/tags.html"),
    expected: [[/^_site\/about\.html:2: expected a relative link/, "/tags.html"]],
  },
  {
    name: "a link to a place that a page has not got",
    inflict: (archive) => archive.change("_site/about.html", 'href="#main"', 'href="#text"'),
    expected: [[/^_site\/about\.html:2: /, "#text"]],
  },
  {
    name: "a sitemap that names a page that is not there",
    inflict: (archive) => archive.change("_site/sitemap.xml", "/dates.html", "/days.html"),
    expected: [[/^_site\/sitemap\.xml:\d+: expected a link to a file/, "days.html"]],
  },
  {
    name: "a seen range shifted",
    inflict: (archive) => archive.change(ferry(archive), "lines: 1-8", "lines: 2-9"),
    expected: [
      [/^dumps\/a\.txt:1: this line is in no post/, "Forwarded from"],
      [
        /^dumps\/a\.txt:9: this line is not in the text of the post that names it/,
        "Library opens late",
        "posts/2021/ferry-",
      ],
      [
        /^posts\/2021\/library-\S+\.md:\d+: seen\[0\]: /,
        "dumps/a.txt",
        "9-13",
        "posts/2021/ferry-",
      ],
    ],
  },
  {
    name: "a seen range cut short",
    inflict: (archive) => archive.change(ferry(archive), "lines: 1-8", "lines: 1-7"),
    expected: [[/^dumps\/a\.txt:8: this line is in no post/, "#Ferry #Harbour"]],
  },
  {
    name: "a seen range beyond the dump",
    inflict: (archive) => archive.change(bridge(archive), "lines: 1-4", "lines: 1-400"),
    expected: [
      [/^dumps\/b\.txt:1: this line and 2 after it are in no post/, "Town Desk"],
      [/^posts\/2021\/bridge-\S+\.md:\d+: seen\[0\]: /, "found 1-400"],
    ],
  },
  {
    name: "a seen line that names another dump",
    inflict: (archive) => archive.change(bridge(archive), "dump: b.txt", "dump: z.txt"),
    expected: [
      [/^dumps\/b\.txt:1: this line and 2 after it are in no post/, "Town Desk"],
      [/^posts\/2021\/bridge-\S+\.md:\d+: seen\[0\]: /, '"z.txt"'],
    ],
  },
  {
    name: "an id changed with its address",
    inflict: (archive) => {
      const file = ferry(archive);
      const id = idOf(archive, file);
      archive.write(file, archive.read(file).replaceAll(id, "0000000000"));
      archive.change("posts/published.txt", id, "0000000000");
    },
    expected: [
      [/^_site\/posts\/ferry-\S+-0000000000\.html: expected this file of the site/],
      [/^_site\/posts\/ferry-\S+-0000000000\.md: expected this file of the site/],
      [/^posts\/2021\/ferry-\S+\.md:2: id: expected \S+, which the text stands for/, "0000000000"],
    ],
  },
  {
    name: "a post file deleted",
    inflict: (archive) => archive.remove(ferry(archive)),
    expected: [
      [/^dumps\/a\.txt:1: this line and 7 after it are in no post/, "Forwarded from Harbour"],
      [/^posts\/published\.txt:\d+: /, "/posts/ferry-", "restore the post", "posts/moved.txt"],
    ],
  },
  {
    name: "a post file twice",
    inflict: (archive) => archive.write("posts/undated/copy.md", archive.read(library(archive))),
    expected: [
      // With two posts, its day would have a page.
      [/^_site\/days\/2021-03-05\.html: expected this file of the site/],
      [/^posts\/undated\/copy\.md:2: id: expected an id that no other/, "posts/2021/library-"],
      [/^posts\/undated\/copy\.md:\d+: seen\[0\]: /, "dumps/a.txt", "posts/2021/library-"],
      [/^posts\/undated\/copy\.md:\d+: seen\[1\]: /, "dumps/c.txt", "posts/2021/library-"],
    ],
  },
  {
    name: "a newer version that is not there",
    inflict: (archive) => setNewer(archive, ferry(archive), "0000000000"),
    expected: [
      [/^posts\/2021\/ferry-\S+\.md:\d+: newerVersion: /, "0000000000, which no post bears"],
    ],
  },
  {
    name: "a post that is a version of itself",
    inflict: (archive) => setNewer(archive, ferry(archive), idOf(archive, ferry(archive))),
    expected: [[/^posts\/2021\/ferry-\S+\.md:\d+: newerVersion: /, "its own", "delete the line"]],
  },
  {
    name: "two posts that are newer versions of one another",
    inflict: (archive) => {
      setNewer(archive, ferry(archive), idOf(archive, bridge(archive)));
      setNewer(archive, bridge(archive), idOf(archive, ferry(archive)));
    },
    expected: [
      [
        /^posts\/2021\/bridge-\S+\.md:\d+: newerVersion: /,
        "a circle: ",
        "posts/2021/ferry-",
        " -> posts/2021/bridge-",
      ],
      [/^posts\/2021\/ferry-\S+\.md:\d+: newerVersion: /, "a circle: ", " -> posts/2021/ferry-"],
    ],
  },
  {
    name: "a newer version that cannot be read",
    inflict: (archive) => {
      setNewer(archive, ferry(archive), idOf(archive, bridge(archive)));
      archive.change(bridge(archive), "countries: []", "countries: Ruritania");
    },
    expected: [
      [/^dumps\/b\.txt:1: this line and 2 after it are in no post/],
      [/^posts\/2021\/bridge-\S+\.md:\d+: countries/, "ISO 3166-1"],
    ],
  },
  {
    name: "front matter malformed",
    inflict: (archive) => archive.change(bridge(archive), "countries: []", "countries: Ruritania"),
    expected: [
      [/^dumps\/b\.txt:1: this line and 2 after it are in no post/],
      [/^posts\/2021\/bridge-\S+\.md:\d+: countries/, "ISO 3166-1"],
    ],
  },
  {
    name: "a published address without a page",
    inflict: (archive) =>
      archive.write(
        "posts/published.txt",
        `/posts/a-0000000000.html\n${archive.read("posts/published.txt")}`,
      ),
    expected: [[/^posts\/published\.txt:1: expected a post at \/posts\/a-0000000000\.html/]],
  },
  {
    name: "a published address left out of the list",
    inflict: (archive) => archive.change("posts/published.txt", /.*bridge.*\n/, ""),
    expected: [[/^posts\/2021\/bridge-\S+\.md:\d+: permalink: /, "npm run build"]],
  },
  {
    name: "the list of published addresses deleted",
    inflict: (archive) => archive.remove("posts/published.txt"),
    expected: [[/^posts\/published\.txt: expected every address/, "restore this file"]],
  },
  {
    name: "a redirect to nowhere",
    inflict: (archive) =>
      archive.write("posts/moved.txt", "# moved\n/posts/a-0000000000.html -> /posts/b-1.html\n"),
    expected: [[/^posts\/moved\.txt:2: /, "nothing at /posts/b-1.html"]],
  },
  {
    name: "redirects in a circle",
    inflict: (archive) =>
      archive.write(
        "posts/moved.txt",
        "/posts/a.html -> /posts/b.html\n/posts/b.html -> /posts/a.html\n",
      ),
    expected: [
      [/^posts\/moved\.txt:1: /, "a circle"],
      [/^posts\/moved\.txt:2: /, "a circle"],
    ],
  },
  {
    name: "a post that is there and said to be gone",
    inflict: (archive) =>
      archive.write("posts/moved.txt", `${addressOf(bridge(archive))} gone "Not ours."\n`),
    expected: [[/^posts\/moved\.txt:1: expected no page at \/posts\/bridge-/]],
  },
  {
    name: "a redirect that was never rendered",
    inflict: (archive) => {
      const to = addressOf(bridge(archive));
      archive.write("posts/moved.txt", `/posts/a-0000000000.html -> ${to}\n`);
    },
    expected: [[/^_site\/posts\/a-0000000000\.html: expected this file of the site/]],
  },
  {
    name: "a line of moved.txt malformed",
    inflict: (archive) => archive.write("posts/moved.txt", "\n/posts/a.html => /posts/b.html\n"),
    expected: [[/^posts\/moved\.txt:2: expected \/posts\/old\.html -> /]],
  },
];

describe("damage is found and its place named", () => {
  test.each(damages)("$name", async ({ inflict, expected }) => {
    const archive = whole.copy();
    inflict(archive);
    const findings = await archive.findings();
    expect(findings).toEqual(expected.map(([place]) => expect.stringMatching(place)));
    expected.forEach(([, ...words], at) => {
      for (const word of words) expect(findings[at]).toContain(word);
    });
  });

  test("a site that was never built", async () => {
    const archive = openArchive(join(whole.folder, "nowhere"), site);
    archive.write("dumps/a.txt", "A post\n");
    expect(await archive.findings()).toContainEqual(
      expect.stringMatching(/^\S*_site: expected the site/),
    );
  });
});

describe("what a person may do", () => {
  test.each([
    ["mend a word", "stays open until nine", "stays open until 9 pm"],
    ["make a word bold", "library stays", "**library** stays"],
    ["put a mark where a line was", "Bring your card.", "[...]"],
    ["add a line", "Bring your card.", "Bring your card.\nAnd a friend."],
    ["join two lines", "until nine.\nBring", "until nine. Bring"],
  ])("%s", async (_name, from, to) => {
    const archive = whole.copy();
    archive.change(library(archive), from, to);
    const { findings, lines } = await archive.verify();
    expect(findings).toEqual([]);
    expect(lines.corrected).toBe(6);
  });

  test("take a post out with its dump, and say why", async () => {
    const archive = whole.copy();
    const address = addressOf(bridge(archive));
    const seals = addressOf(archive.find("posts", "seals"));
    archive.remove(bridge(archive));
    archive.remove(archive.find("posts", "seals"));
    archive.remove("dumps/b.txt");
    archive.change("posts/dumps.json", /.*"b\.txt".*\n/, "");
    archive.write(
      "posts/moved.txt",
      `${address} gone 2022-01-31 "Asked for by the <town>."\n${seals} -> ${addressOf(ferry(archive))}\n`,
    );
    await archive.render();
    expect(await archive.findings()).toEqual([]);

    const gone = archive.read(`_site${address}`);
    expect(gone).toContain('<time datetime="2022-01-31">');
    expect(gone).toContain("Asked for by the &lt;town>.");
    expect(gone).toContain('<meta name="robots" content="noindex"/>');

    const moved = archive.read(`_site${seals}`);
    const target = addressOf(ferry(archive)).slice(1);
    expect(moved).toContain(`<meta http-equiv="refresh" content="0; url=../${target}"/>`);
    expect(moved).toContain(
      `<link rel="canonical" href="https://town.example/archive/${target}"/>`,
    );
    expect(moved).toContain(`<a href="../${target}" lang="en" dir="auto">Ferry service resumes`);
    expect(archive.read("_site/sitemap.xml")).not.toContain(seals);
  });
});
