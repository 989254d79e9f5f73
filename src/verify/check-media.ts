import { join } from "node:path";
import { filesOf } from "../core/message.ts";
import { listKept } from "../media/keep/kept-folder.ts";
import { keptName } from "../media/media-folders.ts";
import { hashFile } from "../platform/files/hash-file.ts";
import type { Finding } from "./finding.ts";
import { fieldFinding } from "./post-fields.ts";
import type { VerifiedPost } from "./read-posts.ts";

/** The kept files to check. */
export interface MediaToCheck {
  /** The folder of kept files, as findings name it. */
  readonly folder: string;
  /** What the settings keep: no file of more bytes than this, or none at all (0). */
  readonly largest: number;
}

/** What was found of the files that posts name. */
export interface VerifiedMedia {
  /** Kept files that posts name and that hold what their names say. */
  readonly whole: number;
  /** Files of the folder that no post names, by their paths below it. */
  readonly unnamed: readonly string[];
  readonly findings: readonly Finding[];
}

/** Check that every file that a post names is kept, and that each kept file is what its name says. */
export function checkMedia(
  posts: readonly VerifiedPost[],
  { folder, largest }: MediaToCheck,
  onProgress: (done: number, total: number) => void,
): VerifiedMedia {
  const { extensions, strangers } = listKept(folder);
  const named = new Set(posts.flatMap(({ summary: { media = [] } }) => filesOf(media)));
  const findings: Finding[] = [];
  let done = 0;
  for (const [sha256, extension] of extensions) {
    const path = join(folder, keptName(sha256, extension));
    if (Buffer.from(hashFile(path), "base64url").toString("hex") !== sha256) {
      const message =
        "expected the bytes that its name is the SHA-256 of, found others; delete it, and run npm run build, which keeps it again where it is in dumps/";
      findings.push({ file: path, message });
    }
    onProgress(++done, extensions.size);
  }
  const whole = extensions.size - findings.length;
  for (const [sha256, post] of firstToName(posts, largest)) {
    if (extensions.has(sha256)) continue;
    const message = `expected the file with the SHA-256 ${sha256} in ${folder}, found none; put its export back into dumps/ and run npm run build`;
    findings.push(fieldFinding(post.path, ["media"], message));
  }
  const unnamed = [...extensions].flatMap(([sha256, extension]) =>
    named.has(sha256) ? [] : [keptName(sha256, extension)],
  );
  return { whole, unnamed: [...unnamed, ...strangers].sort(), findings };
}

/** The files that must be kept, each with a post that names it. */
function firstToName(
  posts: readonly VerifiedPost[],
  largest: number,
): ReadonlyMap<string, VerifiedPost> {
  const first = new Map<string, VerifiedPost>();
  for (const post of posts) {
    for (const { size = 0, ...media } of post.summary.media ?? []) {
      for (const sha256 of size > largest ? [] : filesOf([media])) {
        if (!first.has(sha256)) first.set(sha256, post);
      }
    }
  }
  return first;
}
