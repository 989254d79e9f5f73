import type { PostOutline } from "../../../core/post.ts";
import { searchedItems } from "../../../store/searched.ts";
import type { Archive } from "../../archive/archive.ts";
import { createDates } from "./indexed-dates.ts";
import { createNames } from "./post-names.ts";

/** A post of the archive as an index knows it, before any text is read. */
export interface IndexedState {
  readonly key: string;
  /**
   * What is indexed of the post, then what its earlier versions say, parted by blanks: each a key of
   * what is searched (see `searchedKey`) and keys of names, parted by dots. Behind an `@` the time by
   * which it is ordered, where the times of other posts decide it.
   */
  readonly digest: string;
}

/** What an index must have of each post, in the order of positions. */
export function indexedStates(archive: Archive): readonly IndexedState[] {
  const { outlines, older } = archive;
  const { nameKeysOf } = createNames(archive);
  const digestOf = (post: Pick<PostOutline, "searched" | "channel" | "number" | "album">) =>
    [post.searched, ...nameKeysOf(post)].join(".");
  const dateOf = createDates(outlines);
  return outlines.map((outline) => {
    const versions = older.get(outline.id) ?? [];
    const digest = [outline, ...versions].map(digestOf).join(" ");
    const [ordered = "", shown] = dateOf(outline).split(" ");
    return { key: outline.id, digest: shown === undefined ? digest : `${digest}@${ordered}` };
  });
}

/**
 * Whether a state of a post had words, values of filters or names that another state of it lacks. What
 * an earlier version says is no loss: it is still found.
 */
export function hasLostWords(before: string, now: string): boolean {
  const left = new Set(itemsOf(now));
  return itemsOf(before).some((item) => !left.has(item));
}

function itemsOf(digest: string): readonly string[] {
  const [states = ""] = digest.split("@");
  return states.split(" ").flatMap((state) => {
    const [searched = "", ...names] = state.split(".");
    return [...searchedItems(searched), ...names];
  });
}
