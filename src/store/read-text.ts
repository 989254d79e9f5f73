import { bodyOf } from "../format/front-matter.ts";
import { plainText } from "../format/plain-text.ts";
import { readSource } from "../platform/files/read-source.ts";

/** The text of a post file as a reader sees it; its front matter is not checked. */
export function readText(path: string): string {
  return plainText(bodyOf(readSource(path), path));
}
