/**
 * The beginning of a text that takes no more than so many bytes (UTF-8): up to a blank near the end,
 * else up to a whole character as a reader sees it, so that no emoji or flag is cut in two.
 */
export function cutText(text: string, bytes: number): string {
  if (bytes <= 0) return "";
  const { read } = encoder.encodeInto(text, new Uint8Array(Math.ceil(bytes)));
  if (read === text.length) return text;
  const blank = text.lastIndexOf(" ", read);
  if (blank > 0 && read - blank < LONG_WORD) return text.slice(0, blank);
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return text.slice(0, graphemes.segment(text).containing(read)?.index ?? read);
}

/** So many UTF-16 code units without a blank are no word to spare. */
const LONG_WORD = 100;

const encoder = new TextEncoder();

let graphemes: Intl.Segmenter | undefined;

/** What a UTF-16 code unit takes in UTF-8 at most. */
export const MOST_BYTES = 3;
