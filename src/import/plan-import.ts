import { edtfOf } from "../core/dates/seen-times.ts";
import { fieldOf, fieldsWith } from "../core/fields.ts";
import { positionOf, sightingOf } from "../core/locator.ts";
import { isMessageId } from "../core/post-id.ts";
import type { Occurrence, PostDate, PostId } from "../core/types.ts";
import { gatherCopies, type UniquePost } from "../dedupe/copies.ts";
import { assignIds, ID_LENGTH, idFromHash } from "../dedupe/identity.ts";
import { CORRECTABLE, type CorrectableName } from "../format/fingerprint.ts";
import { chunk } from "../platform/collections/chunk.ts";
import { itemAt } from "../platform/collections/list.ts";
import type { StoredPost, StoredPosts } from "../store/stored-post.ts";
import { resolveArchiveDates, statedTime } from "./archive-dates.ts";
import { type CutShort, type RemovedPost, removeCutShort } from "./cut-short.ts";
import { describeTime } from "./describe-time.ts";
import type { ImportEntry } from "./import-entry.ts";
import { keepStored, placeOf, storedMessage } from "./keep-stored.ts";
import { type LinkContext, linkMessages } from "./link-messages.ts";
import {
  currentId,
  type MessageContext,
  type PlannedMessages,
  planMessages,
} from "./plan-messages.ts";
import {
  type FoundText,
  fileOf,
  type MemberPlace,
  type PlannedPost,
  textFieldsOf,
} from "./planned-post.ts";

/** What an import is going to do. */
export interface ImportPlan {
  /** Posts that may have to be written, each batch planned when it is requested. */
  readonly batches: Iterable<PlannedBatch>;
  /** How many posts the batches hold. */
  readonly count: number;
  /** How many posts there will be. */
  readonly total: number;
  /** Files of posts that a dump no longer holds since it was last imported; they are kept. */
  readonly orphans: readonly string[];
  /** Posts that were no more than the beginnings of others, or sightings of a message. */
  readonly removed: readonly RemovedPost[];
  /** Published addresses of posts that have others now. */
  readonly moved: readonly MovedAddress[];
}

/** An address that leads to a post which has another now. */
interface MovedAddress {
  readonly from: string;
  readonly to: PostId;
}

/** Posts that are written together. */
export interface PlannedBatch {
  /** The dump that holds the texts; absent where stored texts stay. */
  readonly dump?: string;
  readonly posts: readonly PlannedPost[];
}

// The address of a post never changes, nor its id, which comes from the text. Versions are linked
// once all posts are written.
const NEIGHBOURED: readonly CorrectableName[] = fieldsWith(
  ({ decidedBy }) => decidedBy === "dumps",
);
const REREAD = CORRECTABLE.filter(
  (name) => name === "text" || ["text", "dumps"].includes(fieldOf(name).decidedBy),
);

/** What planning depends on besides posts and occurrences. */
interface PlanContext extends MessageContext, LinkContext {
  readonly cutShort: CutShort;
}

/** The context of an archive that has text dumps alone. */
const TEXTS_ALONE: PlanContext = {
  cutShort: { texts: new Set(), isPublished: () => true },
  slugNow: (slug) => slug,
  untilOf: () => "",
  rankOf: () => 0,
  tellsEdits: () => false,
  missingFrom: () => undefined,
};

/**
 * Merge the occurrences in dumps with the posts on disk. `reread` names the dumps that
 * `occurrences` come from: they replace what was known of these dumps. The outcome depends on the
 * set of dumps read so far, not on their order, nor on how much of a dump was there at first. For
 * posts that no dump says anything new about, only a few values are kept in memory.
 */
export function planImport(
  stored: StoredPosts,
  occurrences: readonly Occurrence[],
  reread: ReadonlySet<string>,
  given: Partial<PlanContext> = {},
): ImportPlan {
  const context = { ...TEXTS_ALONE, ...given };
  const { entries, removed } = mergeEntries(stored, occurrences, reread, context);
  const dates = resolveArchiveDates(entries);
  const dateFor = (entry: ImportEntry): PostDate => dateOf(entry, dates.get(entry.id) ?? {});
  const open = entries.filter((entry) => needsLook(entry, dateFor(entry)));
  const storedAt = ({ stored: before }: ImportEntry): StoredPost | undefined =>
    before && stored.at(before.at);
  return {
    batches: planBatches(groupByDump(open), (entry) =>
      planPost(entry, dateFor(entry), storedAt(entry), context),
    ),
    count: open.length,
    total: entries.length,
    orphans: entries.flatMap(({ stored: before }) =>
      before?.isOrphaned ? [itemAt(stored.heads, before.at).file] : [],
    ),
    removed,
    moved: listMoved(stored, entries, context.cutShort.isPublished),
  };
}

/**
 * The posts of the resulting archive, and those that are none any more. Apart from `planImport`,
 * whose batches would keep all that is at hand here in memory until the last post is written.
 */
function mergeEntries(
  stored: StoredPosts,
  occurrences: readonly Occurrence[],
  reread: ReadonlySet<string>,
  context: PlanContext,
): { readonly entries: readonly ImportEntry[]; readonly removed: readonly RemovedPost[] } {
  const { cutShort } = context;
  const messages = planMessages(stored, occurrences, reread, context);
  const { copies, left } = matchCopies(stored, gatherCopies(messages.loose));
  const heirs = new Set(messages.posts.map(({ at }) => at));
  const before = stored.heads.map((head, at) => {
    const id = currentId(head, context);
    const [joined, gone] = [messages.joined.get(at), messages.left.get(at)];
    const message = storedMessage(head, context);
    return keepStored(stored, at, reread, {
      ...{ copies: copies.get(at), joined, left: gone, message },
      ...(id !== head.id && { id }),
    });
  });
  const absorbed = absorb(stored, messages, before);
  const isKept = (at: number): boolean => !heirs.has(at) && !absorbed.has(at);
  const all = linkMessages(
    [
      ...before.filter((_, at) => isKept(at)),
      ...addMessages(stored, messages, reread),
      ...addNew(left, stored.heads),
    ],
    stored,
    context,
  );
  const cut = removeCutShort(
    stored,
    listCutShort(stored, before, cutShort).filter(isKept),
    all.filter(({ stored: file }) => !file?.isOrphaned),
    cutShort.isPublished,
  );
  const entries =
    cut.size === 0 ? all : all.filter(({ stored }) => stored === undefined || !cut.has(stored.at));
  return { entries, removed: [...cut.values(), ...absorbed.values()] };
}

/**
 * Positions of stored posts with such a text that are in no dump and were never corrected by hand.
 */
const listCutShort = (
  { heads, textAt }: StoredPosts,
  before: readonly ImportEntry[],
  { texts }: CutShort,
): readonly number[] =>
  texts.size === 0
    ? []
    : before.flatMap(({ stored }, at) => {
        const isUntouched = stored?.isOrphaned && itemAt(heads, at).corrected === undefined;
        return isUntouched && texts.has(textAt(at).textHash) ? [at] : [];
      });

/** How many posts are planned, and written by one process, at a time. */
export const POSTS_A_BATCH = 500;

/**
 * Plans posts batch by batch, those of a dump in the order of its lines, and frees them afterwards.
 */
function* planBatches(
  { byDump, others }: EntriesByDump,
  plan: (entry: ImportEntry) => PlannedPost,
): Generator<PlannedBatch> {
  for (const [dump, found] of byDump) {
    byDump.delete(dump);
    const inOrder = found.toSorted((a, b) => lineOf(a) - lineOf(b));
    for (const some of chunk(inOrder, POSTS_A_BATCH)) yield { dump, posts: some.map(plan) };
  }
  for (const some of chunk(others, POSTS_A_BATCH)) yield { posts: some.map(plan) };
}

const lineOf = ({ best }: ImportEntry): number => (best === undefined ? 0 : positionOf(best));

interface EntriesByDump {
  /** By the dump that holds the text. */
  readonly byDump: Map<string, readonly ImportEntry[]>;
  /** Those whose stored texts stay. */
  readonly others: readonly ImportEntry[];
}

function groupByDump(entries: readonly ImportEntry[]): EntriesByDump {
  const byDump = new Map<string, ImportEntry[]>();
  const others: ImportEntry[] = [];
  for (const entry of entries) {
    const dump = entry.best?.dump;
    const known = dump === undefined ? others : byDump.get(dump);
    if (known !== undefined) known.push(entry);
    else if (dump !== undefined) byDump.set(dump, [entry]);
  }
  return { byDump, others };
}

/**
 * The found posts that are stored already, by the position of the stored one: those with the text
 * that was imported, even if a person has changed it since. They are looked up by id; where two
 * texts share an id, whole hashes tell them apart.
 */
function matchCopies(
  stored: StoredPosts,
  found: readonly UniquePost[],
): { readonly copies: ReadonlyMap<number, UniquePost>; readonly left: readonly UniquePost[] } {
  const byId = new Map<string, UniquePost[]>();
  for (const post of found) {
    const id = idFromHash(post.best.textHash);
    byId.set(id, [...(byId.get(id) ?? []), post]);
  }
  const copies = new Map<number, UniquePost>();
  stored.heads.forEach(({ id, corrected }, at) => {
    if (isMessageId(id)) return;
    const twins = byId.get(id.slice(0, ID_LENGTH));
    if (twins === undefined) return;
    const { text, importedText } = stored.at(at);
    const hash = corrected?.includes("text") ? importedText : text.textHash;
    const post = twins.find(({ best: { textHash } }) =>
      hash === undefined ? idFromHash(textHash, id.length) === id : hash === textHash,
    );
    if (post !== undefined) copies.set(at, post);
  });
  const matched = new Set(copies.values());
  return { copies, left: found.filter((post) => !matched.has(post)) };
}

/** The posts that no file holds yet, with ids of their own. */
function addNew(
  fresh: readonly UniquePost[],
  stored: readonly { readonly id: PostId }[],
): readonly ImportEntry[] {
  const ids = assignIds(
    fresh.map(({ best }) => best.textHash),
    new Set<string>(stored.map(({ id }) => id)),
  );
  return fresh.map(({ best, seen, forwardedFrom }) => {
    const id = ids.get(best.textHash);
    if (id === undefined) throw new RangeError("a post without an id");
    const message = placeOf(best);
    return {
      id,
      seen,
      best,
      dateClues: best.dateClues,
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      ...(message && { message, members: [[best]] }),
    };
  });
}

/** The posts of messages with numbers. */
function addMessages(
  stored: StoredPosts,
  { posts }: PlannedMessages,
  reread: ReadonlySet<string>,
): readonly ImportEntry[] {
  return posts.map(({ post, seen, best, forwardedFrom, at }) => {
    const { id, channel, number, album, members } = post;
    const head = at === undefined ? undefined : itemAt(stored.heads, at);
    const { corrected = [], edtf } = head ?? {};
    const isReread = ({ dump }: Occurrence): boolean => reread.has(dump);
    const found = members.every((message) => message.every(isReread))
      ? members
      : members.map((message) => message.filter(isReread)).filter(({ length }) => length > 0);
    return {
      id,
      seen,
      dateClues: best?.dateClues ?? NONE,
      message: { channel, number, ...(album !== undefined && { album }) },
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      ...(best !== undefined && { best, members: found }),
      ...(corrected.includes("edtf") && { ownDate: edtf === undefined ? {} : { edtf } }),
      ...(at !== undefined && { stored: { at, isOrphaned: false } }),
    };
  });
}

const NONE: readonly never[] = [];
const DAY_LENGTH = "2024-07-16".length;

/**
 * Stored posts all of whose places went to messages: their addresses lead there. One that a person
 * corrected stays.
 */
function absorb(
  { heads }: StoredPosts,
  { absorbed }: PlannedMessages,
  before: readonly ImportEntry[],
): ReadonlyMap<number, RemovedPost> {
  return new Map(
    [...absorbed].flatMap(([at, to]): [number, RemovedPost][] => {
      const { file, permalink, corrected } = itemAt(heads, at);
      const isGone = before[at]?.stored?.isOrphaned && corrected === undefined;
      return isGone ? [[at, { file, redirect: { from: permalink, to } }]] : [];
    }),
  );
}

/** Published addresses of messages that were posts without a number, or of a channel with another slug. */
function listMoved(
  { heads }: StoredPosts,
  entries: readonly ImportEntry[],
  isPublished: CutShort["isPublished"],
): readonly MovedAddress[] {
  return entries.flatMap(({ id, stored }) => {
    const head = stored && itemAt(heads, stored.at);
    if (head === undefined || head.id === id || !isPublished(head.permalink)) return [];
    return [{ from: head.permalink, to: id }];
  });
}

/** A post's date with its evidence. */
function dateOf(entry: ImportEntry, inferred: PostDate): PostDate {
  if (entry.ownDate !== undefined) return { ...inferred, evidence: "corrected by hand" };
  const stated = statedTime(entry);
  if (stated?.time === undefined) return inferred;
  return { date: stated.time, edtf: edtfOf(stated), evidence: describeTime(stated) };
}

/** Whether anything of a stored post may have changed. */
const needsLook = ({ stored }: ImportEntry, date: PostDate): boolean =>
  stored?.date === undefined ||
  stored.date.date !== date.date ||
  stored.date.edtf !== date.edtf ||
  stored.date.evidence !== date.evidence;

function planPost(
  entry: ImportEntry,
  date: PostDate,
  stored: StoredPost | undefined,
  dumps: PlanContext,
): PlannedPost {
  const { id, seen, forwardedFrom, dateClues, best, ownDate, message } = entry;
  return {
    ...{ id, seen, date, dateClues },
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    ...(message && { message }),
    known: knownFields(entry, stored),
    ...(best !== undefined && { found: foundText(entry, best, stored, dumps) }),
    ...(best === undefined && stored !== undefined && { says: textFieldsOf(stored.summary) }),
    ...(stored !== undefined && { stored: fileOf(stored, ownDate) }),
  };
}

/**
 * Leaves corrected fields out of those that neighbours and other sightings decide: the stored value
 * was an input, so that the outcome is not the importer's own. The address changes with the id.
 */
function knownFields(
  { id, best }: ImportEntry,
  stored: StoredPost | undefined,
): readonly CorrectableName[] {
  if (stored === undefined) return CORRECTABLE;
  const fields = best === undefined ? NEIGHBOURED : REREAD;
  const isMoved = stored.summary.id !== id;
  return [...fields, ...(isMoved ? (["permalink"] as const) : [])].filter(
    (field) => !(NEIGHBOURED.includes(field) && stored.corrected.includes(field)),
  );
}

function foundText(
  { id, members }: ImportEntry,
  best: Occurrence,
  stored: StoredPost | undefined,
  { untilOf }: PlanContext,
): FoundText {
  const { textHash, textDigest, textLength } = best;
  const memberAt = (each: Occurrence): MemberPlace => ({
    ...sightingOf(each),
    ...(isMessageId(id) && { taken: untilOf(each.dump).slice(0, DAY_LENGTH) }),
  });
  return {
    place: sightingOf(best),
    ...(members && { members: members.map((message) => message.map(memberAt)) }),
    identity: { textHash, textDigest, textLength },
    isOtherText:
      stored === undefined ||
      (textDigest !== stored.text.textDigest && !stored.corrected.includes("text")),
  };
}
