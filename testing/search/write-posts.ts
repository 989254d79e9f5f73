import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MediaKind } from "../../src/core/message.ts";
import type { Post } from "../../src/core/post.ts";
import { postId } from "../../src/core/post-id.ts";
import { formatDocument, newDocument } from "../../src/format/document.ts";
import { postFile } from "../../src/format/permalink.ts";
import type { SearchDocument } from "../../src/search/segment/document.ts";

/** Write posts into a posts folder as an import does; a build indexes them as these documents. */
export function writePosts(folder: string, documents: Iterable<SearchDocument>): void {
  for (const document of documents) {
    const post = toPost(document);
    const file = join(folder, postFile(post.permalink, document.date.slice(0, 4)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatDocument(newDocument(post)));
  }
}

const KINDS: Readonly<Record<string, MediaKind>> = { photo: "photo", video: "video", file: "file" };

/** What an import says of a message's time. */
const EVIDENCE = "the Unix time in the export";

function toPost({ key, title, date, address, texts, filters }: SearchDocument): Post {
  const [channel = "", number] = key.split("/");
  const { country = [], lang = [], source = [], has = [], tag = [] } = filters;
  const time = `${date}:00Z`;
  const [forwardedFrom] = source;
  const [language] = lang;
  // A link stands in the text.
  const media = has.flatMap((name) => KINDS[name] ?? []);
  return {
    ...{ id: postId.parse(key), title, date: time, edtf: time },
    ...{ hashtags: tag, countries: country, mentions: [] },
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    ...(language !== undefined && { lang: language }),
    evidence: { date: EVIDENCE, countries: {} },
    ...{ permalink: `/${address}`, channel, number: Number(number) },
    seen: [{ dump: `${channel}/result.json`, record: Number(number), time, known: "unix" }],
    ...(media.length > 0 && {
      media: media.map((kind) => ({ kind, missing: "not included" })),
    }),
    text: texts.join("\n\n"),
  };
}
