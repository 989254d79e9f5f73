import { knownPeriods } from "../core/dates/periods.ts";
import { fieldOf, fieldsWith } from "../core/fields.ts";
import { positionOf } from "../core/locator.ts";
import type { Occurrence, PostDate, PostId } from "../core/types.ts";
import {
  chooseSource,
  compareTexts,
  earliestTime,
  gatherCopies,
  mergeSightings,
  type UniquePost,
} from "../dedupe/copies.ts";
import { assignIds, ID_LENGTH, idFromHash } from "../dedupe/identity.ts";
import { CORRECTABLE, type CorrectableName } from "../format/fingerprint.ts";
import { postFile } from "../format/permalink.ts";
import { chunk } from "../platform/collections/chunk.ts";
import { itemAt } from "../platform/collections/list.ts";
import type { StoredPost, StoredPosts } from "../store/stored-post.ts";
import { resolveArchiveDates, type UndatedPost } from "./archive-dates.ts";
import { type CutShort, type RemovedPost, removeCutShort } from "./cut-short.ts";
import {
  type FoundText,
  fileOf,
  type PlannedPost,
  postDateFrom,
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
  /** Posts that were no more than the beginnings of others. */
  readonly removed: readonly RemovedPost[];
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
  cutShort: CutShort = NONE_CUT_SHORT,
): ImportPlan {
  const found = gatherCopies(occurrences);
  const { copies, left } = matchCopies(stored, found);
  const before = stored.heads.map((_, at) => keepStored(stored, at, copies.get(at), reread));
  const all = [...before, ...addNew(left, stored.heads)];
  const removed = removeCutShort(
    stored,
    listCutShort(stored, before, cutShort),
    all.filter(({ stored: file }) => !file?.isOrphaned),
    cutShort.isPublished,
  );
  const entries = removed.size === 0 ? all : all.filter((_, at) => !removed.has(at));
  const dates = resolveArchiveDates(entries);
  const dateFor = (entry: ImportEntry): PostDate => dateOf(entry, dates.get(entry.id) ?? {});
  const open = entries.filter((entry) => needsLook(entry, dateFor(entry)));
  const storedAt = ({ stored: before }: ImportEntry): StoredPost | undefined =>
    before && stored.at(before.at);
  return {
    batches: planBatches(groupByDump(open), (entry) =>
      planPost(entry, dateFor(entry), storedAt(entry)),
    ),
    count: open.length,
    total: entries.length,
    orphans: entries.flatMap(({ stored: before }) =>
      before?.isOrphaned ? [itemAt(stored.heads, before.at).file] : [],
    ),
    removed: [...removed.values()],
  };
}

const NONE_CUT_SHORT: CutShort = { texts: new Set(), isPublished: () => true };

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

/** A post of the resulting archive. */
interface ImportEntry extends UndatedPost {
  readonly forwardedFrom?: string;
  /** The found copy whose text represents the post; absent where the stored one does. */
  readonly best?: Occurrence;
  readonly stored?: EntryBefore;
}

/** A post as it stood before the import. */
interface EntryBefore {
  /** Its position among the stored posts. */
  readonly at: number;
  readonly isOrphaned: boolean;
  /** Its date as stored, where nothing else of it can have changed. */
  readonly date?: PostDate;
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

/** A stored post with what the dumps add to it. */
function keepStored(
  stored: StoredPosts,
  at: number,
  copies: UniquePost | undefined,
  reread: ReadonlySet<string>,
): ImportEntry {
  const head = itemAt(stored.heads, at);
  const details = itemAt(stored.details, at);
  const { corrected = NONE, edtf } = head;
  const elsewhere = head.seen.some(({ dump }) => reread.has(dump))
    ? head.seen.filter(({ dump }) => !reread.has(dump))
    : head.seen;
  const isUntouched = copies === undefined && elsewhere === head.seen;
  const seen = isUntouched ? elsewhere : mergeSightings([...elsewhere, ...(copies?.seen ?? [])]);
  const isOrphaned = seen.length === 0 && head.seen.length > 0;
  const hasOwnText = corrected.includes("text");
  const isFuller =
    copies !== undefined && (hasOwnText || compareTexts(copies.best, stored.at(at).text) <= 0);
  // Where all dumps that hold it were read again, what they said before no longer counts.
  const isReadAnew = copies !== undefined && elsewhere.length === 0;
  const forwardedFrom = chooseSource([
    isReadAnew ? undefined : head.forwardedFrom,
    copies?.forwardedFrom,
  ]);
  const postedAt = earliestTime([isReadAnew ? undefined : details.postedAt, copies?.postedAt]);
  const isAsPlanned =
    corrected.length === 0 && head.file === postFile(head.permalink, knownPeriods(edtf).year);
  return {
    id: head.id,
    seen: isOrphaned ? head.seen : seen,
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    dateClues: (isFuller && !hasOwnText ? copies.best.dateClues : details.dateClues) ?? NONE,
    ...(postedAt !== undefined && { postedAt }),
    ...(corrected.includes("edtf") && { ownDate: edtf === undefined ? {} : { edtf } }),
    ...(isFuller && { best: copies.best }),
    stored: {
      at,
      isOrphaned,
      ...(isUntouched && isAsPlanned && { date: postDateFrom(head.date, edtf, head.dateEvidence) }),
    },
  };
}

const NONE: readonly never[] = [];

/** The posts that no file holds yet, with ids of their own. */
function addNew(
  fresh: readonly UniquePost[],
  stored: readonly { readonly id: PostId }[],
): readonly ImportEntry[] {
  const ids = assignIds(
    fresh.map(({ best }) => best.textHash),
    new Set<string>(stored.map(({ id }) => id)),
  );
  return fresh.map(({ best, seen, forwardedFrom, postedAt }) => {
    const id = ids.get(best.textHash);
    if (id === undefined) throw new RangeError("a post without an id");
    return {
      ...{ id, seen, best, dateClues: best.dateClues },
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      ...(postedAt !== undefined && { postedAt }),
    };
  });
}

/** A post's date with its evidence. */
function dateOf({ ownDate, postedAt }: ImportEntry, inferred: PostDate): PostDate {
  if (ownDate === undefined && postedAt === undefined) return inferred;
  const evidence = ownDate === undefined ? "the time in the message's header" : "corrected by hand";
  return { ...inferred, evidence };
}

/** Whether anything of a stored post may have changed. */
const needsLook = ({ stored }: ImportEntry, date: PostDate): boolean =>
  stored?.date === undefined ||
  stored.date.date !== date.date ||
  stored.date.edtf !== date.edtf ||
  stored.date.evidence !== date.evidence;

function planPost(entry: ImportEntry, date: PostDate, stored: StoredPost | undefined): PlannedPost {
  const { id, seen, forwardedFrom, dateClues, postedAt, best, ownDate } = entry;
  return {
    ...{ id, seen, date, dateClues },
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    ...(postedAt !== undefined && { postedAt }),
    known: knownFields(best, stored),
    ...(best !== undefined && { found: foundText(best, stored) }),
    ...(best === undefined && stored !== undefined && { says: textFieldsOf(stored.summary) }),
    ...(stored !== undefined && { stored: fileOf(stored, ownDate) }),
  };
}

/**
 * Leaves corrected fields out of those that neighbours and other sightings decide: the stored value
 * was an input, so that the outcome is not the importer's own.
 */
function knownFields(
  best: Occurrence | undefined,
  stored: StoredPost | undefined,
): readonly CorrectableName[] {
  if (stored === undefined) return CORRECTABLE;
  const fields = best === undefined ? NEIGHBOURED : REREAD;
  return fields.filter(
    (field) => !(NEIGHBOURED.includes(field) && stored.corrected.includes(field)),
  );
}

function foundText(best: Occurrence, stored: StoredPost | undefined): FoundText {
  const { dump, lines, textHash, textDigest, textLength } = best;
  return {
    place: { dump, lines },
    identity: { textHash, textDigest, textLength },
    isOtherText:
      stored === undefined ||
      (textDigest !== stored.text.textDigest && !stored.corrected.includes("text")),
  };
}
