import {
  chooseSource,
  compareTexts,
  earliestTime,
  gatherCopies,
  mergeSightings,
  type UniquePost,
} from "../dedupe/copies.ts";
import { assignIds, ID_LENGTH, idFromHash } from "../dedupe/identity.ts";
import type {
  DateClue,
  Occurrence,
  Post,
  PostDate,
  PostSummary,
  Sighting,
  TextIdentity,
} from "../types.ts";
import { resolveArchiveDates } from "./archive-dates.ts";
import { differs, FIELDS, type FieldName } from "./fingerprint.ts";
import { knownPeriods } from "./periods.ts";
import { permalinkFor, postFile } from "./permalink.ts";
import type { StoredPost } from "./stored-post.ts";

/** A post file to write: what the dumps say now, to be merged with what a person corrected. */
export interface PlannedPost {
  /** Path below the posts folder. */
  readonly file: string;
  readonly fresh: Omit<Post, "text">;
  /** Fields on which the dumps have the say; the others stay as they stand. */
  readonly known: readonly FieldName[];
  /** The text's place in a dump and what identifies it; absent where the stored text stays. */
  readonly text?: TextSource;
  readonly dateClues: readonly DateClue[];
  readonly postedAt?: string;
  /** The file that holds the post now, if any. */
  readonly stored?: { readonly file: string };
}

/** Where a text stands in a dump, and what identifies it. */
export interface TextSource {
  readonly place: Sighting;
  readonly identity: TextIdentity;
  readonly sketch: string;
}

/** What an import will do; pure data, nothing is written yet. */
export interface ImportPlan {
  readonly writes: readonly PlannedPost[];
  readonly unchanged: number;
  /** Posts that a dump no longer holds since it was last imported; they are kept. */
  readonly orphans: readonly PostSummary[];
}

// A post's address is frozen; its id is its text's. Versions are linked once all posts are written.
const REREAD = FIELDS.filter((field) => field !== "permalink" && field !== "newerVersion");
const NEIGHBOURED: readonly FieldName[] = ["date", "edtf", "evidence", "seen", "forwardedFrom"];

/**
 * Merge what dumps hold with the posts that stand on disk. `reread` names the dumps that
 * `occurrences` come from: they replace what was known of these dumps. The outcome depends on the
 * set of dumps read so far, not on their order.
 */
export function planImport(
  stored: readonly StoredPost[],
  occurrences: readonly Occurrence[],
  reread: ReadonlySet<string>,
): ImportPlan {
  const copies = matchCopies(stored, gatherCopies(occurrences));
  const entries = [...keepStored(stored, copies.known, reread), ...addNew(stored, copies.fresh)];
  const dates = resolveArchiveDates(entries);
  const writes = entries
    .map((entry) => planPost(entry, dates.get(entry.fresh.id) ?? {}))
    .filter((planned) => planned !== undefined);
  const orphans = entries.filter(({ orphaned }) => orphaned).map(({ fresh }) => fresh.id);
  const lost = new Set(orphans);
  return {
    writes,
    unchanged: entries.length - writes.length,
    orphans: stored.map(({ summary }) => summary).filter(({ id }) => lost.has(id)),
  };
}

/** A post of the archive to be, before its date is known. */
export interface ImportEntry {
  readonly fresh: Omit<Post, "text" | "date" | "edtf">;
  readonly dateClues: readonly DateClue[];
  /** The exact time that a message header gave, ISO 8601 with an offset. */
  readonly postedAt?: string;
  readonly known: readonly FieldName[];
  readonly text?: TextSource;
  readonly stored?: StoredPost;
  /** Whether the text in the dump is another one than the stored one, though it counts as the same. */
  readonly bringsText: boolean;
  readonly orphaned: boolean;
}

/**
 * Which found posts are stored already: those with the same text, or, where a person corrected the
 * stored text, with the id that the found text would get.
 */
function matchCopies(
  stored: readonly StoredPost[],
  found: readonly UniquePost[],
): { known: ReadonlyMap<StoredPost, UniquePost>; fresh: readonly UniquePost[] } {
  const byText = new Map(found.map((post) => [post.best.textHash, post]));
  const byId = new Map<string, UniquePost>(
    found.map((post) => [idFromHash(post.best.textHash), post]),
  );
  const known = new Map<StoredPost, UniquePost>();
  for (const post of stored) {
    const { id } = post.summary;
    const copies = post.corrected.includes("text")
      ? byId.get(id.slice(0, ID_LENGTH))
      : byText.get(post.text.textHash);
    if (copies !== undefined && idFromHash(copies.best.textHash, id.length) === id) {
      known.set(post, copies);
    }
  }
  const matched = new Set(known.values());
  return { known, fresh: found.filter((post) => !matched.has(post)) };
}

/** The stored posts, each with what the dumps add to it. */
function keepStored(
  stored: readonly StoredPost[],
  known: ReadonlyMap<StoredPost, UniquePost>,
  reread: ReadonlySet<string>,
): readonly ImportEntry[] {
  return stored.map((post) => {
    const copies = known.get(post);
    const elsewhere = post.summary.seen.filter(({ dump }) => !reread.has(dump));
    const seen = mergeSightings([...elsewhere, ...(copies?.seen ?? [])]);
    const orphaned = seen.length === 0 && post.summary.seen.length > 0;
    const { title, hashtags, countries, mentions, evidence, lang, permalink, id } = post.summary;
    const isFuller =
      copies !== undefined &&
      (post.corrected.includes("text") || compareTexts(copies.best, post.text) <= 0);
    const forwardedFrom = chooseSource([post.summary.forwardedFrom, copies?.forwardedFrom]);
    const shared = {
      seen: orphaned ? post.summary.seen : seen,
      ...(forwardedFrom !== undefined && { forwardedFrom }),
    };
    const postedAt = earliestTime([post.postedAt, copies?.postedAt]);
    const time = postedAt !== undefined && { postedAt };
    if (isFuller) {
      return {
        ...time,
        fresh: { ...annotationsOf(copies.best), ...shared, id, permalink },
        dateClues: copies.best.dateClues,
        known: withoutCorrected(REREAD, post),
        text: sourceOf(copies.best),
        stored: post,
        bringsText:
          copies.best.textDigest !== post.text.textDigest && !post.corrected.includes("text"),
        orphaned,
      };
    }
    return {
      ...time,
      fresh: {
        ...{ id, title, hashtags, countries, mentions, evidence, permalink },
        ...(lang !== undefined && { lang }),
        ...shared,
      },
      dateClues: post.dateClues,
      known: withoutCorrected(NEIGHBOURED, post),
      stored: post,
      bringsText: false,
      orphaned,
    };
  });
}

/**
 * Of what neighbours and other sightings decide, a corrected field stays the person's: the stored
 * value went into the reckoning, so that the outcome is no word of the importer's own.
 */
const withoutCorrected = (
  fields: readonly FieldName[],
  { corrected }: StoredPost,
): readonly FieldName[] =>
  fields.filter((field) => !(NEIGHBOURED.includes(field) && corrected.includes(field)));

/** The posts that no file holds yet, with ids and addresses of their own. */
function addNew(
  stored: readonly StoredPost[],
  fresh: readonly UniquePost[],
): readonly ImportEntry[] {
  const taken = new Map(stored.map(({ summary, text }) => [summary.id, text.textHash]));
  const ids = assignIds(
    fresh.map(({ best }) => best.textHash),
    taken,
  );
  return fresh.map(({ best, seen, forwardedFrom, postedAt }) => {
    const id = ids.get(best.textHash);
    if (id === undefined) throw new RangeError("a post without an id");
    return {
      ...(postedAt !== undefined && { postedAt }),
      fresh: {
        ...annotationsOf(best),
        ...(forwardedFrom !== undefined && { forwardedFrom }),
        id,
        seen,
        permalink: permalinkFor(best.title, id),
      },
      dateClues: best.dateClues,
      known: FIELDS,
      text: sourceOf(best),
      bringsText: true,
      orphaned: false,
    };
  });
}

/** The write that an entry calls for, if any. */
function planPost(entry: ImportEntry, resolved: PostDate): PlannedPost | undefined {
  const { stored, known, text } = entry;
  const { evidence: inferred, ...date } = resolved;
  const hasOwnDate = stored?.corrected.includes("edtf") ?? false;
  const dateEvidence = hasOwnDate
    ? "corrected by hand"
    : entry.postedAt === undefined
      ? inferred
      : "the time in the message's header";
  const fresh: Omit<Post, "text"> = {
    ...entry.fresh,
    ...date,
    evidence: {
      ...(dateEvidence !== undefined && { date: dateEvidence }),
      countries: entry.fresh.evidence.countries,
    },
  };
  const edtf = hasOwnDate ? stored?.summary.edtf : fresh.edtf;
  const file = postFile(stored?.summary.permalink ?? fresh.permalink, knownPeriods(edtf).year);
  const isSame =
    stored !== undefined &&
    stored.summary.file === file &&
    (stored.fingerprint === undefined || !differs(stored.fingerprint, fresh, known)) &&
    !entry.bringsText;
  return isSame
    ? undefined
    : {
        file,
        fresh,
        known,
        ...(text !== undefined && { text }),
        dateClues: entry.dateClues,
        ...(entry.postedAt !== undefined && { postedAt: entry.postedAt }),
        ...(stored !== undefined && { stored: { file: stored.summary.file } }),
      };
}

const annotationsOf = ({ title, hashtags, countries: found, lang }: Occurrence) => ({
  title,
  hashtags,
  countries: found.countries,
  mentions: found.mentions,
  evidence: { countries: found.evidence },
  ...(lang !== undefined && { lang }),
});

const sourceOf = (occurrence: Occurrence): TextSource => {
  const { dump, lines, textHash, textDigest, textLength, sketch } = occurrence;
  return { place: { dump, lines }, identity: { textHash, textDigest, textLength }, sketch };
};
