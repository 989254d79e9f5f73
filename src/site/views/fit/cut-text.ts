/**
 * The beginning of a text within a number of bytes (UTF-8): up to a blank near the end, else up to
 * a whole grapheme, so that no emoji or flag is cut in two.
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

/** With this many UTF-16 code units since the last blank, the text is cut inside a word. */
const LONG_WORD = 100;

const encoder = new TextEncoder();

let graphemes: Intl.Segmenter | undefined;

/** The most bytes that a UTF-16 code unit takes in UTF-8. */
export const MOST_BYTES = 3;
