import { foldHashtag } from "../../../annotate/hashtags.ts";
import { knownPeriods } from "../../../core/dates/periods.ts";
import type { MediaKind } from "../../../core/message.ts";
import type { PostOutline, PostSummary } from "../../../core/post.ts";
import { itemAt } from "../../../platform/collections/list.ts";
import type { PostRow } from "../../../search/segment/document.ts";
import { shortHash } from "../../../store/outline.ts";
import type { Archive } from "../../archive/archive.ts";
import { postPath } from "../../archive/urls.ts";
import { languageOf, nameOf, shortText } from "../../views/names.ts";

/** A post of the archive as an index knows it, before any text is read. */
export interface IndexedState {
  readonly key: string;
  /** Of the post's file and of all else that is indexed of it, then a word for each earlier version. */
  readonly digest: string;
}

/** A post to be indexed, all but its texts. */
export interface DocumentRow extends PostRow {
  readonly names: readonly string[];
  /** Post files (below the posts folder) with its texts: its own, then those of earlier versions. */
  readonly files: readonly string[];
  /** What it says besides its text: titles, polls, names of files, buttons. */
  readonly words: readonly string[];
}

/** What an index must have of each post, in the order of positions. */
export function indexedStates(archive: Archive): readonly IndexedState[] {
  const { outlines, older } = archive;
  const namesOf = createNames(archive);
  return outlines.map((outline) => {
    const { id, digest } = outline;
    const versions = older.get(id) ?? [];
    const own = shortHash([digest, outline.permalink, ...namesOf(outline)].join("\u0000"));
    const earlier = versions.map((version) => shortHash(version.id + version.digest).slice(0, 6));
    return { key: id, digest: [own, ...earlier].join(".") };
  });
}

/** Whether a state of a post held an earlier version that another state of it lacks. */
export function hasLostVersion(before: string, now: string): boolean {
  const [, ...versions] = before.split(".");
  const left = new Set(now.split(".").slice(1));
  return versions.some((version) => !left.has(version));
}

/** Creates a function that gives the row of a post by its position. */
export function createRows(
  archive: Archive,
  states: readonly IndexedState[],
): (position: number) => DocumentRow {
  const namesOf = createNames(archive);
  return (position) => {
    const post = itemAt(archive.posts, position);
    const { key, digest } = itemAt(states, position);
    const versions = archive.older.get(post.id) ?? [];
    return {
      ...{ key, digest, date: dateOf(post), title: titleOf(post) },
      address: postPath(post.permalink),
      filters: filtersOf(post),
      names: namesOf(itemAt(archive.outlines, position)),
      files: [post, ...versions].map(({ file }) => file),
      words: wordsOf(post),
    };
  };
}

/** As far as it is known: `2024-07-15T18:45`, `2024-07-15`, `2024-07`, `2024` or nothing. */
function dateOf({ date, edtf }: Pick<PostSummary, "date" | "edtf">): string {
  if (date !== undefined) return date.slice(0, "2024-07-15T18:45".length);
  const { year = "", month = year, day = month } = knownPeriods(edtf);
  return day;
}

/** As on cards. A title never tells what a spoiler hides. */
const titleOf = ({ title, preview }: PostSummary): string =>
  title.trim() === "" ? nameOf(preview) : shortText(title);

function filtersOf(post: PostSummary): DocumentRow["filters"] {
  const { channel, countries, hashtags, forwardedFrom, date, edtf } = post;
  const { lang } = languageOf(post);
  const filters: Readonly<Record<string, readonly string[]>> = {
    channel: channel === undefined ? [] : [channel],
    country: countries,
    lang: lang === undefined ? [] : [lang.split("-", 1).join("")],
    source: forwardedFrom === undefined ? [] : [forwardedFrom],
    tag: [...new Set(hashtags.map(foldHashtag))],
    has: heldBy(post),
    // What the date alone does not say: `2024-07~`, `../2023-05-05`.
    edtf: edtf === undefined || edtf === date || edtf === date?.slice(0, 10) ? [] : [edtf],
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

const HELD_AS: Partial<Readonly<Record<MediaKind, string>>> = {
  ...{ photo: "photo", video: "video", "round-video": "video", animation: "video" },
  ...{ voice: "audio", audio: "audio", file: "file" },
};

const heldBy = ({ media = [], poll, buttons = [] }: PostSummary): readonly string[] => [
  ...new Set([
    ...media.flatMap(({ kind }) => HELD_AS[kind] ?? []),
    ...(poll === undefined ? [] : ["poll"]),
    ...(buttons.length === 0 ? [] : [LINK]),
  ]),
];

/** The value of `has` for posts with links; links of a text are known once it is read. */
export const LINK = "link";

const wordsOf = ({ title, media = [], poll, answers = [], buttons = [], author }: PostSummary) =>
  [
    title,
    ...(poll === undefined ? [] : [poll.question]),
    ...answers.map(({ text }) => text),
    ...media.flatMap(({ name, title, performer, address, alt }) => [
      ...[name, title, performer, address, alt].filter((words) => words !== undefined),
    ]),
    ...buttons.map(({ text }) => text),
    ...(author === undefined ? [] : [author]),
  ].filter((words) => words.trim() !== "");

/**
 * Creates a function that gives the names by which a post itself is found: channel and number, under
 * the channel's slug, @username and id; of an album under each number.
 */
function createNames({ channels }: Archive): (post: PostOutline) => readonly string[] {
  return ({ channel, number, album = [] }) => {
    if (channel === undefined || number === undefined) return [];
    const { username, id } = channels.get(channel) ?? {};
    const called = [channel, username?.toLowerCase(), id?.toString()];
    const numbers = [...new Set([number, ...album])];
    return [...new Set(called.filter((name) => name !== undefined))].flatMap((name) =>
      numbers.map((each) => `${name}/${each}`),
    );
  };
}
