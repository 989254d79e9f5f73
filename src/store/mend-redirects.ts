import { isMessageId, messageId } from "../core/post-id.ts";
import type { PostId } from "../core/types.ts";
import { createTargetFinder, type Redirect, readMoved, replaceRedirects } from "./moved.ts";

/** A post by what its addresses are made of. */
interface AddressedPost {
  readonly id: PostId;
  readonly permalink: string;
  /** The numbers of an album's messages. */
  readonly album?: readonly number[];
}

/**
 * Bring the redirects that imports wrote up to date with the posts. One from the address of a text
 * to a message is deleted where the text is a post at that address again, and leads to the text's
 * post where that has another address; one from a message of an album leads to the post that has the
 * message now. Redirects between texts are a person's, and stay.
 */
export function mendRedirects(folder: string, posts: readonly AddressedPost[]): void {
  const moved = readMoved(folder);
  if (!moved.some((entry) => entry.kind === "redirect" && isMessage(entry.to))) return;
  const permalinks = new Set(posts.map(({ permalink }) => permalink));
  const byId = new Map<string, string>();
  for (const { id, permalink, album = [] } of posts) {
    byId.set(id, permalink);
    if (!isMessageId(id)) continue;
    const [channel = ""] = id.split("/");
    for (const number of album) byId.set(messageId(channel, number), permalink);
  }
  const targetOf = createTargetFinder(moved);
  const changes = new Map<Redirect, string | undefined>();
  for (const entry of moved) {
    if (entry.kind !== "redirect" || !isMessage(entry.to)) continue;
    if (permalinks.has(entry.from)) {
      changes.set(entry, undefined);
      continue;
    }
    const target = targetOf(entry) ?? entry.to;
    const owner = byId.get(
      isMessage(entry.from) ? idInChannelOf(entry.from, target) : idOf(entry.from),
    );
    if (owner !== undefined && owner !== target) changes.set(entry, owner);
  }
  replaceRedirects(folder, changes);
}

/** `/posts/herald/42.html` */
const MESSAGE_ADDRESS = /^\/posts\/(?<channel>[^/]+)\/(?<number>\d+)\.html$/;
/** `4t9k2m7xqz` in `/posts/a-title-4t9k2m7xqz.html` */
const TEXT_ADDRESS = /^\/posts\/(?:[^/]*-)?(?<id>[0-9a-z]+)\.html$/;

const isMessage = (address: string): boolean => MESSAGE_ADDRESS.test(address);

const idOf = (address: string): string => TEXT_ADDRESS.exec(address)?.groups?.id ?? "";

/** The id of the message with the number of one address, in the channel of another address. */
function idInChannelOf(address: string, other: string): string {
  const { number = "" } = MESSAGE_ADDRESS.exec(address)?.groups ?? {};
  const { channel = "" } = MESSAGE_ADDRESS.exec(other)?.groups ?? {};
  return `${channel}/${number}`;
}
