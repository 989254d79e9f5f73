import { expect, test } from "vitest";
import type { KeptFile } from "../../../src/core/kept-file.ts";
import type { MediaCount, PostPreview } from "../../../src/core/post.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { excerptFor, openExcerpt } from "../../../src/site/render/excerpt.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { cardOf } from "../../../src/site/views/links.ts";
import { postView } from "../../../src/site/views/post-view.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { jobOf } from "../../support/output-job.ts";
import { SITE, summary } from "../../support/summary.ts";

const tags = (count: number) => Array.from({ length: count }, (_, at) => `tag${at + 1}`);
const COUNTRIES = ["FR", "DE", "HU", "IT", "ES", "PL", "RU", "US", "GB", "IN", "CN", "BR", "ZA"];

const contextOf = (fields: Parameters<typeof summary>[1]) =>
  createContext(createArchive(allPosts([summary(1, fields)]), []), SITE);

test.each([
  [0, 0, undefined],
  [12, 12, undefined],
  [13, 12, 1],
  [40, 12, 28],
])("of %i hashtags a card shows %i, the first", (count, shown, more) => {
  const context = contextOf({ hashtags: tags(count) });
  const card = cardOf(context, summary(1, { hashtags: tags(count) }), "");
  expect(card.hashtags.map(({ label }) => label)).toEqual(tags(shown).map((tag) => `#${tag}`));
  expect(card.moreHashtags).toBe(more);
});

test("of 13 countries a card shows 12; the post’s own page shows all, and all hashtags", () => {
  const fields = { hashtags: tags(40), countries: COUNTRIES };
  const context = contextOf(fields);
  const card = cardOf(context, summary(1, fields), "");
  expect(card.countries.map(({ code }) => code)).toEqual(COUNTRIES.slice(0, 12));
  expect(card.moreCountries).toBe(1);
  const view = postView(context, 0);
  expect([view.countries.length, view.hashtags.length]).toEqual([13, 40]);
});

const PICTURE = "a".repeat(64);
const PHOTO: PostPreview = { media: [{ kind: "photo", count: 1 }], picture: PICTURE };

/** A card of a post with this preview, in an archive that keeps one picture. */
function cardWith(fields: Parameters<typeof summary>[1], file: Partial<KeptFile> = {}) {
  const kept: KeptFile = { sha256: PICTURE, extension: "jpg", size: 1, use: "picture", ...file };
  const post = summary(1, fields);
  const archive = createArchive(allPosts([post]), [], new Map([[PICTURE, kept]]));
  return cardOf(createContext(archive, SITE), post, "../");
}

test("a card shows the first words, what the post holds, and the thumbnail of its picture", () => {
  const preview: PostPreview = {
    text: "Words.",
    media: [{ kind: "voice", count: 1, duration: 44 }],
    poll: "poll",
    picture: PICTURE,
  };
  const card = cardWith({ preview }, { hasThumbnail: true });
  expect(card).toMatchObject({
    title: "Post 1",
    text: "Words.",
    holds: ["voice message, 0:44", "poll"],
  });
  expect(card.thumbnail).toBe(`../media/aa/${PICTURE}-thumb.webp`);
  expect(cardWith({ preview }).thumbnail).toBeUndefined();
});

const held: readonly (readonly [string, readonly MediaCount[]])[] = [
  ["Photo", [{ kind: "photo", count: 1 }]],
  ["4 photos", [{ kind: "photo", count: 4 }]],
  [
    "2 photos, 1 video",
    [
      { kind: "photo", count: 2 },
      { kind: "video", count: 1, duration: 5 },
    ],
  ],
  ["Video, 1:02:03", [{ kind: "video", count: 1, duration: 3723 }]],
  ["File report.pdf", [{ kind: "file", count: 1, name: "report.pdf" }]],
  ["Untitled post", []],
];

test.each(held)("a card without words is called: %s", (title, media) => {
  const card = cardWith({
    title: "",
    date: "2024-01-05",
    edtf: "2024-01-05",
    lang: "ru",
    preview: { media },
  });
  expect([card.title, card.lang, card.holds]).toEqual([title, undefined, undefined]);
  expect(card.date.label).toBe("5 January 2024");
});

test("listings depend on the words of their cards and on their thumbnails", () => {
  const hashesOf = (preview: PostPreview, kept: readonly Partial<KeptFile>[]) => {
    const media = kept.map((file): [string, KeptFile] => [
      PICTURE,
      { sha256: PICTURE, extension: "jpg", size: 1, use: "picture", ...file },
    ]);
    const archive = createArchive(
      allPosts([summary(1, { preview, digest: "same" })]),
      [],
      new Map(media),
    );
    const outputs = [...listOutputs(createContext(archive, SITE), "1")];
    return new Map(outputs.map(({ path, hash }) => [path as string, hash]));
  };
  const before = hashesOf({ text: "a", ...PHOTO }, []);
  const changed = (after: ReadonlyMap<string, string>): readonly string[] =>
    [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
  const listings = ["posts.html", "dates/undated.html"];
  expect(changed(hashesOf({ text: "a", ...PHOTO }, [{}]))).toEqual([]);
  expect(changed(hashesOf({ text: "a", ...PHOTO }, [{ hasThumbnail: true }]))).toEqual([
    ...listings,
    "index.html",
  ]);
  expect(changed(hashesOf({ text: "b", ...PHOTO }, []))).toEqual([...listings, "index.html"]);
});

test("what a worker is sent has the thumbnails of its cards", () => {
  const post = summary(1, { preview: PHOTO });
  const kept: KeptFile = {
    ...{ sha256: PICTURE, extension: "jpg", size: 1, use: "picture", hasThumbnail: true },
  };
  const archive = createArchive(allPosts([post]), [], new Map([[PICTURE, kept]]));
  const context = createContext(archive, SITE);
  const outputs = [...listOutputs(context, "1")].filter(({ path }) => path === "posts.html");
  const sent = openExcerpt(structuredClone(excerptFor(context, outputs)));
  expect(outputs.map(({ content }) => jobOf(createJobMaker(sent), content))).toMatchObject([
    { view: { cards: [{ thumbnail: `media/aa/${PICTURE}-thumb.webp` }] } },
  ]);
});

test("twice the hashtags make pages of twice the size, not four times", () => {
  const sizeOf = (count: number): number => {
    const context = contextOf({ hashtags: tags(count) });
    const makeJob = createJobMaker(context);
    return [...listOutputs(context, "1")].reduce(
      (size, { content }) => size + JSON.stringify(jobOf(makeJob, content)).length,
      0,
    );
  };
  expect(sizeOf(400) / sizeOf(200)).toBeLessThan(2.2);
});
