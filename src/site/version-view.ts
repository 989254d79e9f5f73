import type { PostSummary } from "../types.ts";
import { addressOf, frameFor, postAt, type ViewContext } from "./context.ts";
import { langOf } from "./links.ts";
import { shortName, sourceName, titleOf } from "./names.ts";
import { markdownPath, postPath, rootOf } from "./urls.ts";
import type { PostView, VersionView } from "./views.ts";

/** Earlier versions of the post at a position, the newer first. */
export const olderVersions = ({ archive }: ViewContext, position: number): readonly PostSummary[] =>
  archive.older.get(postAt(archive, position).id) ?? [];

/** The same as its page lists them; the changes are empty until the bodies are read. */
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
      label: titleOf(version),
      date: context.labels.date(version),
      ...(version.forwardedFrom !== undefined && {
        forwardedFrom: sourceName(version.forwardedFrom),
      }),
      seen: seenView(version),
      changes: [],
    })),
  };
}

/**
 * The page of an earlier version. It keeps its address and names the newest version as the page to
 * find; no listing holds it, so nothing on it leads to one.
 */
export function versionView(
  context: ViewContext,
  version: PostSummary,
  newest: PostSummary,
): VersionView {
  const path = postPath(version.permalink);
  const root = rootOf(path);
  const { site, labels } = context;
  const title = titleOf(version);
  const newestTitle = titleOf(newest);
  return {
    kind: "version",
    frame: frameFor(context, path, {
      title,
      description: `An earlier version of: ${newestTitle}`,
      section: "posts",
      ...(site.url !== undefined && { canonical: addressOf(site, postPath(newest.permalink)) }),
    }),
    title,
    ...langOf(context, version),
    html: "",
    date: labels.date(version),
    ...(version.forwardedFrom !== undefined && {
      forwardedFrom: sourceName(version.forwardedFrom),
    }),
    seen: seenView(version),
    newest: {
      href: root + postPath(newest.permalink),
      label: newestTitle,
      ...langOf(context, newest),
      date: labels.date(newest),
    },
    permalink: addressOf(site, path),
    markdownHref: root + markdownPath(version.permalink),
  };
}

/** Where a post was seen, as shown. */
export const seenView = ({ seen }: PostSummary): PostView["seen"] =>
  seen.map(({ dump, lines }) => ({
    dump: shortName(dump),
    lines: lines.from === lines.to ? `${lines.from}` : `${lines.from}–${lines.to}`,
  }));
