import { readFileSync } from "node:fs";
import { diskError } from "../write-file.ts";
import { bodyOf } from "./front-matter.ts";
import { plainText } from "./plain-text.ts";

/** The text of a post file as a reader sees it; its front matter is not checked. */
export function readText(path: string): string {
  try {
    return plainText(bodyOf(readFileSync(path, "utf8"), path));
  } catch (error) {
    throw diskError(path, error);
  }
}
