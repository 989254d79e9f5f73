import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChannelSettings } from "../../../src/core/channel.ts";
import type { KeptFiles } from "../../../src/core/kept-file.ts";
import type { PostSummary } from "../../../src/core/post.ts";
import type { DumpRecord, PostId } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listGroups, listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { folderOf } from "../../../src/site/render/site-folder.ts";
import { createContext } from "../../../src/site/views/context.ts";
import type { MovedPost } from "../../../src/store/moved.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { jobOf } from "../../support/output-job.ts";
import { dated, SITE, sortPosts, summary } from "../../support/summary.ts";

/** The pages of an archive by path: each with its hash and all that its bytes are made from. */
function pagesOf(
  posts: readonly PostSummary[],
  { dumps = [], site = SITE, moved = [], version = "1", channels = [] }: Partial<Setting> = {},
): ReadonlyMap<string, { readonly hash: string; readonly job: string }> {
  const context = createContext(createArchive(allPosts(posts), dumps, MEDIA, channels), site);
  const pages = [...listOutputs(context, version, moved)];
  const makeJob = createJobMaker(context);
  const byPath = new Map(
    pages.map((page) => {
      // A job names a post's file; what stands in the file has the digest.
      const job = JSON.stringify(jobOf(makeJob, page.content));
      const digests = posts.flatMap(({ file, digest }) => (job.includes(file) ? [digest] : []));
      return [page.path, { hash: page.hash, job: JSON.stringify([job, ...digests.sort()]) }];
    }),
  );
  expect(byPath.size, "paths are unique").toBe(pages.length);
  return byPath;
}

interface Setting {
  readonly dumps: readonly DumpRecord[];
  readonly site: typeof SITE;
  readonly moved: readonly MovedPost[];
  readonly version: string;
  readonly channels: readonly ChannelSettings[];
}

const PICTURE = "a".repeat(64);
const MEDIA: KeptFiles = new Map([
  [PICTURE, { sha256: PICTURE, extension: "jpg", size: 1, use: "picture" }],
]);

const EXPORT: DumpRecord = {
  ...{ name: "b.json", size: 9, sha256: "1".repeat(64), shape: "desktop-json", lines: 3, posts: 3 },
  channels: [
    { slug: "herald", title: "Herald", numbers: "1-9", until: "2024-01-02T00:00:00Z" },
    { slug: "gazette", numbers: "2,4" },
  ],
};

const DUMP: DumpRecord = {
  name: "a.txt",
  size: 1000,
  sha256: "0".repeat(64),
  shape: "repeats",
  lines: 10,
  posts: 3,
};

const dates = [
  {},
  { edtf: "../2024-01-02" },
  { edtf: "2024" },
  { edtf: "2024-01-02~", date: "2024-01-02" },
  { edtf: "2024-01-02", date: "2024-01-02" },
  { edtf: "2024-01-02", date: "2024-01-02T10:00:00Z" },
  { edtf: "2024-02-03", date: "2024-02-03" },
  { edtf: "2023-12-31", date: "2023-12-31" },
];

const post = fc.record({
  // Ids that end in 00 begin another group of pages.
  number: fc.nat({ max: 15 }).map((number) => (number % 4 === 3 ? 100 * number : number)),
  date: fc.constantFrom(...dates),
  title: fc.constantFrom("A", "B"),
  hashtags: fc.constantFrom([], ["un"], ["UN"], ["a", "b"], ["a,b"], ["和平"]),
  countries: fc.constantFrom([], ["RU"], ["HU", "RU"]),
  mentions: fc.constantFrom([], ["RU"], ["FR"]),
  source: fc.constantFrom({}, { forwardedFrom: "X" }, { forwardedFrom: "Y 🇭🇺" }),
  message: fc.constantFrom(
    {},
    ...[
      { channel: "herald", number: 3 },
      { channel: "gazette", number: 4 },
    ],
    { channel: "herald", number: 5, missingFrom: "b.json" },
    { channel: "gazette", media: [{ kind: "photo" as const, sha256: PICTURE }] },
    { newerVersion: "0000000001" as PostId, edited: "2024-01-03T10:00:00Z" },
  ),
  evidence: fc.constantFrom({ countries: {} }, { date: "line 1", countries: { RU: "title" } }),
});

const archive = fc
  .uniqueArray(post, { selector: ({ number }) => number, maxLength: 14 })
  .map((posts) =>
    posts.map(({ number, date, source, message, ...fields }) =>
      summary(number, {
        ...fields,
        ...date,
        ...message,
        ...source,
        file: `${date.edtf ?? "undated"}/${number}.md`,
      }),
    ),
  );

const settings = fc.constantFrom<readonly ChannelSettings[]>(
  [],
  [{ key: "herald", slug: "herald", title: "The Herald" }],
  [{ key: "gazette", slug: "gazette", username: "gazette" }],
);

/** Archives that share most pages: those are where a hash may fail to move. */
function neighbouring(posts: readonly PostSummary[]): readonly (readonly PostSummary[])[] {
  const oldestFirst = sortPosts(posts);
  return [posts, oldestFirst.slice(1), oldestFirst.slice(0, -1)];
}

describe("pages", () => {
  test("of one path and hash have the same bytes, in whatever archive", () => {
    const known = new Map<string, string>();
    let shared = 0;
    fc.assert(
      fc.property(
        archive,
        fc.constantFrom([], [DUMP], [EXPORT]),
        settings,
        (posts, dumps, channels) => {
          for (const some of neighbouring(posts)) {
            for (const [path, { hash, job }] of pagesOf(some, { dumps, channels })) {
              const before = known.get(`${path} ${hash}`);
              if (before !== undefined) shared++;
              expect(before ?? job, path).toBe(job);
              known.set(`${path} ${hash}`, job);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(shared).toBeGreaterThan(1000);
  });

  test("are the same pages with the same hashes in groups of one key, in whatever archive", () => {
    const known = new Map<string, string>();
    let shared = 0;
    fc.assert(
      fc.property(
        archive,
        fc.constantFrom([], [DUMP], [EXPORT]),
        settings,
        (posts, dumps, channels) => {
          for (const some of neighbouring(posts)) {
            const context = createContext(
              createArchive(allPosts(some), dumps, MEDIA, channels),
              SITE,
            );
            for (const { key, outputs } of listGroups(context, "1")) {
              const files = Array.from(outputs, ({ path, hash }) => `${hash} ${path}`);
              const folders = new Set(Array.from(outputs, ({ path }) => folderOf(path)));
              expect(folders.size, key).toBe(1);
              const before = known.get(key);
              if (before !== undefined) shared++;
              expect(before ?? files.join("\n"), key).toBe(files.join("\n"));
              known.set(key, files.join("\n"));
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(shared).toBeGreaterThan(1000);
  });

  test("keep their hash where their bytes stay", () => {
    fc.assert(
      fc.property(archive, (posts) => {
        const before = pagesOf(posts);
        const after = pagesOf([...posts, dated(99, "2024-03-01")]);
        for (const [path, { hash, job }] of before) {
          const now = after.get(path);
          if (now?.job === job) expect(now.hash, path).toBe(hash);
        }
      }),
    );
  });

  test("take a new hash with a new version of the code, all but copies", () => {
    const posts = [dated(1, "2024-01-02", { hashtags: ["un"] }), summary(2)];
    const before = pagesOf(posts);
    for (const [path, { hash }] of pagesOf(posts, { version: "2" })) {
      expect(hash === before.get(path)?.hash, path).toBe(path.endsWith(".md"));
    }
  });
});

/** The paths whose hash a change moves, and those that come and go. */
const changes = (
  before: ReturnType<typeof pagesOf>,
  after: ReturnType<typeof pagesOf>,
): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path)?.hash !== after.get(path)?.hash)
    .sort();

describe("a change touches only what shows it", () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    dated(at, `2024-01-${`${at + 10}`}`, { hashtags: ["un"], countries: ["RU"] }),
  );
  const before = pagesOf(many);

  test("a corrected text: the post, its file and the feed", () => {
    const [first, ...rest] = many;
    const after = pagesOf([{ ...(first as PostSummary), digest: "another" }, ...rest]);
    expect(changes(before, after)).toEqual([
      "feed.xml",
      "posts/post-0000000000.html",
      "posts/post-0000000000.md",
    ]);
  });

  test("a new title: also its neighbour and every listing it stands in", () => {
    const posts = many.with(3, dated(3, "2024-01-13", { ...many[3], title: "New", digest: "new" }));
    expect(changes(before, pagesOf(posts))).toEqual(
      [
        "countries/ru/1.html",
        "dates/2024-01-13.html",
        "dates/2024-01/1.html",
        "dates/2024/1.html",
        "feed.xml",
        "index.html",
        "posts/1.html",
        ...[2, 3, 4].map((at) => `posts/post-000000000${at}.html`),
        "posts/post-0000000003.md",
        "tags/un/1.html",
      ].sort(),
    );
  });

  test("the first post with a country: the posts that mention it, whose link leads somewhere now", () => {
    const mentioning = [
      summary(1, { mentions: ["HU"] }),
      dated(5, "2024-01-05"),
      dated(6, "2024-01-06"),
    ];
    const changed = changes(
      pagesOf(mentioning),
      pagesOf([...mentioning, dated(9, "2024-01-09", { countries: ["HU"] })]),
    );
    expect(changed).toContain("posts/post-0000000001.html");
    expect(changed).not.toContain("posts/post-0000000005.html");
  });
});

describe("every archive has", () => {
  test("its front pages, even without a post", () => {
    expect([...pagesOf([]).keys()].sort()).toEqual([
      ...["404.html", "about.html", "countries.html", "dates.html", "feed.xml", "index.html"],
      ...["posts.html", "robots.txt", "sitemap.xml", "sources.html", "tags.html"],
    ]);
  });

  test("pages for what its posts have in common", () => {
    const paths = pagesOf([
      dated(1, "2024-01-02", { hashtags: ["UN"], countries: ["RU"], forwardedFrom: "channel" }),
      summary(2),
    ]);
    expect([...paths.keys()]).toEqual(
      expect.arrayContaining([
        ...["posts/post-0000000001.html", "posts/post-0000000001.md", "tags/un.html"],
        ...["countries/ru.html", "sources/channel.html", "dates/2024.html", "dates/2024-01.html"],
        ...["dates/2024-01-02.html", "dates/undated.html"],
      ]),
    );
  });

  test("in its sitemap all its pages but those for errors, and no file else", () => {
    const paths = pagesOf([dated(1, "2024-01-02", { hashtags: ["UN"] })]);
    const [job] = JSON.parse(paths.get("sitemap.xml")?.job ?? "");
    const { part } = JSON.parse(job);
    const pages = [...paths.keys()].filter((path) => path.endsWith(".html") && path !== "404.html");
    expect(part.paths.toSorted()).toEqual(pages.sort());
  });
});
