import { expect, test } from "vitest";
import type { Media } from "../../../../src/core/message.ts";
import { recordedFiles } from "../../../../src/site/views/media/recorded-files.ts";
import { postView } from "../../../../src/site/views/post-view.ts";
import { SITE } from "../../../support/summary.ts";
import { kept, photo, sha, show, WIDE } from "./kept-files.ts";

const A = `../media/aa/${sha("a")}`;
const B = `../media/bb/${sha("b")}`;

test("a picture alone is shown whole, with its smaller copies", () => {
  const { shown } = show([photo("a")], [WIDE]);
  expect(shown?.rows).toEqual([
    [
      {
        ...{ kind: "picture", href: `${A}.jpg`, src: `${A}-960.webp`, width: 648, height: 365 },
        srcset: `${A}-480.webp 480w, ${A}-960.webp 960w, ${A}.jpg 1280w`,
        sizes: "(min-width: 48em) 648px, 100vw",
        ...{ alt: "Photo, 16 July 2024", placeholder: WIDE.placeholder, isFirst: true },
      },
    ],
  ]);
  expect(shown?.isAbove).toBe(true);
});

test.each([
  ["a tall one", { width: 1080, height: 1920 }, { width: 405, height: 720 }],
  ["a small one", { width: 120, height: 80 }, { width: 120, height: 80 }],
  ["a line", { width: 5000, height: 1 }, { width: 648, height: 1 }],
  ["one whose size nobody knows", {}, {}],
])("%s has its own proportions, and no more room than there is", (_name, size, expected) => {
  const { shown } = show([photo("a")], [kept("a", size)]);
  const known = Object.entries(shown?.rows[0]?.[0] ?? {});
  expect(Object.fromEntries(known.filter(([name]) => /width|height/.test(name)))).toEqual(expected);
});

test("a huge original is not among what a browser may choose", () => {
  const { shown } = show([photo("a")], [{ ...WIDE, width: 6000, height: 4000 }]);
  expect(shown?.rows[0]?.[0]).toMatchObject({ srcset: `${A}-480.webp 480w, ${A}-960.webp 960w` });
});

test.each([
  ["by a person", photo("a", { alt: "A pier at dusk" }), "Said", "A pier at dusk"],
  ["by its text", photo("a"), "Ministers meet", "Photo: Ministers meet"],
  ["by its day", photo("a"), "", "Photo, 16 July 2024"],
  ["as what it is", { ...photo("a"), kind: "animation" }, "", "Animation, 16 July 2024"],
] as const)("a picture is described %s", (_name, media, title, alt) => {
  const { shown } = show([media], [WIDE], { title });
  expect(shown?.rows[0]?.[0]).toMatchObject({ alt });
});

test("of an album each is described by its place, and only the first is loaded at once", () => {
  const media = [photo("a"), photo("b"), photo(undefined, { missing: "too large" })];
  const { shown } = show(media, [WIDE, kept("b", { width: 720, height: 1280 })], { title: "Said" });
  const tiles = shown?.rows.flat() ?? [];
  expect(tiles).toMatchObject([
    { alt: "Photo 1 of 3: Said", shape: 18, isFirst: true },
    { alt: "Photo 2 of 3: Said", shape: 6 },
    { kind: "missing", label: "Photo", reason: "too large for the export", shape: 10 },
  ]);
  expect(tiles[1]).not.toHaveProperty("isFirst");
});

const ONE_FILE = { path: "x/report.pdf", sha256: sha("b") };

test.each([
  [
    "a video",
    { kind: "video", sha256: sha("b"), duration: 44 },
    kept("b", { use: "video", extension: "mp4", width: 640, height: 360, size: 3_200_000 }),
    { kind: "video", src: `${B}.mp4`, width: 640, height: 360, facts: "Video, 0:44, 3.2 MB" },
  ],
  [
    "a round video",
    { kind: "round-video", sha256: sha("b"), duration: 7 },
    kept("b", { use: "video", extension: "mp4", width: 640, height: 640 }),
    { kind: "video", isRound: true, width: 280, height: 280 },
  ],
  [
    "an animation",
    { kind: "animation", sha256: sha("b") },
    kept("b", { use: "video", extension: "mp4" }),
    { kind: "video", isLoop: true },
  ],
  [
    "an animation that is a picture",
    { kind: "animation", sha256: sha("b") },
    kept("b", { extension: "gif", placeholder: "data:," }),
    { kind: "picture", src: `${B}.gif`, alt: "Animation, 16 July 2024" },
  ],
  [
    "a sticker",
    { kind: "sticker", emoji: "👍", sha256: sha("b") },
    kept("b", { extension: "webp", width: 512, height: 512 }),
    { kind: "picture", width: 192, height: 192, alt: "Sticker 👍, 16 July 2024" },
  ],
  [
    "a voice message",
    { kind: "voice", sha256: sha("b"), duration: 3723 },
    kept("b", { use: "audio", extension: "ogg" }),
    { kind: "audio", label: "Voice message", facts: "1:02:03, 133 kB" },
  ],
  [
    "music",
    { kind: "audio", sha256: sha("b"), title: "Water Music", performer: "Handel" },
    kept("b", { use: "audio", extension: "mp3" }),
    { kind: "audio", label: "Water Music", performer: "Handel" },
  ],
  [
    "a document",
    { kind: "file", ...ONE_FILE },
    kept("b", { use: "download", extension: "bin" }),
    { kind: "file", name: "report.pdf", download: "report.pdf", facts: "File, 133 kB" },
  ],
  [
    "a picture sent as a document",
    { kind: "file", name: "map.jpg", sha256: sha("b") },
    kept("b", { hasThumbnail: true }),
    { kind: "file", name: "map.jpg", href: `${B}.jpg`, thumbnail: `${B}-thumb.webp` },
  ],
  [
    "what calls itself a picture and is none",
    { kind: "photo", name: "a.jpg", sha256: sha("b") },
    kept("b", { use: "download", extension: "bin", fault: "too many pixels" }),
    { kind: "file", href: `${B}.bin`, facts: "Photo, 133 kB, too many pixels" },
  ],
  [
    "a venue",
    { kind: "venue", title: "Pier", address: "Port", latitude: "55.75", longitude: "-37.6" },
    undefined,
    {
      ...{ kind: "place", label: "Pier", address: "Port" },
      coordinates: {
        label: "55.75, -37.6",
        href: "https://www.openstreetmap.org/?mlat=55.75&mlon=-37.6#map=15/55.75/-37.6",
      },
    },
  ],
  [
    "a contact",
    { kind: "contact", name: "A Person", title: "A Person", note: "+7 900" },
    undefined,
    { kind: "fact", label: "Contact", note: "A contact was shared; it is not kept." },
  ],
  [
    "a giveaway",
    { kind: "giveaway", title: "Caps", note: "10 prizes" },
    undefined,
    { kind: "fact", label: "Giveaway", title: "Caps", note: "10 prizes" },
  ],
  [
    "a video that was left out",
    { kind: "video", missing: "too large", name: "a\u202Eb.mp4", duration: 754, size: 754e6 },
    undefined,
    {
      ...{ kind: "missing", label: "Video", name: "a\\u202eb.mp4", facts: "12:34, 754 MB" },
      reason: "too large for the export",
    },
  ],
  [
    "a file that the archive does not keep",
    { kind: "file", name: "a.pdf", sha256: sha("c") },
    undefined,
    { kind: "missing", label: "File", name: "a.pdf", reason: "not kept in this archive" },
  ],
] as const)("%s", (_name, media, file, expected) => {
  const { shown } = show([media as Media], file === undefined ? [] : [file]);
  const all = [...(shown?.rows.flat() ?? []), ...(shown?.others ?? [])];
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject(expected);
  if (expected.kind === "fact") expect(all[0]).toEqual(expected);
  expect(shown?.isAbove).toBe(expected.kind !== "missing");
});

test("a video has the picture that came with it for a poster", () => {
  const media: Media & { thumbnail: string } = {
    ...{ kind: "video", sha256: sha("b"), thumbnail: sha("a") },
  };
  const file = kept("b", { use: "video", extension: "mp4" });
  expect(show([media], [file, WIDE]).shown?.rows[0]?.[0]).toMatchObject({ poster: `${A}.jpg` });
  expect(show([media], [file]).shown?.rows[0]?.[0]).not.toHaveProperty("poster");
});

test("where nothing of an album is left, it is one line below the text", () => {
  const gone = photo(undefined, { missing: "not in the folder", name: "photo_1.jpg" });
  const { shown } = show([gone, gone, { kind: "video", missing: "not in the folder" }, gone]);
  expect(shown).toEqual({
    ...{ isAbove: false, rows: [] },
    others: [
      { kind: "missing", label: "3 photos", reason: "not in the folder of the export" },
      { kind: "missing", label: "Video", reason: "not in the folder of the export" },
    ],
  });
});

test("what a person described is told by itself", () => {
  const gone = (alt?: string) => photo(undefined, { missing: "not included", ...(alt && { alt }) });
  const { shown } = show([gone(), gone("A pier"), gone()]);
  expect(shown?.others).toMatchObject([{ label: "2 photos" }, { description: "A pier" }]);
});

test("a link preview has the first picture that nobody covered", () => {
  const media = [photo("b", { isSpoiler: true }), photo("a", { alt: "A pier" })];
  const { context } = show(media, [WIDE, kept("b")]);
  const { frame } = postView(context, 0);
  expect(frame.image).toEqual({
    src: `${SITE.url}media/aa/${sha("a")}-960.webp`,
    alt: "A pier",
  });
  const { url: _, ...site } = SITE;
  expect(postView({ ...context, site }, 0).frame).not.toHaveProperty("image");
});

test("a page shows five hundred media at most, and says how many there are more", () => {
  const { shown } = show(
    Array.from({ length: 5000 }, () => photo("a")),
    [WIDE],
  );
  expect(shown?.rows.flat()).toHaveLength(500);
  expect(shown?.more).toBe(4500);
});

test("a record has the hash of every file, be it kept or not", () => {
  const media = [photo("a"), photo(), photo("b", { name: "b.jpg", width: 10, height: 20 })];
  const { context, post } = show(media, [WIDE]);
  expect(recordedFiles(context, post, "../").files).toEqual([
    { label: "Photo", facts: "1280 × 720, 133 kB", sha256: sha("a"), href: `${A}.jpg` },
    { label: "Photo", name: "b.jpg", facts: "10 × 20", sha256: sha("b") },
  ]);
});
