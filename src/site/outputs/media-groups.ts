import type { KeptFile, KeptFiles } from "../../core/kept-file.ts";
import type { PagePath } from "../../core/types.ts";
import type { SiteMedia } from "../../media/media-folders.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { shortHash } from "../../store/outline.ts";
import { mediaPath, smallerPath, thumbnailPath } from "../archive/urls.ts";
import type { DataFile, OutputGroup } from "../views/output.ts";

/**
 * The files of media in the site, with their smaller copies, a folder at a time. `recipe` stands for the
 * code and the libraries that made the copies; no page's template touches them.
 */
export function mediaGroups(media: KeptFiles, recipe: string): readonly OutputGroup[] {
  const inOrder = [...media.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return [...groupBy(inOrder, (file) => mediaPath(file).slice(0, FOLDER)).values()].map((files) => {
    const outputs = files.flatMap((file) => outputsOf(file, recipe));
    const states = outputs.map(({ path, hash }) => `${hash} ${path}`);
    return { key: shortHash(`media ${states.join()}`), outputs };
  });
}

const FOLDER = "media/ab".length;

function outputsOf(file: KeptFile, recipe: string): readonly DataFile[] {
  const { sha256, widths = [], hasThumbnail, isStripped } = file;
  const output = (path: PagePath, variant: SiteMedia["variant"]): DataFile => ({
    path,
    hash: shortHash([sha256, variant, ...(variant === "original" ? [] : [recipe])].join(" ")),
    content: { kind: "kept", media: { sha256, variant } },
  });
  return [
    output(mediaPath(file), isStripped ? "stripped" : "original"),
    ...widths.map((width) => output(smallerPath(sha256, width), width)),
    ...(hasThumbnail ? [output(thumbnailPath(sha256), "thumb")] : []),
  ];
}
