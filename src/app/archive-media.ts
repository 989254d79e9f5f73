import type { KeptFile } from "../core/kept-file.ts";
import type { Remark } from "../core/types.ts";
import type { Catalogue } from "../media/catalogue/catalogue.ts";
import type { CataloguedFile } from "../media/catalogue/catalogued-file.ts";
import { keepMedia } from "../media/keep/keep-media.ts";
import type { KeepReport } from "../media/keep/keep-report.ts";
import { listKept } from "../media/keep/kept-folder.ts";
import type { MediaFolders } from "../media/media-folders.ts";
import { itemAt } from "../platform/collections/list.ts";
import type { SourceMedia } from "../site/outputs/build-site.ts";
import type { SiteIdentity } from "../site/views/context.ts";
import type { DumpPlace } from "../store/dump-files.ts";
import type { AllPosts } from "../store/outline.ts";
import { type ArchiveFolder, cacheOf } from "./archive-folder.ts";
import type { ArchiveConfig } from "./config.ts";
import type { Progress } from "./progress.ts";

/** The media of a site, and what is to be told of them. */
interface ReadMedia {
  readonly media?: SourceMedia;
  readonly remarks: readonly Remark[];
}

/** Keep the files that posts name and that lie beside these dumps, unless the settings say otherwise. */
export async function keepArchiveMedia(
  { config, folders }: ArchiveFolder,
  posts: AllPosts,
  dumps: readonly DumpPlace[],
  progress: Progress,
): Promise<KeepReport> {
  if (config.media === false || !hasMedia(posts)) return { files: 0, bytes: 0, remarks: [] };
  const { largest } = config.media;
  return keepMedia({
    ...{ posts, dumps, folder: folders.media, onProgress: progress.report },
    ...(largest !== undefined && { largest }),
  });
}

/** What a site shows of the kept files that posts name. */
export async function readArchiveMedia(
  archive: ArchiveFolder,
  posts: AllPosts,
  progress: Progress,
): Promise<ReadMedia> {
  const { config, code } = archive;
  if (config.media === false || !hasMedia(posts)) return { remarks: [] };
  const folders = mediaFolders(archive);
  const { extensions } = listKept(folders.kept);
  const files = [...new Set(posts.outlines.flatMap(({ files = [] }) => files))].flatMap(
    (sha256) => {
      const extension = extensions.get(sha256);
      return extension === undefined ? [] : [{ sha256, extension }];
    },
  );
  // It loads what decodes pictures.
  const { catalogueMedia, recipeOf } = await import("../media/catalogue/catalogue.ts");
  const catalogue = await catalogueMedia({
    ...{ folders, files, code: code.media, onProgress: progress.report },
  });
  const { largest = Number.POSITIVE_INFINITY } = config.media;
  const shown = [...catalogue.files.values()].filter(({ file }) => file.size <= largest);
  return {
    media: {
      files: new Map(shown.map((each) => [each.file.sha256, inSite(each, config.stripOriginals)])),
      folders,
      recipe: recipeOf(code.media),
      copies: shown.reduce((sum, { copies }) => sum + copies, 0),
    },
    remarks: tellFaults(catalogue, posts),
  };
}

/** What pages say of files that the settings leave out. */
export function mediaIdentity({ media }: ArchiveConfig): Pick<SiteIdentity, "leftOutMedia"> {
  if (media === false) return { leftOutMedia: "all" };
  const { largest } = media;
  return largest === undefined ? {} : { leftOutMedia: { largest } };
}

/** The folder of kept files, and that of what is made from them. */
export const mediaFolders = (archive: ArchiveFolder): MediaFolders => ({
  kept: archive.folders.media,
  // Beside the other caches: every build lists those.
  made: `${cacheOf(archive).folder}-media`,
});

const hasMedia = ({ outlines }: AllPosts): boolean =>
  outlines.some(({ files }) => files !== undefined);

const inSite = ({ file, hasMetadata }: CataloguedFile, isToStrip: boolean): KeptFile =>
  isToStrip && hasMetadata ? { ...file, isStripped: true } : file;

/** Pictures that no page shows, by the path of the first post that names them. */
function tellFaults({ added }: Catalogue, posts: AllPosts): readonly Remark[] {
  const faults = new Map(
    added.flatMap(({ file: { sha256, fault } }) => (fault ? [[sha256, fault]] : [])),
  );
  if (faults.size === 0) return [];
  return posts.outlines.flatMap(({ files = [] }, at) =>
    files.flatMap((sha256) => {
      const fault = faults.get(sha256);
      if (fault === undefined) return [];
      faults.delete(sha256);
      const { media = [] } = itemAt(posts.summaries, at);
      const { path = sha256 } = media.find((each) => each.sha256 === sha256) ?? {};
      return [{ dump: path, message: `${fault}: it is offered as a download` }];
    }),
  );
}
