import { positionOf, type Sighting, sightingOf } from "../core/locator.ts";
import { isMessageId, messageId } from "../core/post-id.ts";
import type { Occurrence, PostId } from "../core/types.ts";
import { chooseSource, mergeSightings } from "../dedupe/copies.ts";
import { identifyText } from "../dedupe/identity.ts";
import { createJoiner, type Joiner, type JoinTarget } from "../dedupe/join-messages.ts";
import { type DumpFacts, gatherMessages, type MessagePost } from "../dedupe/message-posts.ts";
import { isNumbered, type NumberedOccurrence } from "../dedupe/numbered.ts";
import { groupBy } from "../platform/collections/group-by.ts";
import { itemAt } from "../platform/collections/list.ts";
import type { IndexHead } from "../store/post-index.ts";
import type { StoredPosts } from "../store/stored-post.ts";
import { statedTime } from "./archive-dates.ts";
import { importedHash } from "./imported-hash.ts";
import { placesElsewhere } from "./keep-stored.ts";
import type { SlugNow } from "./read-dumps.ts";

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

/** The id of a stored post under the slug that its channel has now. */
export const currentId = (
  { id, seen }: Pick<IndexHead, "id" | "seen">,
  { slugNow }: Pick<MessageContext, "slugNow">,
): PostId => {
  if (!isMessageId(id)) return id;
  const [channel = "", number] = id.split("/");
  return messageId(slugNow(channel, seen), Number(number));
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
  const joiner = whenAsked(() =>
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

/** The stored posts, and what of them is read again. */
interface StoredMessages {
  readonly stored: StoredPosts;
  /** Their ids under the slugs that channels have now. */
  readonly ids: readonly PostId[];
  readonly reread: ReadonlySet<string>;
  /** Whether the exports of a message's channel are read now. */
  readonly isRead: (id: PostId) => boolean;
}

/** A place that joins a message. */
interface JoiningPlace {
  readonly id: PostId;
  readonly seen: Sighting;
}

interface JoinedOccurrences {
  readonly joined: readonly JoiningPlace[];
  readonly loose: readonly Occurrence[];
}

const placeKey = (seen: Sighting): string => `${seen.dump}\0${positionOf(seen)}`;

/** Records of messages in exports that cannot be read again, with the texts that are stored. */
function listUnread(
  { stored, ids, reread, isRead }: StoredMessages,
  numbered: readonly NumberedOccurrence[],
): readonly NumberedOccurrence[] {
  const texts = new Set(numbered.map(({ message, textHash }) => textKey(message, textHash)));
  return stored.heads.flatMap((head, at) => {
    const id = itemAt(ids, at);
    if (!isRead(id)) return [];
    const [channel = "", first] = id.split("/");
    const numbers = head.album ?? [Number(first)];
    const records = placesElsewhere(head, reread).filter(({ record }) => record !== undefined);
    if (records.length === 0) return [];
    const text = { ...stored.textAt(at), textHash: importedHash(stored, at) };
    // Of an album one message has the text.
    const captioned =
      numbers.find((number) => texts.has(textKey({ channel, number }, text.textHash))) ??
      numbers[0];
    const album = numbers.length > 1 ? { album: `stored ${id}` } : {};
    return [...groupBy(records, ({ dump }) => dump).values()].flatMap((same) =>
      same.map((seen, place): NumberedOccurrence => {
        const number = (same.length === numbers.length && numbers[place]) || (numbers[0] ?? 0);
        const own = number === captioned ? text : NO_TEXT;
        return { ...seen, ...own, dateClues: [], message: { channel, number, ...album } };
      }),
    );
  });
}

const NO_TEXT = identifyText("");

const textKey = (
  { channel, number }: { readonly channel: string; readonly number: number },
  textHash: string,
): string => `${channel}/${number} ${textHash}`;

/**
 * Whether the stored post of messages says more than what was read again: of one of them nothing was,
 * or a fuller export is gone.
 */
function isFullerThan(
  { stored, reread }: StoredMessages,
  at: number,
  { members }: MessagePost,
  best: Occurrence,
  { rankOf }: DumpFacts,
): boolean {
  if (best.textLength > 0 && best.textHash !== importedHash(stored, at)) return false;
  const isGone = ({ dump }: Occurrence): boolean => !reread.has(dump);
  return members.some(
    (message) =>
      message.every(isGone) ||
      message.some((each) => isGone(each) && rankOf(each.dump) < rankOf(best.dump)),
  );
}

/** A joiner that is made when it is first asked: exports alone have no need of one. */
function whenAsked(make: () => Joiner): Joiner {
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

/** Stored messages of channels whose exports are not read now. */
function storedTargets({ stored, ids, isRead }: StoredMessages): readonly JoinTarget[] {
  return stored.heads.flatMap((head, at) => {
    const id = itemAt(ids, at);
    if (!isMessageId(id) || isRead(id) || stored.textAt(at).textLength === 0) return [];
    const seen = head.seen.filter(({ record }) => record !== undefined);
    return [{ id, textHash: importedHash(stored, at), ...statedTime({ id, seen }) }];
  });
}

/**
 * For each post of messages the stored one that becomes it, and the others whose places it has now.
 * One that a person corrected comes first, so that no correction is lost.
 */
function findSuccessions(
  { stored, ids }: StoredMessages,
  posts: readonly MessagePost[],
  texts: ReadonlyMap<number, PostId>,
): {
  readonly heirs: ReadonlyMap<PostId, number>;
  readonly absorbed: ReadonlyMap<number, PostId>;
} {
  const owners = new Map<PostId, PostId>();
  for (const { id, channel, number, album = [number] } of posts) {
    for (const each of album) owners.set(messageId(channel, each), id);
  }
  const claims = ids.flatMap((id, at): readonly (readonly [PostId, number])[] => {
    const owner = owners.get(id) ?? texts.get(at);
    return owner === undefined ? [] : [[owner, at]];
  });
  const heirs = new Map<PostId, number>();
  const absorbed = new Map<number, PostId>();
  for (const [id, some] of groupBy(claims, ([owner]) => owner)) {
    const [first, ...others] = some
      .map(([, at]) => at)
      .sort((a, b) => claimOf(a, id) - claimOf(b, id) || a - b);
    const isPlanned = owners.has(id);
    if (first !== undefined && isPlanned) heirs.set(id, first);
    for (const at of isPlanned ? others : some.map(([, at]) => at)) absorbed.set(at, id);
  }
  return { heirs, absorbed };

  function claimOf(at: number, id: PostId): number {
    const head = itemAt(stored.heads, at);
    const isOwn = itemAt(ids, at) === id;
    const distance = isOwn ? (head.id === id ? 0 : 1) : isMessageId(head.id) ? 2 : 3;
    return distance + (head.corrected === undefined ? 4 : 0);
  }
}

/** Occurrences without numbers: those that join a message, and those known by their texts. */
function joinOccurrences(occurrences: readonly Occurrence[], joiner: Joiner): JoinedOccurrences {
  const joined: JoiningPlace[] = [];
  const loose: Occurrence[] = [];
  for (const seen of occurrences) {
    if (isNumbered(seen)) continue;
    const id = seen.textLength > 0 ? joiner(seen.textHash, seen) : undefined;
    if (id === undefined) loose.push(seen);
    else joined.push({ id, seen });
  }
  return { joined, loose };
}

/** Places of stored posts that join messages now, or have before. */
function joinStored(
  { stored, ids, reread, isRead }: StoredMessages,
  joiner: Joiner,
  { joined, loose }: JoinedOccurrences,
) {
  const texts = new Set(loose.map(({ textHash }) => textHash));
  const now = new Map(joined.map(({ id, seen }) => [placeKey(seen), id]));
  const places: JoiningPlace[] = [];
  const left = new Map<number, ReadonlySet<Sighting>>();
  const absorbed = new Map<number, PostId>();
  stored.heads.forEach((head, at) => {
    const id = itemAt(ids, at);
    const elsewhere = placesElsewhere(head, reread);
    if (isMessageId(id)) {
      if (!isRead(id)) return;
      for (const seen of elsewhere) if (seen.lines !== undefined) places.push({ id, seen });
      return;
    }
    // An earlier text of a message stays what it is, as long as an export has it.
    const isEarlier = head.number !== undefined && elsewhere.length > 0;
    if (isEarlier || stored.textAt(at).textLength === 0) return;
    const hash = importedHash(stored, at);
    const joins = elsewhere.flatMap((seen): readonly JoiningPlace[] => {
      const target = joiner(hash, seen);
      return target === undefined ? [] : [{ id: target, seen }];
    });
    for (const join of joins) places.push(join);
    if (joins.length > 0) left.set(at, new Set(joins.map(({ seen }) => seen)));
    const rejoined = head.seen.flatMap((seen) => now.get(placeKey(seen)) ?? []);
    const heir =
      joins[0]?.id ?? rejoined[0] ?? (elsewhere.length === 0 ? joiner(hash, {}) : undefined);
    const isAlone = joins.length === elsewhere.length && !texts.has(hash);
    if (isAlone && heir !== undefined) absorbed.set(at, heir);
  });
  return { places, left, absorbed };
}
