import type { Sighting } from "../../src/core/locator.ts";
import type { Post } from "../../src/core/post.ts";
import type { Occurrence, PostId } from "../../src/core/types.ts";
import { identifyText, idFromHash } from "../../src/dedupe/identity.ts";
import { formatDocument, newDocument } from "../../src/format/document.ts";
import { permalinkFor, postFile } from "../../src/format/permalink.ts";
import { parseLazy } from "../../src/platform/collections/lazy-json.ts";
import { itemAt } from "../../src/platform/collections/list.ts";
import { makeRows } from "../../src/platform/rows/row-block.ts";
import {
  DETAILS,
  type DetailsBody,
  type DetailsHead,
  detailPost,
  INDEX,
  type IndexBody,
  type IndexHead,
  indexPost,
  summaryOf,
} from "../../src/store/post-index.ts";
import type { StoredPosts } from "../../src/store/stored-post.ts";

/** Lines of a dump. */
export const lines = (dump: string, from: number, to = from): Sighting => ({
  dump,
  lines: { from, to },
});

/** A text as an import finds it. */
export const found = (
  text: string,
  at: Sighting,
  fields: Partial<Pick<Occurrence, "dateClues" | "forwardedFrom" | "time" | "known">> = {},
): Occurrence => ({ ...at, dateClues: [], ...identifyText(text), ...fields });

/** A post as an import writes it. */
export function imported(text: string, fields: Partial<Post> = {}): Post {
  const id: PostId = fields.id ?? idFromHash(identifyText(text).textHash);
  const title = text.split("\n")[0] ?? "";
  return {
    ...{ id, title, hashtags: [], countries: [], mentions: [], evidence: { countries: {} } },
    ...{ seen: [lines("a.txt", 1)], permalink: permalinkFor(title, id), text },
    ...fields,
  };
}

/** What a post's file says after an import. */
export const sourceOf = (post: Post): string => formatDocument(newDocument(post));

/** The posts of a folder whose files hold these sources. */
export function storedPosts(
  sources: readonly { readonly file: string; readonly source: string }[],
): StoredPosts {
  const stamp = (path: string) => ({ path, size: 1, time: 1 });
  const index = makeRows<IndexHead, IndexBody>(
    sources.map(({ file, source }) => indexPost("posts", stamp(file), source)),
    INDEX,
  );
  const details = makeRows<DetailsHead, DetailsBody>(
    sources.map(({ file, source }) => detailPost(source, file)),
    DETAILS,
  );
  return {
    heads: index.map(({ head }) => head),
    details: details.map(({ head }) => head),
    at: (position) => {
      const entry = itemAt(index, position);
      const { corrected = [] } = entry.head;
      return {
        ...parseLazy(itemAt(details, position).body),
        summary: summaryOf(entry),
        corrected,
      };
    },
    textAt: (position) => parseLazy(itemAt(details, position).body).text,
  };
}

/** A stored post, as an import left it or as a person made it since. */
export function stored(
  post: Post,
  edit: (source: string) => string = (source) => source,
): { readonly file: string; readonly source: string } {
  const file = postFile(post.permalink, post.edtf?.slice(0, 4));
  return { file, source: edit(sourceOf(post)) };
}
