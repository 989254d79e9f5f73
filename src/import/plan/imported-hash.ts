import { itemAt } from "../../platform/collections/list.ts";
import type { StoredPosts } from "../../store/stored-post.ts";

/** The hash of the text that a stored post was imported with, whatever a person made of it since. */
export function importedHash(stored: StoredPosts, at: number): string {
  const isCorrected = itemAt(stored.heads, at).corrected?.includes("text");
  return (isCorrected && stored.at(at).importedText) || stored.textAt(at).textHash;
}
