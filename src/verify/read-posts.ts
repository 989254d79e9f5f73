import { join } from "node:path";
import type { PostSummary } from "../core/post.ts";
import { isMessageId, messageId } from "../core/post-id.ts";
import { identifyText, idFromHash } from "../dedupe/identity.ts";
import { parseDocument } from "../format/document.ts";
import { correctedFields } from "../format/fingerprint.ts";
import type { PostDocument } from "../format/post-file.ts";
import { readSource } from "../platform/files/read-source.ts";
import { scanPosts } from "../store/scan-files.ts";
import { type Finding, findingsOf } from "./finding.ts";
import { fieldFinding } from "./post-fields.ts";

/** A post file that could be read, without its text. */
export interface VerifiedPost {
  /** The file's path, the posts folder included. */
  readonly path: string;
  readonly summary: PostSummary;
  /** Whether a person changed the text since the importer wrote it, by the file's fingerprint. */
  readonly hasOwnText: boolean;
  /** Hexadecimal SHA-256 of the text as it was imported, where the file says it. */
  readonly importedText?: string;
}

/** The post files of a folder, as far as they could be read. */
export interface VerifiedPosts {
  readonly posts: readonly VerifiedPost[];
  /** Paths below the posts folder of files that are no valid posts. */
  readonly unreadable: readonly string[];
  readonly findings: readonly Finding[];
}

/** Read every post file, one at a time, and check it by itself. */
export function readStoredPosts(
  folder: string,
  onProgress: (done: number, total: number) => void,
): VerifiedPosts {
  const posts: VerifiedPost[] = [];
  const unreadable: string[] = [];
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  const { files, refused } = scanPosts(folder);
  for (const error of refused) findings.push(...findingsOf(error));
  files.forEach(({ path: file, size }, at) => {
    const path = join(folder, file);
    try {
      const document = readPost(path);
      const { text, ...fields } = document.post;
      const hasOwnText = correctedFields(document).includes("text");
      findings.push(...checkId(document, path, hasOwnText), ...checkTwins(document, path, owners));
      const { importedText } = document;
      posts.push({
        ...{ path, summary: { ...fields, file, digest: "", searched: "", size }, hasOwnText },
        ...(importedText !== undefined && { importedText }),
      });
    } catch (error) {
      findings.push(...findingsOf(error));
      unreadable.push(file);
    }
    onProgress(at + 1, files.length);
  });
  return { posts, unreadable, findings };
}

/** Read one post file; throws an ArchiveError that names file, line and field. */
export function readPost(path: string): PostDocument {
  return parseDocument(readSource(path), path);
}

/**
 * Check the id against the hash of the text; a corrected text is checked against the dumps instead.
 */
function checkId(
  { post, fingerprint }: PostDocument,
  path: string,
  hasOwnText: boolean,
): readonly Finding[] {
  if (post.seen.length === 0) {
    if (fingerprint === undefined) return [];
    const message = "expected the place in a dump that the post was imported from, found none; ";
    return [fieldFinding(path, ["seen"], `${message}restore it`)];
  }
  const expected = isMessageId(post.id)
    ? messageId(post.channel ?? "", post.number ?? 0)
    : idFromHash(identifyText(post.text).textHash, post.id.length);
  if (post.id === expected || (hasOwnText && !isMessageId(post.id))) return [];
  const message = `expected ${expected}, which ${isMessageId(post.id) ? "channel and number" : "the text"} stand${isMessageId(post.id) ? "" : "s"} for, found ${post.id}; restore it`;
  return [fieldFinding(path, ["id"], message)];
}

function checkTwins(
  { post }: PostDocument,
  path: string,
  owners: Map<string, string>,
): readonly Finding[] {
  const twin = owners.get(post.id);
  owners.set(post.id, path);
  if (twin === undefined) return [];
  const message = `expected an id that no other file bears, found that of ${twin}; delete one of them`;
  return [fieldFinding(path, ["id"], message)];
}
