import type { Media } from "../../../core/message.ts";
import { mediaPath } from "../../archive/urls.ts";
import type { ViewContext } from "../context.ts";
import { labelOf, shownName } from "./media-facts.ts";
import type { RecordedFileView } from "./shown-media.ts";

/** A record lists so many files; the post's Markdown file has all. */
const MOST_FILES = 500;

/** The files of a post with their hashes, for who wants to prove what they are. */
export function recordedFiles(
  { archive, labels }: ViewContext,
  { media = [] }: { readonly media?: readonly Media[] },
  root: string,
): { readonly files?: readonly RecordedFileView[]; readonly moreFiles?: number } {
  const hashed = media.flatMap((each) => {
    const { sha256 } = each;
    return sha256 === undefined ? [] : [{ ...each, sha256 }];
  });
  if (hashed.length === 0) return {};
  const files = hashed.slice(0, MOST_FILES).map((each): RecordedFileView => {
    const kept = archive.media.get(each.sha256);
    const { width = each.width, height = each.height, size = each.size } = kept ?? {};
    const facts = [
      ...(width === undefined || height === undefined ? [] : [`${width} × ${height}`]),
      ...(size === undefined ? [] : [labels.bytes(size)]),
    ].join(", ");
    return {
      label: labelOf(each),
      ...(each.name !== undefined && { name: shownName(each.name) }),
      ...(facts !== "" && { facts }),
      sha256: each.sha256,
      ...(kept !== undefined && { href: root + mediaPath(kept) }),
    };
  });
  const more = hashed.length - files.length;
  return { files, ...(more > 0 && { moreFiles: more }) };
}
