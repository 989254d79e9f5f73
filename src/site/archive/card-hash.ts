import type { KeptFiles } from "../../core/kept-file.ts";
import type { PostOutline } from "../../core/post.ts";
import { shortHash } from "../../store/outline.ts";
import type { Archive } from "./archive.ts";

/** 96 bits of each card's hash. */
const WORDS = 3;

/**
 * A function that hashes what the cards at some positions show, in their order, and whether their
 * pictures have thumbnails. Most posts are in ten listings, so their hashes are kept as numbers, not
 * as strings.
 */
export function createCardHash(
  posts: readonly PostOutline[],
  media: KeptFiles = new Map(),
  names?: CardNames,
): (positions: readonly number[]) => string {
  const cards = new Int32Array(WORDS * posts.length);
  const bytes = Buffer.from(cards.buffer);
  for (const [at, { card, picture }] of posts.entries()) {
    const from = at * WORDS * cards.BYTES_PER_ELEMENT;
    bytes.write(card, from, "base64url");
    const hasThumbnail = picture !== undefined && media.get(picture)?.hasThumbnail === true;
    if (hasThumbnail) bytes.writeUInt8(bytes.readUInt8(from) ^ 1, from);
  }
  if (names !== undefined) addNames(cards, posts, names);
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

/** What cards call the channels of their posts, by slug. */
type CardNames = Pick<Archive["channels"], "get">;

/** Undefined where cards name no channel. */
export const cardNames = ({ extras, channels }: Archive): CardNames | undefined =>
  extras.hasChannels ? channels : undefined;

/** A card shows its channel's name, which is no field of the post: the hash of both is mixed. */
function addNames(cards: Int32Array, posts: readonly PostOutline[], names: CardNames): void {
  const hashes = new Map<string, Int32Array>();
  for (const [at, { channel }] of posts.entries()) {
    if (channel === undefined) continue;
    const known = hashes.get(channel);
    const words = known ?? wordsOf(names.get(channel)?.name ?? channel);
    if (known === undefined) hashes.set(channel, words);
    for (let word = 0; word < WORDS; word++) {
      const place = at * WORDS + word;
      cards[place] = (cards[place] ?? 0) ^ (words[word] ?? 0);
    }
  }
}

function wordsOf(name: string): Int32Array {
  const words = new Int32Array(WORDS);
  Buffer.from(words.buffer).write(shortHash(name), "base64url");
  return words;
}
