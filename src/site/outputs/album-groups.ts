import { isMessageId, messageId } from "../../core/post-id.ts";
import type { PagePath } from "../../core/types.ts";
import { permalinkFor } from "../../format/permalink.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { itemAt, lazyList } from "../../platform/collections/list.ts";
import type { MovedPost } from "../../store/moved.ts";
import type { Archive } from "../archive/archive.ts";
import { postPath } from "../archive/urls.ts";
import type { OutputGroup, OutputHash, Page } from "../views/output.ts";

/**
 * The pages at the addresses of an album's further messages, which lead to its post; those of a
 * channel together. An address that a post has, or that the archive's list of moved posts speaks of,
 * is left to that.
 */
export function albumGroups(
  archive: Archive,
  moved: readonly MovedPost[],
  hashOf: OutputHash,
): readonly OutputGroup[] {
  const further = listFurther(archive);
  if (further.length === 0) return [];
  const taken = takenAddresses(archive, moved);
  const free = further.filter(({ channel, number }) => !taken.has(addressOf(channel, number)));
  const cardAt = (position: number): string => itemAt(archive.outlines, position).card;
  const pageOf = ({ channel, number, position }: FurtherMessage): Page => ({
    path: addressOf(channel, number),
    content: { kind: "album", position, number },
    get hash() {
      return hashOf("album", cardAt(position), `${number}`);
    },
  });
  return [...groupBy(free, ({ channel }) => channel)].map(([channel, some]) => ({
    key: hashOf(
      "album",
      channel,
      ...some.map(({ number, position }) => `${number} ${cardAt(position)}`),
    ),
    outputs: lazyList(some.length, (at) => pageOf(itemAt(some, at))),
  }));
}

/** A message of an album whose number is not that of the album's post. */
interface FurtherMessage {
  readonly channel: string;
  readonly number: number;
  /** Of the post. */
  readonly position: number;
}

function listFurther({ outlines, book }: Archive): readonly FurtherMessage[] {
  const further: FurtherMessage[] = [];
  if (book === undefined) return further;
  for (const [position, { channel, number: own, album }] of outlines.entries()) {
    if (channel === undefined || album === undefined) continue;
    for (const number of new Set(album)) {
      if (number === own || book.postAt(channel, number) !== position) continue;
      further.push({ channel, number, position });
    }
  }
  return further;
}

/** A post has the address of its id, whatever number a person has written into it. */
function takenAddresses({ outlines }: Archive, moved: readonly MovedPost[]): ReadonlySet<PagePath> {
  const taken = new Set(moved.map(({ from }) => postPath(from)));
  for (const { id, permalink, channel, number } of outlines) {
    if (isMessageId(id) && id !== `${channel}/${number}`) taken.add(postPath(permalink));
  }
  return taken;
}

const addressOf = (channel: string, number: number): PagePath =>
  postPath(permalinkFor("", messageId(channel, number)));
