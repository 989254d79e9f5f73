import { type Sighting, sightingOf } from "../../core/locator.ts";
import { isMessageId } from "../../core/post-id.ts";
import type { Occurrence, PostId } from "../../core/types.ts";
import { chooseSource, mergeSightings } from "../../dedupe/copies.ts";
import { createJoiner, type Joiner, type JoinTarget } from "../../dedupe/join-messages.ts";
import { type DumpFacts, gatherMessages, type MessagePost } from "../../dedupe/message-posts.ts";
import { isNumbered } from "../../dedupe/numbered.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import type { SlugNow } from "../read/name-dumps.ts";
import { statedTime } from "./archive-dates.ts";
import { joinOccurrences, joinStored } from "./join-stored.ts";
import {
  currentId,
  isFullerThan,
  listUnread,
  type StoredMessages,
  storedTargets,
} from "./stored-messages.ts";
import { findSuccessions } from "./successions.ts";

/** What planning needs to know of channels and dumps. */
export interface MessageContext extends DumpFacts {
  readonly slugNow: SlugNow;
}

/** The posts of messages with numbers, and what is left for posts known by their texts. */
export interface PlannedMessages {
  readonly posts: readonly PlannedMessage[];
  /** Occurrences that belong to no message's newest text. */
  readonly loose: readonly Occurrence[];
  /** Places that join or leave the stored posts at these positions. */
  readonly joined: ReadonlyMap<number, readonly Sighting[]>;
  readonly left: ReadonlyMap<number, ReadonlySet<Sighting>>;
  /** Stored posts all of whose places went to messages, and the messages that have them now. */
  readonly absorbed: ReadonlyMap<number, PostId>;
}

/** A message's post with all of its places. */
export interface PlannedMessage {
  readonly post: MessagePost;
  readonly seen: readonly Sighting[];
  /** The record whose text represents it; absent where the stored text stays. */
  readonly best?: Occurrence;
  readonly forwardedFrom?: string;
  /** The position of the stored post that becomes it. */
  readonly at?: number;
}

/** Nothing of messages: an archive of text dumps. */
export const NO_MESSAGES: PlannedMessages = {
  posts: [],
  loose: [],
  joined: new Map(),
  left: new Map(),
  absorbed: new Map(),
};

/**
 * Tell messages with numbers from what is known by its text alone, which joins the message that has
 * its text and time. `reread` names the dumps that the occurrences come from.
 */
export function planMessages(
  stored: StoredPosts,
  occurrences: readonly Occurrence[],
  reread: ReadonlySet<string>,
  context: MessageContext,
): PlannedMessages {
  const numbered = occurrences.filter(isNumbered);
  if (numbered.length === 0 && stored.heads.every(({ channel }) => channel === undefined)) {
    return { ...NO_MESSAGES, loose: occurrences };
  }
  const ids = stored.heads.map((head) => currentId(head, context));
  const channels = new Set(numbered.map(({ message }) => message.channel));
  const before: StoredMessages = {
    ...{ stored, ids, reread },
    isRead: (id) => isMessageId(id) && channels.has(id.split("/", 1)[0] ?? ""),
  };
  const posts = gatherMessages([...numbered, ...listUnread(before, numbered)], context);
  const joiner = lazyJoiner(() =>
    createJoiner([...posts.flatMap(targetOf), ...storedTargets(before)]),
  );

  const earlier = posts.flatMap((post) => post.earlier.filter(({ dump }) => reread.has(dump)));
  const { joined, loose: alone } = joinOccurrences(occurrences, joiner);
  const joining = { joined, loose: [...alone, ...earlier] };
  const { places, left, absorbed } = joinStored(before, joiner, joining);
  const extras = groupBy([...joining.joined, ...places], ({ id }) => id);
  const successions = findSuccessions(before, posts, absorbed);

  const planned = posts.map((post): PlannedMessage => {
    const found = post.members.flat().filter(({ dump }) => reread.has(dump));
    const extra = extras.get(post.id) ?? [];
    extras.delete(post.id);
    const at = successions.heirs.get(post.id);
    const all = [...post.members.flat(), ...extra.map(({ seen }) => seen)];
    const fullest = found.find(({ textLength }) => textLength > 0) ?? found[0];
    const isStored =
      fullest && at !== undefined && isFullerThan(before, at, post, fullest, context);
    const best = isStored ? undefined : fullest;
    const forwardedFrom = chooseSource([
      ...found.map((each) => each.forwardedFrom),
      best === undefined && at !== undefined ? itemAt(stored.heads, at).forwardedFrom : undefined,
    ]);
    return {
      post,
      seen: mergeSightings(all.map(sightingOf)),
      ...(best !== undefined && { best }),
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      ...(at !== undefined && { at }),
    };
  });
  const atOf = new Map(ids.map((id, at) => [id, at]));
  return {
    posts: planned,
    loose: joining.loose,
    joined: new Map(
      [...extras].flatMap(([id, some]): [number, readonly Sighting[]][] => {
        const at = atOf.get(id);
        return at === undefined ? [] : [[at, some.map(({ seen }) => sightingOf(seen))]];
      }),
    ),
    ...{ left, absorbed: successions.absorbed },
  };
}

/** A joiner that is made on first use: exports alone have no need of one. */
function lazyJoiner(make: () => Joiner): Joiner {
  let made: Joiner | undefined;
  return (textHash, seen) => {
    made ??= make();
    return made(textHash, seen);
  };
}

/** A message by the text of it that has words. */
function targetOf({ id, members }: MessagePost): readonly JoinTarget[] {
  const seen = members.flat().filter(({ textLength }) => textLength > 0);
  const [first] = seen;
  return first === undefined ? [] : [{ id, textHash: first.textHash, ...statedTime({ id, seen }) }];
}
