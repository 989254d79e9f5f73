import { readSource } from "../read-source.ts";
import { bodyOf } from "./front-matter.ts";
import { plainText } from "./plain-text.ts";

/** The text of a post file as a reader sees it; its front matter is not checked. */
export function readText(path: string): string {
  return plainText(bodyOf(readSource(path), path));
}
