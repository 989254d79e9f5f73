import type { Occurrence, PostDate } from "../../core/types.ts";
import { gatherCopies } from "../../dedupe/copies.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { StoredPost, StoredPosts } from "../../store/stored-post.ts";
import { resolveArchiveDates } from "./archive-dates.ts";
import { type CutShort, listCutShort, type RemovedPost, removeCutShort } from "./cut-short.ts";
import { absorb, listMoved, type MovedAddress } from "./gone-posts.ts";
import type { ImportEntry } from "./import-entry.ts";
import { keepStored, storedMessage } from "./keep-stored.ts";
import { type LinkContext, linkMessages } from "./link-messages.ts";
import { matchCopies } from "./match-copies.ts";
import { addMessages, addNew } from "./new-entries.ts";
import { groupByDump, type PlannedBatch, planBatches } from "./plan-batches.ts";
import { type MessageContext, planMessages } from "./plan-messages.ts";
import { dateOf, needsLook, planPost } from "./plan-post.ts";
import { currentId } from "./stored-messages.ts";

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
