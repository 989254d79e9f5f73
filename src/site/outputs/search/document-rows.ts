import { foldHashtag } from "../../../annotate/hashtags.ts";
import type { PostSummary } from "../../../core/post.ts";
import { itemAt } from "../../../platform/collections/list.ts";
import type { PostRow } from "../../../search/segment/document.ts";
import { searchedKinds, searchedWords } from "../../../store/searched.ts";
import type { Archive } from "../../archive/archive.ts";
import { postPath } from "../../archive/urls.ts";
import { languageOf, nameOf, shortText } from "../../views/names.ts";
import { createDates } from "./indexed-dates.ts";
import type { IndexedState } from "./indexed-states.ts";
import { createNames } from "./post-names.ts";

/** A post to be indexed, all but its texts. */
export interface DocumentRow extends PostRow {
  readonly names: readonly string[];
  /** Post files (below the posts folder) with its texts: its own, then those of earlier versions. */
  readonly files: readonly string[];
  /** What it says besides its text: titles, polls, names of files, buttons. */
  readonly words: readonly string[];
}

/** Creates a function that gives the row of a post by its position. */
export function createRows(
  archive: Archive,
  states: readonly IndexedState[],
): (position: number) => DocumentRow {
  const { namesOf } = createNames(archive);
  const dateOf = createDates(archive.outlines);
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
      words: searchedWords(post),
    };
  };
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
    has: searchedKinds(post),
    // What the date alone does not say: `2024-07~`, `../2023-05-05`.
    edtf: edtf === undefined || edtf === date || edtf === date?.slice(0, 10) ? [] : [edtf],
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}
