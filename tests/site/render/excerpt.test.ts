import { expect, test } from "vitest";
import type { PostId } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { type Excerpt, excerptFor, openExcerpt } from "../../../src/site/render/excerpt.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext } from "../../../src/site/views/context.ts";
import type { Output } from "../../../src/site/views/output.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { EXPORTS, message } from "../../support/channel-posts.ts";
import { jobOf } from "../../support/output-job.ts";
import { dated, SITE } from "../../support/summary.ts";

const PICTURE = "a".repeat(64);

const posts = Array.from({ length: 12 }, (_, at) =>
  // The last two are of one day.
  dated(at, `2024-05-${`${Math.min(at + 1, 11)}`.padStart(2, "0")}`, {
    ...{ hashtags: ["UN"], countries: ["FR"], mentions: ["FR", "RU"] },
    ...(at === 5 && { sameText: ["0000000010" as PostId, "0000000099" as PostId] }),
    ...(at === 6 && { missingFrom: "later.json" }),
    ...(at === 3 && { newerVersion: "0000000007" as PostId }),
    ...(at > 8 && { channel: at === 9 ? "herald" : "gazette", number: at }),
    ...(at === 8 && { media: [{ kind: "photo", sha256: PICTURE }] }),
  }),
);
const messages = [
  message("herald", 200, { album: [200, 201], named: ["portherald/202"] }),
  message("herald", 202, { replyTo: 200, named: ["portherald/200"] }),
  message("herald", 203, { replyTo: 202 }),
  message("gazette", 204, { forwardLink: "https://t.me/c/77/202" }),
];
const dump = {
  ...{
    name: "later.json",
    size: 1,
    sha256: "",
    shape: "desktop-json" as const,
    lines: 1,
    posts: 1,
  },
  channels: [{ slug: "herald", numbers: "1-9", until: "2024-06-01T00:00:00Z" }],
};
const archive = createArchive(
  allPosts([...posts, ...messages]),
  [dump, ...EXPORTS],
  new Map([[PICTURE, { sha256: PICTURE, extension: "jpg", size: 1, use: "picture" }]]),
  [{ key: "herald", title: "Port Herald" }],
);
const context = createContext(archive, SITE);
const pages = [...listOutputs(context, "1")];

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const groups: readonly (readonly [string, readonly (readonly Output[])[]])[] = [
  ["each page alone", pages.map((page) => [page])],
  ["all pages together", [pages]],
];

test.each(groups)("%s: jobs are the same from an excerpt in another process", (_name, batches) => {
  expect(new Set(pages.map(({ content }) => content.kind))).toEqual(
    new Set([
      ...["post", "copy", "version", "album", "listing", "feed", "sitemap", "ready"],
      ...["day", "gallery", "changes"],
    ]),
  );
  expect(archive.connections.size).toBe(messages.length);
  for (const batch of batches) {
    const there = createJobMaker(openExcerpt(sent<Excerpt>(excerptFor(context, batch))));
    const here = createJobMaker(context);
    for (const { path, content } of batch) {
      expect(jobOf(there, sent(content)), path).toEqual(sent(jobOf(here, content)));
    }
  }
});

test("an excerpt holds what its pages look up, and each post once", () => {
  const listing = pages.find(({ path }) => path === "tags/un/1.html");
  const post = pages.find(({ content }) => content.kind === "post");
  if (listing === undefined || post === undefined) throw new Error("no such page");
  const { posts, shown } = excerptFor(context, [post, listing, listing]);
  expect(posts.map(([at]) => at)).toEqual([0]);
  expect(shown.map(([at]) => at).sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});
