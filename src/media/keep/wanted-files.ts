import { posix } from "node:path";
import type { Media, MediaKind } from "../../core/message.ts";
import type { PostSummary } from "../../core/post.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { AllPosts } from "../../store/outline.ts";
import { thumbnailOf } from "../thumbnail-path.ts";

/** A file that a post names and that is not kept yet. */
export interface WantedFile {
  readonly sha256: string;
  readonly kind: MediaKind;
  /** In bytes, as the export or its folder had it; 0 where that is not known. */
  readonly size: number;
  /** Its path below the folder of dumps. */
  readonly path: string;
  /** Where it may be: a dump, and the path from its folder on. */
  readonly places: readonly { readonly dump: string; readonly path: string }[];
}

/**
 * The files that posts name and that are not kept, each once. Posts without files are passed over
 * without a look at their summaries.
 */
export function listWanted(
  { outlines, summaries }: Pick<AllPosts, "outlines" | "summaries">,
  isKept: (sha256: string) => boolean,
): readonly WantedFile[] {
  const wanted = new Map<string, WantedFile>();
  for (const [at, { files }] of outlines.entries()) {
    if (files === undefined || files.every(isKept)) continue;
    const post = itemAt(summaries, at);
    for (const file of (post.media ?? []).flatMap((media) => filesIn(post, media))) {
      const known = wanted.get(file.sha256);
      if (isKept(file.sha256)) continue;
      const places = [...(known?.places ?? []), ...file.places];
      wanted.set(file.sha256, { ...(known ?? file), places });
    }
  }
  return [...wanted.values()];
}

/** The file of a message, and the small picture of it that lies beside it. */
function filesIn(post: PostSummary, media: Media): readonly WantedFile[] {
  const { kind, path, size = 0, sha256, thumbnail } = media;
  if (path === undefined) return [];
  const found = (sum: string, named: string): WantedFile => ({
    ...{ sha256: sum, kind, size, path: named, places: placesOf(post, named) },
  });
  return [
    ...(sha256 === undefined ? [] : [found(sha256, path)]),
    ...(thumbnail === undefined
      ? []
      : [{ ...found(thumbnail, thumbnailOf(path)), kind: "photo", size: 0 } as const]),
  ];
}

function placesOf({ seen }: PostSummary, path: string): WantedFile["places"] {
  const dumps = [...new Set(seen.map(({ dump }) => dump))];
  return dumps.flatMap((dump) => {
    const folder = posix.dirname(dump);
    if (folder === ".") return [{ dump, path }];
    return path.startsWith(`${folder}/`) ? [{ dump, path: path.slice(folder.length + 1) }] : [];
  });
}
