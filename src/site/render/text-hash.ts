import { identifyText } from "../../dedupe/identity.ts";
import { importedTextOf } from "../../format/imported-text.ts";
import { plainText } from "../../format/plain-text.ts";
import type { TextHashView } from "../views/views.ts";

/**
 * The hash of a post's text as it is shown, empty where it has no words. That of a text which nobody
 * changed stands in its file.
 */
export function textHashOf(source: string, body: string, { isOwn }: Pick<TextHashView, "isOwn">) {
  if (body === "") return "";
  const imported = isOwn ? undefined : importedTextOf(source);
  const sha256 = imported ?? identifyText(plainText(body)).textHash;
  return sha256 === NO_WORDS ? "" : sha256;
}

/** Of a text such as `[ Photo ]`. */
const NO_WORDS = identifyText("").textHash;
