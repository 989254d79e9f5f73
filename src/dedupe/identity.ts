import { hash } from "node:crypto";
import type { PostId, TextIdentity } from "../core/types.ts";
import { normalise } from "../platform/text/normal-form.ts";
import { withoutMediaLines } from "../platform/text/placeholders.ts";

/** Shortest id: 10 characters of 5 bits each. */
export const ID_LENGTH = 10;

/** Crockford's base32 in lower case (no i, l, o, u): https://www.crockford.com/base32.html */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

// Emoji presentation and other variation selectors: "❗️" and "❗" are the same mark. The second
// half of a pair is spelled out: the flag for whole code points takes longer.
const VARIATION_SELECTORS = /[\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/g;
// What is one space or one line end already is not touched: most texts stay as they are.
const ODD_BLANK = /[^\S\n ]/g;
const SPACES = / {2,}/g;
const BLANKS_AT_LINE_ENDS = / \n[ \n]*|\n[ \n]+/g;

/**
 * The form in which two texts are the same post: Unicode NFC, variation selectors removed, runs of
 * blanks one space, runs of line ends one line end, no blanks at either end of a line, and no line
 * such as `[ Photo ]` before the words: newer apps leave it out.
 */
export const normaliseText = (text: string): string =>
  withoutMediaLines(
    normalise(text.replace(VARIATION_SELECTORS, ""), "NFC")
      .replace(/\r\n?/g, "\n")
      .replace(ODD_BLANK, " ")
      .replace(SPACES, " ")
      .replace(BLANKS_AT_LINE_ENDS, "\n")
      .trim(),
  );

/** Computes the identity of a text. */
export const identifyText = (text: string): TextIdentity => ({
  textHash: hash("sha256", normaliseText(text), "hex"),
  textDigest: hash("sha1", text, "hex"),
  textLength: text.length,
});

/** The first `length` characters of the post id that a text hash stands for (at most 50). */
export function idFromHash(textHash: string, length = ID_LENGTH): PostId {
  let id = "";
  for (let at = 0; at < length; at++) id += ALPHABET[fiveBits(textHash, at * 5)];
  return id as PostId;
}

/**
 * Ids for new posts: ten characters, longer where another post already has them. `taken` holds the
 * ids in use; hashes are handled in sorted order, so that the outcome does not depend on the order in
 * which posts were found.
 */
export function assignIds(
  hashes: Iterable<string>,
  taken: ReadonlySet<string>,
  length = ID_LENGTH,
): Map<string, PostId> {
  const owners = new Map<string, string>();
  const ids = new Map<string, PostId>();
  const isTaken = (id: string, textHash: string): boolean =>
    taken.has(id) || (owners.get(id) ?? textHash) !== textHash;
  for (const textHash of [...hashes].sort()) {
    let id = idFromHash(textHash, length);
    for (let longer = length + 1; isTaken(id, textHash); longer++) {
      id = idFromHash(textHash, longer);
    }
    owners.set(id, textHash);
    ids.set(textHash, id);
  }
  return ids;
}

/** Five bits of a hexadecimal string from a bit offset on. */
const fiveBits = (hex: string, offset: number): number => {
  const digit = offset >> 2;
  const window = Number.parseInt(hex.slice(digit, digit + 3).padEnd(3, "0"), 16);
  return (window >> (7 - (offset & 3))) & 31;
};
