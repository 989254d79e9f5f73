import { join } from "node:path";
import type { PostSummary } from "../core/post.ts";
import { messageId } from "../core/post-id.ts";
import { permalinkFor } from "../format/permalink.ts";
import { createTargetFinder, MOVED_FILE, type MovedPost, readMoved } from "../store/moved.ts";
import { PUBLISHED_FILE, readPublished } from "../store/published.ts";
import { type Finding, findingsOf } from "./finding.ts";
import { fieldFinding } from "./post-fields.ts";
import type { VerifiedPosts } from "./read-posts.ts";

interface VerifiedAddresses {
  /** The entries of moved.txt; empty where the file is damaged. */
  readonly moved: readonly MovedPost[];
  readonly published: number;
  readonly findings: readonly Finding[];
}

/** Check that each address that was ever published still has its post, or an entry in moved.txt. */
export function checkAddresses(
  folder: string,
  { posts, unreadable }: VerifiedPosts,
): VerifiedAddresses {
  const findings: Finding[] = [];
  const moved = readMovedInto(folder, findings);
  const published = readPublished(folder);
  const owners = new Map(posts.map((post) => [post.summary.permalink, post]));
  const known = new Set([
    ...owners.keys(),
    ...(moved ?? []).map(({ from }) => from),
    ...posts.flatMap(({ summary }) => albumAddresses(summary)),
    ...unreadable.flatMap(addressesOfFile),
  ]);
  const byId = new Map(posts.map(({ summary, path }) => [summary.id as string, { summary, path }]));
  const file = join(folder, PUBLISHED_FILE);

  for (const { permalink, line } of published) {
    if (known.has(permalink) || moved === undefined) continue;
    const now = byId.get(idInAddress(permalink));
    const found = now
      ? `the post at ${now.summary.permalink} (${now.path}); restore its permalink, or write "${permalink} -> ${now.summary.permalink}"`
      : `no post there; restore the post, or write where it went`;
    const message = `expected a post at ${permalink}, published once, found ${found} into ${join(folder, MOVED_FILE)}`;
    findings.push({ file, line, message });
  }
  if (published.length === 0 && posts.length > 0) {
    const message = `expected every address at which a post was ever published, found none; restore this file, or run npm run build where nothing was published yet`;
    return { moved: moved ?? [], published: 0, findings: [...findings, { file, message }] };
  }
  const listed = new Set(published.map(({ permalink }) => permalink));
  for (const { path, summary } of posts) {
    if (listed.has(summary.permalink)) continue;
    const message = `expected ${summary.permalink} in ${file}, found no such line; run npm run build`;
    findings.push(fieldFinding(path, ["permalink"], message));
  }
  return { moved: moved ?? [], published: published.length, findings };
}

/** Check that each redirect leads to a page of the site, and that no page stands in its place. */
export function checkMoved(
  folder: string,
  moved: readonly MovedPost[],
  pages: ReadonlySet<string>,
): readonly Finding[] {
  const file = join(folder, MOVED_FILE);
  const targetOf = createTargetFinder(moved);
  return moved.flatMap((entry): readonly Finding[] => {
    const { from, line } = entry;
    if (pages.has(from)) {
      const message = `expected no page at ${from}, which this line says is gone, found one; delete the line or the post`;
      return [{ file, line, message }];
    }
    if (entry.kind === "gone") return [];
    const target = targetOf(entry);
    if (target !== undefined && pages.has(target)) return [];
    const found = target === undefined ? "a circle" : `nothing at ${target}`;
    const message = `expected ${from} to lead to a page of the site, found ${found}; name a page that exists`;
    return [{ file, line, message }];
  });
}

function readMovedInto(folder: string, findings: Finding[]): readonly MovedPost[] | undefined {
  try {
    return readMoved(folder);
  } catch (error) {
    findings.push(...findingsOf(error));
    return undefined;
  }
}

/** What stands at the address of any message of an album leads to its post. */
const albumAddresses = ({ channel, album = [] }: PostSummary): readonly string[] =>
  channel === undefined ? [] : album.map((number) => permalinkFor("", messageId(channel, number)));

/** The addresses that a post may have by the path of its file, for files that cannot be read. */
const addressesOfFile = (file: string): readonly string[] => {
  const path = file.replaceAll("\\", "/").replace(/\.md$/, "").split("/");
  return [path.slice(-1), path.slice(-2)].map((names) => `/posts/${names.join("/")}.html`);
};

/** `4t9k2m7xqz` in `/posts/a-title-4t9k2m7xqz.html`, `herald/42` in `/posts/herald/42.html` */
const idInAddress = (permalink: string): string => {
  const { id, message } = ADDRESS.exec(permalink)?.groups ?? {};
  return id ?? message ?? "";
};

const ADDRESS = /^\/posts\/(?:(?:[^/]*-)?(?<id>[0-9a-z]+)|(?<message>[^/]+\/\d+))\.html$/;
