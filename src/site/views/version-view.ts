import type { PostSummary } from "../../core/post.ts";
import { markdownPath, postPath, rootOf } from "../archive/urls.ts";
import { addressOf, frameFor, postAt, type ViewContext } from "./context.ts";
import { SURE_VERSIONS } from "./fit/fit-post.ts";
import { langOf, linkedOn } from "./links.ts";
import { playsMedia } from "./media/media-frame.ts";
import { mediaView } from "./media/media-view.ts";
import { goesOn, sourceName, titleOf } from "./names.ts";
import { pageHeading } from "./page-heading.ts";
import { seenView } from "./seen-view.ts";
import type { PostView, VersionView } from "./views.ts";

/** Earlier versions of the post at a position, the newer first. */
export const olderVersions = ({ archive }: ViewContext, position: number): readonly PostSummary[] =>
  archive.older.get(postAt(archive, position).id) ?? [];

/**
 * The earlier versions as the post's page lists them; changes are empty until the bodies are read.
 */
export function earlierVersions(
  context: ViewContext,
  position: number,
  root: string,
): Pick<PostView, "versions"> {
  const older = olderVersions(context, position);
  if (older.length === 0) return {};
  return {
    versions: older.map((version, at) => ({
      number: older.length - at,
      href: root + postPath(version.permalink),
      label: titleOf(context, version),
      date: context.labels.date(version),
      ...(version.forwardedFrom !== undefined && {
        forwardedFrom: sourceName(version.forwardedFrom),
      }),
      seen: seenView(context, version),
      markdownHref: root + markdownPath(version.permalink),
      changes: [],
    })),
  };
}

/** What the page of an earlier version is made from. */
export interface VersionPage {
  readonly version: PostSummary;
  readonly newest: PostSummary;
  /** The version before, where the newest one's page may not list it. */
  readonly older?: OlderVersion;
}

interface OlderVersion {
  readonly permalink: string;
  /** 1 for the oldest. */
  readonly number: number;
}

/** The version before this one, where there are too many for the page of the newest to list all. */
export function versionBefore(
  versions: readonly PostSummary[],
  at: number,
): OlderVersion | undefined {
  const older = versions.length > SURE_VERSIONS ? versions[at + 1] : undefined;
  return older && { permalink: older.permalink, number: versions.length - at - 1 };
}

/**
 * The view of an earlier version's page. It keeps its address and names the newest version as
 * canonical; it is in no listing, so it links to none.
 */
export function versionView(
  context: ViewContext,
  { version, newest, older }: VersionPage,
): VersionView {
  const path = postPath(version.permalink);
  const root = rootOf(path);
  const { site, labels } = context;
  const title = titleOf(context, version);
  const newestTitle = titleOf(context, newest);
  const content = mediaView(context, version, root);
  return {
    kind: "version",
    frame: frameFor(context, path, {
      title,
      description: `An earlier version of: ${newestTitle}`,
      section: "posts",
      ...(site.url !== undefined && { canonical: addressOf(site, postPath(newest.permalink)) }),
      ...playsMedia(content),
    }),
    title,
    ...langOf(context, version),
    html: "",
    ...linkedOn(version),
    ...goesOn(version),
    ...pageHeading(version),
    ...content,
    date: labels.date(version),
    ...(version.forwardedFrom !== undefined && {
      forwardedFrom: sourceName(version.forwardedFrom),
    }),
    seen: seenView(context, version),
    newest: {
      href: root + postPath(newest.permalink),
      label: newestTitle,
      ...langOf(context, newest),
      date: labels.date(newest),
    },
    ...(older !== undefined && {
      older: { href: root + postPath(older.permalink), number: older.number },
    }),
    permalink: addressOf(site, path),
    textHash: { sha256: "", ...(version.hasOwnText && { isOwn: true }) },
    markdownHref: root + markdownPath(version.permalink),
  };
}
