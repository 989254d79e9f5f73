import type { Media } from "../../core/message.ts";

/** The SHA-256 of the files that a post holds, and of the pictures that stand for them. */
export const filesOf = ({ media = [] }: { readonly media?: readonly Media[] }): readonly string[] =>
  media.flatMap((each) => [each.sha256 ?? [], thumbnailOf(each) ?? []].flat());

/** The SHA-256 of the picture that an export has of a video. */
export const thumbnailOf = ({ thumbnail }: Media & { readonly thumbnail?: string }) => thumbnail;
