import { basename, join } from "node:path";
import { toDay } from "../core/dates/days.ts";
import { ArchiveError, ArchiveErrors } from "../core/errors.ts";
import { createChainEnds } from "../platform/collections/chain-ends.ts";
import { isDeviceName } from "../platform/files/device-names.ts";
import { readIfThere } from "../platform/files/read-source.ts";
import { writeFileAtomically } from "../platform/files/write-file.ts";

/** The name of the file in the posts folder that says where posts went from their addresses. */
export const MOVED_FILE = "moved.txt";

/** Where a post that was published at `from` went: to another page, or away for good. */
export type MovedPost = Redirect | Tombstone;

/** An address that leads to another page. */
export interface Redirect {
  readonly kind: "redirect";
  /** `/posts/<slug>-<id>.html` */
  readonly from: string;
  /** Any page of the site: `/posts/<slug>-<id>.html`, `/tags/un.html`. */
  readonly to: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** An address whose post is gone. */
export interface Tombstone {
  readonly kind: "gone";
  readonly from: string;
  readonly reason: string;
  /** The day (`2026-07-29`) since which the post is gone, where a person says so. */
  readonly since?: string;
  readonly line: number;
}

/**
 * Read the entries of the file, in its order; none where there is no file. One entry a line,
 * besides blank lines and lines that start with #:
 *
 *     /posts/old-4t9k2m7xqz.html -> /posts/new-7c25d9qeqz.html
 *     /posts/old-4t9k2m7xqz.html gone 2026-07-29 "Published by mistake: not a post of this channel."
 *
 * Throws an ArchiveErrors that names every line that is neither, that repeats an address, or whose
 * address not every host can serve.
 */
export function readMoved(folder: string): readonly MovedPost[] {
  const file = join(folder, MOVED_FILE);
  const moved = new Map<string, MovedPost>();
  const errors: ArchiveError[] = [];
  readLines(file).forEach((text, at) => {
    const line = at + 1;
    if (text === "" || text.startsWith("#")) return;
    const entry = parseEntry(text, line);
    const twin = entry && moved.get(entry.from);
    if (entry === undefined) errors.push(malformed(file, line, text));
    else if (isDeviceName(basename(entry.from))) errors.push(refused(file, line, entry.from));
    else if (twin !== undefined) errors.push(repeated(file, line, twin));
    else moved.set(entry.from, entry);
  });
  if (errors.length > 0) throw new ArchiveErrors(errors);
  return [...moved.values()];
}

/** Append redirects to the file, but for addresses that it has already. */
export function addRedirects(
  folder: string,
  redirects: readonly Pick<Redirect, "from" | "to">[],
): void {
  if (redirects.length === 0) return;
  const known = new Set(readMoved(folder).map(({ from }) => from));
  const lines = redirects
    .filter(({ from }) => !known.has(from))
    .map(({ from, to }) => `${from} -> ${to}\n`);
  if (lines.length === 0) return;
  const file = join(folder, MOVED_FILE);
  const before = readIfThere(file) ?? "";
  const separator = before === "" || before.endsWith("\n") ? "" : "\n";
  writeFileAtomically(file, before + separator + lines.join(""));
}

/** Have redirects lead to other pages, or delete their lines where there is no page to lead to. */
export function replaceRedirects(
  folder: string,
  changes: ReadonlyMap<Redirect, string | undefined>,
): void {
  if (changes.size === 0) return;
  const byLine = new Map([...changes].map(([redirect, to]) => [redirect.line, { redirect, to }]));
  const file = join(folder, MOVED_FILE);
  const lines = (readIfThere(file) ?? "").split("\n").flatMap((text, at) => {
    const change = byLine.get(at + 1);
    if (change === undefined) return [text];
    return change.to === undefined ? [] : [`${change.redirect.from} -> ${change.to}`];
  });
  writeFileAtomically(file, lines.join("\n"));
}

/**
 * Finds the page that a redirect leads to in the end, through all others; undefined where they are
 * circular.
 */
export function createTargetFinder(
  moved: readonly MovedPost[],
): (redirect: Redirect) => string | undefined {
  const targets = new Map<string, string>();
  for (const entry of moved) if (entry.kind === "redirect") targets.set(entry.from, entry.to);
  const endOf = createChainEnds<string>((address) => targets.get(address));
  return ({ to }) => endOf(to);
}

/** `/posts/old-4t9k2m7xqz.html -> /posts/new-7c25d9qeqz.html` */
const REDIRECT = /^(?<from>\S+)\s+->\s+(?<to>\S+)$/;
/** `/posts/old-4t9k2m7xqz.html gone 2026-07-29 "a reason"` */
const TOMBSTONE = /^(?<from>\S+)\s+gone\s+(?:(?<since>\d{4}-\d{2}-\d{2})\s+)?"(?<reason>.+)"$/;

/** `/posts/a-title-4t9k2m7xqz.html`, `/posts/herald/42.html` */
const POST_ADDRESS =
  /^\/posts\/(?:[a-z0-9]+(?:-[a-z0-9]+)*|[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?\/[1-9]\d{0,15})\.html$/;
const PAGE_ADDRESS = /^\/(?:[a-z0-9_-]+\/)*[a-z0-9_-]+\.html$/;

function parseEntry(text: string, line: number): MovedPost | undefined {
  const { from = "", to = "" } = REDIRECT.exec(text)?.groups ?? {};
  if (POST_ADDRESS.test(from) && PAGE_ADDRESS.test(to)) return { kind: "redirect", from, to, line };
  const { from: gone = "", since, reason = "" } = TOMBSTONE.exec(text)?.groups ?? {};
  if (!POST_ADDRESS.test(gone) || reason.trim() === "" || !isDay(since)) return undefined;
  return {
    kind: "gone",
    from: gone,
    reason: reason.trim(),
    ...(since !== undefined && { since }),
    line,
  };
}

const isDay = (day: string | undefined): boolean => {
  if (day === undefined) return true;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return toDay(year, month, date) !== undefined;
};

const malformed = (file: string, line: number, text: string): ArchiveError =>
  new ArchiveError(
    { file, line },
    '/posts/old.html -> /posts/new.html, or /posts/old.html gone 2026-07-29 "why"',
    JSON.stringify(text.slice(0, 200)),
    "write one of the two, or start a remark with #",
  );

const refused = (file: string, line: number, from: string): ArchiveError =>
  new ArchiveError(
    { file, line },
    "an address at which a file can stand on every host",
    `${from}, a name that Windows keeps for a device`,
    "delete the line",
  );

const repeated = (file: string, line: number, twin: MovedPost): ArchiveError =>
  new ArchiveError(
    { file, line },
    "one entry for an address",
    `${twin.from}, which line ${twin.line} speaks of too`,
    "delete one of them",
  );

const readLines = (file: string): readonly string[] =>
  (readIfThere(file) ?? "").split("\n").map((line) => line.trim());
