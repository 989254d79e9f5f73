import type { KeptFiles } from "../../core/kept-file.ts";
import type { PostOutline } from "../../core/post.ts";
import { shortHash } from "../../store/outline.ts";

/** 96 bits of each card's hash. */
const WORDS = 3;

/**
 * A function that hashes what the cards at some positions show, in their order, and whether their pictures have
 * thumbnails. Most posts are in
 * ten listings, so their hashes are kept as numbers, not as strings.
 */
export function createCardHash(
  posts: readonly PostOutline[],
  media: KeptFiles = new Map(),
): (positions: readonly number[]) => string {
  const cards = new Int32Array(WORDS * posts.length);
  const bytes = Buffer.from(cards.buffer);
  for (const [at, { card, picture }] of posts.entries()) {
    const from = at * WORDS * cards.BYTES_PER_ELEMENT;
    bytes.write(card, from, "base64url");
    const hasThumbnail = picture !== undefined && media.get(picture)?.hasThumbnail === true;
    if (hasThumbnail) bytes.writeUInt8(bytes.readUInt8(from) ^ 1, from);
  }
  return (positions) => {
    const chosen = new Int32Array(WORDS * positions.length);
    let next = 0;
    for (const position of positions) {
      const from = WORDS * position;
      for (let at = from; at < from + WORDS; at++) chosen[next++] = cards[at] ?? 0;
    }
    return shortHash(new Uint8Array(chosen.buffer));
  };
}
