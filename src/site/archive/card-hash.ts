import type { PostOutline } from "../../core/post.ts";
import { shortHash } from "../../store/outline.ts";

/** 96 bits of each card's hash. */
const WORDS = 3;

/**
 * A function that hashes what the cards at some positions show, in their order. Most posts are in
 * ten listings, so their hashes are kept as numbers, not as strings.
 */
export function createCardHash(
  posts: readonly PostOutline[],
): (positions: readonly number[]) => string {
  const cards = new Int32Array(WORDS * posts.length);
  const bytes = Buffer.from(cards.buffer);
  for (const [at, { card }] of posts.entries()) {
    bytes.write(card, at * WORDS * cards.BYTES_PER_ELEMENT, "base64url");
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
