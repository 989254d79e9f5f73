import type { KeptFile } from "../../../../src/core/kept-file.ts";
import type { Media } from "../../../../src/core/message.ts";
import type { PostSummary } from "../../../../src/core/post.ts";
import { createArchive } from "../../../../src/site/archive/archive.ts";
import { createContext } from "../../../../src/site/views/context.ts";
import { mediaView } from "../../../../src/site/views/media/media-view.ts";
import { allPosts } from "../../../../src/store/outline.ts";
import { dated, SITE } from "../../../support/summary.ts";

export const sha = (digit: string): string => digit.repeat(64);

/** A file that the archive has, known by a digit. */
export const kept = (digit: string, fields: Partial<KeptFile> = {}): KeptFile => ({
  ...{ sha256: sha(digit), extension: "jpg", size: 133_000, use: "picture" },
  ...fields,
});

/** A wide picture with two smaller copies. */
export const WIDE = kept("a", {
  ...{ width: 1280, height: 720, widths: [480, 960] },
  placeholder: "data:image/webp;base64,AAAA",
});

export const photo = (digit?: string, fields: Partial<Media> = {}): Media => ({
  kind: "photo",
  ...(digit !== undefined && { sha256: sha(digit) }),
  ...fields,
});

/** What the page of a post shows of these media. */
export function show(
  media: readonly Media[],
  files: readonly KeptFile[] = [],
  fields: Partial<PostSummary> = {},
) {
  const post = dated(1, "2024-07-16T18:45:00+03:00", { title: "", media, ...fields });
  const archive = createArchive(
    allPosts([post]),
    [],
    new Map(files.map((file) => [file.sha256, file])),
  );
  const context = createContext(archive, SITE);
  return { context, post, shown: mediaView(context, post, "../").media };
}
