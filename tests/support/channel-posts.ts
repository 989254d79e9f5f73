import type { PostSummary } from "../../src/core/post.ts";
import type { DumpRecord, PostId } from "../../src/core/types.ts";
import { createArchive } from "../../src/site/archive/archive.ts";
import { allPosts } from "../../src/store/outline.ts";
import { dated } from "./summary.ts";

/** A message of a channel, a day for each number. */
export function message(
  channel: string,
  number: number,
  fields: Partial<PostSummary> = {},
): PostSummary {
  const id = `${channel}/${number}` as PostId;
  const day = new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10);
  return dated(number, day, {
    ...{ id, channel, number, title: `${channel} ${number}`, permalink: `/posts/${id}.html` },
    file: `2024/${id}.md`,
    ...fields,
  });
}

export const exportOf = (channel: NonNullable<DumpRecord["channels"]>[number]): DumpRecord => ({
  ...{ name: `${channel.slug} ${channel.until}.json`, size: 1, sha256: "", lines: 1, posts: 1 },
  ...{ shape: "desktop-json", channels: [channel] },
});

/** Two channels; the first was renamed, and only the settings know the name of the second. */
export const EXPORTS: readonly DumpRecord[] = [
  exportOf({
    slug: "herald",
    id: 77,
    username: "PortHerald",
    title: "Herald",
    numbers: "1-99",
    until: "2024-02-01T00:00:00Z",
  }),
  exportOf({
    slug: "herald",
    id: 77,
    title: "Port Herald",
    numbers: "1-99",
    until: "2024-03-01T00:00:00Z",
  }),
  exportOf({
    slug: "gazette",
    id: 88,
    title: "Gazette",
    numbers: "1-99",
    until: "2024-03-01T00:00:00Z",
  }),
];

/** An archive of messages of these channels. */
export const channelArchive = (posts: readonly PostSummary[]) =>
  createArchive(allPosts(posts), EXPORTS, new Map(), [{ key: "88", username: "Town_Gazette" }]);
