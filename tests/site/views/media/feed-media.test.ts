import { expect, test } from "vitest";
import { feedMedia } from "../../../../src/site/views/media/feed-media.ts";
import { kept, photo, sha, show, WIDE } from "./kept-files.ts";

const BASE = "https://archive.example/";

test("a feed shows the first pictures at absolute addresses, and tells of the rest", () => {
  const media = [
    photo("a", { alt: "A pier" }),
    photo("a", { isSpoiler: true }),
    { kind: "video", sha256: sha("b"), duration: 44 } as const,
    { kind: "video", missing: "too large", name: "b.mp4" } as const,
    ...Array.from({ length: 6 }, () => photo("a")),
  ];
  const { context, post } = show(media, [WIDE, kept("b", { use: "video", extension: "mp4" })]);
  expect(feedMedia(context, post, BASE).media).toEqual({
    pictures: [
      {
        ...{ href: `${BASE}media/aa/${sha("a")}.jpg`, alt: "A pier", width: 648, height: 365 },
        ...{ src: `${BASE}media/aa/${sha("a")}-960.webp` },
      },
    ],
    facts: [
      "A picture that its sender covered",
      "Video, 0:44, 133 kB",
      "Video, too large for the export",
      "6 more",
    ],
  });
});

test("a feed has the question of a poll", () => {
  const { context, post } = show([], [], { poll: { kind: "poll", question: "Which pier?" } });
  expect(feedMedia(context, post, BASE).media).toEqual({
    pictures: [],
    facts: ["Poll: Which pier?"],
  });
});
