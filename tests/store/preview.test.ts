import { expect, test } from "vitest";
import type { Media } from "../../src/core/message.ts";
import type { PostPreview } from "../../src/core/post.ts";
import { previewOf } from "../../src/store/preview.ts";

const HASH = "a".repeat(64);
const OTHER = "b".repeat(64);

const cases: readonly (readonly [string, readonly Media[], PostPreview])[] = [
  ["one photo", [{ kind: "photo" }], { media: [{ kind: "photo", count: 1 }] }],
  [
    "kinds in their order",
    [{ kind: "video", duration: 5 }, { kind: "photo" }, { kind: "video", duration: 6 }],
    {
      media: [
        { kind: "video", count: 2 },
        { kind: "photo", count: 1 },
      ],
    },
  ],
  [
    "a file by its name",
    [{ kind: "file", name: "report.pdf" }],
    { media: [{ kind: "file", count: 1, name: "report.pdf" }] },
  ],
  [
    "the duration of a voice message, and no name",
    [{ kind: "voice", name: "a.ogg", duration: 44 }],
    { media: [{ kind: "voice", count: 1, duration: 44 }] },
  ],
  [
    "the first picture that is there",
    [
      { kind: "photo", missing: "not included" },
      { kind: "voice", sha256: OTHER },
      { kind: "photo", sha256: HASH },
    ],
    {
      media: [
        { kind: "photo", count: 2 },
        { kind: "voice", count: 1 },
      ],
      picture: HASH,
    },
  ],
  [
    "no picture that is hidden",
    [
      { kind: "photo", sha256: OTHER, isSpoiler: true },
      { kind: "video", sha256: HASH },
    ],
    {
      media: [
        { kind: "photo", count: 1 },
        { kind: "video", count: 1 },
      ],
      picture: HASH,
    },
  ],
];

test.each(cases)("a card has %s", (_name, media, preview) => {
  expect(previewOf("A", { media: [...media] }, "A")).toEqual(preview);
});

test("a card has the words behind the title, and a poll", () => {
  const poll = { kind: "poll", question: "Which?" } as const;
  expect(previewOf("A", { poll }, "A\nb")).toEqual({ text: "b", poll: "poll" });
});

test("a post that says nothing more has no preview", () => {
  expect(previewOf("A", {}, "A")).toBeUndefined();
});
