import { positionOf, type Sighting } from "../../core/locator.ts";
import { isMessageId } from "../../core/post-id.ts";
import type { Occurrence, PostId } from "../../core/types.ts";
import type { Joiner } from "../../dedupe/join-messages.ts";
import { isNumbered } from "../../dedupe/numbered.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { importedHash } from "./imported-hash.ts";
import { placesElsewhere } from "./keep-stored.ts";
import type { StoredMessages } from "./stored-messages.ts";

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

/** Occurrences without numbers: those that join a message, and those known by their texts. */
export function joinOccurrences(
  occurrences: readonly Occurrence[],
  joiner: Joiner,
): JoinedOccurrences {
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
export function joinStored(
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
