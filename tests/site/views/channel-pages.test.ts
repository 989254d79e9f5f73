import { describe, expect, test } from "vitest";
import type { KeptFile } from "../../../src/core/kept-file.ts";
import type { PostSummary } from "../../../src/core/post.ts";
import type { DumpRecord } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { isPageContent } from "../../../src/site/views/output.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { renderPage } from "../../../templates/render.ts";
import { dated, SITE } from "../../support/summary.ts";

const sha = (at: number): string => `${at}`.padStart(64, "0");

const kept = (at: number, use: KeptFile["use"], more: Partial<KeptFile> = {}): KeptFile => ({
  ...{ sha256: sha(at), extension: "bin", size: 1, use, ...more },
});

/** A function that renders the pages of an archive, and knows which there are. */
function siteOf(
  posts: readonly PostSummary[],
  dumps: readonly DumpRecord[] = [],
  files: readonly KeptFile[] = [],
) {
  const media = new Map(files.map((file) => [file.sha256, file]));
  const context = createContext(createArchive(allPosts(posts), dumps, media), SITE);
  const makeJob = createJobMaker(context);
  const outputs = new Map([...listOutputs(context, "1")].map((each) => [`${each.path}`, each]));
  return {
    paths: [...outputs.keys()],
    hashes: new Map([...outputs].map(([path, { hash }]) => [path, hash])),
    html: (path: string): string => {
      const content = outputs.get(path)?.content;
      if (content === undefined || !isPageContent(content)) throw new Error(`no page at ${path}`);
      return renderPage(makeJob(content).view);
    },
  };
}

/** So many posts of a channel, a day each. */
const postsOf = (channel: string, from: number, count: number, fields: Partial<PostSummary> = {}) =>
  Array.from({ length: count }, (_, at) =>
    dated(from + at, new Date(Date.UTC(2024, 0, from + at)).toISOString().slice(0, 10), {
      ...{ channel, number: from + at, ...fields },
    }),
  );

const HERALD: DumpRecord = {
  ...{ name: "b.json", size: 9, sha256: "1".repeat(64), shape: "desktop-json", lines: 9, posts: 9 },
  channels: [
    {
      ...{ slug: "herald", id: 77, username: "PortHerald", title: "Port Herald" },
      ...{ numbers: "1-3,5-30", until: "2024-02-01T00:00:00Z" },
    },
  ],
};

describe("with one channel", () => {
  const site = siteOf(postsOf("herald", 1, 12, { hashtags: ["UN"] }), [HERALD]);

  test("nothing of it stands in the navigation, on cards or beside other listings", () => {
    for (const path of ["index.html", "posts.html", "tags/un.html", "dates/2024.html"]) {
      expect(site.html(path), path).not.toMatch(/channels|Port Herald/);
    }
    expect(site.paths.filter((path) => path.startsWith("channels"))).toEqual([
      "channels/herald.html",
    ]);
  });

  test("its page tells what is known, and leads to all posts", () => {
    const html = site.html("channels/herald.html");
    expect(html).toContain(
      '<a href="https://t.me/PortHerald" rel="nofollow noopener noreferrer" data-originalurl="https://t.me/PortHerald">@PortHerald</a>',
    );
    expect(html).toContain("12 posts");
    expect(html).toContain("numbers 1–30, until");
    expect(html).toContain("1 missing: 4.");
    expect(html).toContain('<a href="../posts.html">All posts</a>');
    expect(html.match(/<li class="card">/g)).toHaveLength(SITE.postsPerPage);
  });

  test("a post's record names it, with its number and its address there", () => {
    const html = site.html("posts/post-0000000003.html");
    expect(html).toContain(
      '<a href="../channels/herald.html"><bdi>Port Herald</bdi></a>, number 3',
    );
    expect(html).toContain('href="https://t.me/PortHerald/3"');
  });

  test("the page about the archive leads to it", () => {
    expect(site.html("about.html")).toContain('<a href="channels/herald.html">');
  });
});

describe("with several channels", () => {
  const tagged = { hashtags: ["UN"] };
  const site = siteOf(
    [...postsOf("herald", 1, 6, tagged), ...postsOf("gazette", 11, 2, tagged)],
    [HERALD],
  );

  test("they are in the navigation, and cards name them but on their own pages", () => {
    expect(site.html("index.html")).toContain('<a href="channels.html">Channels</a>');
    expect(site.html("tags/un.html")).toContain("<bdi>gazette</bdi>");
    expect(site.html("channels/gazette.html")).not.toContain("card-channel");
    expect(site.html("channels.html")).toContain("<bdi>Port Herald</bdi>");
  });

  test("a tag leads to the part of each channel, and that part back to the tag", () => {
    expect(site.html("tags/un.html")).toContain(
      '<a href="../channels/herald/tags/un.html"><bdi>Port Herald</bdi></a><span class="count"> 6</span>',
    );
    const part = site.html("channels/herald/tags/un.html");
    expect(part).toContain('<a href="../../../tags/un.html">All channels</a>');
    expect(part).toContain('<a href="../../../channels/herald.html">Port Herald</a>');
    expect(site.html("channels/herald.html")).toContain('href="../channels/herald/tags/un.html"');
  });

  test("a name that changes touches what shows it, and no post of another channel", () => {
    const [record] = HERALD.channels ?? [];
    const channels = record === undefined ? [] : [{ ...record, title: "The Herald" }];
    const after = siteOf(
      [...postsOf("herald", 1, 6, tagged), ...postsOf("gazette", 11, 2, tagged)],
      [{ ...HERALD, channels }],
    ).hashes;
    const moved = site.paths.filter((path) => after.get(path) !== site.hashes.get(path));
    expect(moved).toEqual(expect.arrayContaining(["channels.html", "tags/un/1.html"]));
    expect(moved).toContain("posts/post-0000000001.html");
    expect(moved).not.toContain("posts/post-0000000012.html");
    expect(moved).not.toContain("channels/gazette.html");
  });
});

describe("pictures", () => {
  const post = (at: number, fields: Partial<PostSummary> = {}) =>
    dated(at, `2024-01-${`${(at % 28) + 1}`.padStart(2, "0")}`, {
      ...{ hashtags: ["UN"], media: [{ kind: "photo", sha256: sha(at) }], ...fields },
    });

  test("have a page for a tag and a year, with those that are kept and can be seen", () => {
    const site = siteOf(
      [post(1), post(2, { title: "A <b> of it" }), post(3), post(4), dated(5, "2024-01-20")],
      [],
      [kept(1, "picture"), kept(2, "video", { hasThumbnail: true }), kept(3, "download")],
    );
    expect(site.html("tags/un.html")).toContain(
      '<a href="../tags/un/media.html">1 picture and 1 video</a>',
    );
    const html = site.html("tags/un/media.html");
    expect(html.match(/class="thumb"/g)).toHaveLength(2);
    expect(html).toContain('title="A &lt;b> of it"');
    expect(html).toMatch(/<img src="\.\.\/\.\.\/media\/00\/0+2-thumb\.webp" alt="A &lt;b> of it"/);
    expect(html).toContain('href="../../posts/post-0000000001.html"');
    expect(site.paths).toContain("dates/2024/media.html");
    expect(site.paths).not.toContain("dates/2024-01/media.html");
  });

  test("are on numbered pages from the oldest: more of them touch the last one and the front", () => {
    const of = (count: number) =>
      siteOf(
        Array.from({ length: count }, (_, at) =>
          post(at, {
            date: `2024-01-01T00:${`${Math.floor(at / 60)}`.padStart(2, "0")}:${`${at % 60}`.padStart(2, "0")}Z`,
            edtf: "2024-01-01",
          }),
        ),
        [],
        Array.from({ length: count }, (_, at) => kept(at, "picture")),
      );
    const [before, after] = [of(170), of(185)];
    const galleries = after.paths.filter((path) => path.startsWith("tags/un/media"));
    expect(galleries).toEqual([
      "tags/un/media.html",
      ...[1, 2, 3].map((page) => `tags/un/media/${page}.html`),
    ]);
    expect(galleries.filter((path) => before.hashes.get(path) === after.hashes.get(path))).toEqual([
      "tags/un/media/1.html",
    ]);
  });

  test("have no page in an archive that keeps none", () => {
    expect(siteOf([post(1)]).paths.filter((path) => path.includes("media"))).toEqual([]);
  });
});

describe("the page that finds posts", () => {
  test("runs one script, its own, and lists channels with their numbers", () => {
    const site = siteOf(postsOf("herald", 3, 4), [HERALD]);
    const html = site.html("find.html");
    expect(site.paths).toContain("assets/find.js");
    expect(html).toContain(
      "script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'",
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('data-channels="herald PortHerald 77 3 6"');
    expect(html).toContain("<code>posts/herald/</code></th><td>3–6</td>");
    expect(site.html("404.html")).toContain("Look for a post by its t.me address");
  });

  test("is not there where no post has a number", () => {
    const { paths } = siteOf([dated(1, "2024-01-01")]);
    expect(paths.filter((path) => path.includes("find"))).toEqual([]);
  });

  test("stays below 300 kB and 500 entries with two thousand channels", () => {
    const posts = Array.from({ length: 2000 }, (_, at) =>
      dated(at, "2024-01-01", {
        channel: `channel_with_a_rather_long_name_${at}`,
        number: 1e6 + at,
      }),
    );
    const html = siteOf(posts).html("find.html");
    expect(Buffer.byteLength(html)).toBeLessThan(300_000);
    expect(html.match(/<tr>/g)?.length).toBeLessThan(500);
    expect(html).toContain("1,800 more channels are not shown here");
    expect(html.match(/channel_with_a_rather_long_name_\d+ - - /g)).toHaveLength(2000);
  });
});
