/** Names are compiled by kind of script, once a text has a word in it. */
export type Script = "Latin" | "Cyrillic" | "other";

/** The last code unit of Latin words, accents among them, that begins a word. */
export const LAST_LATIN = 0x36f;

/** The kind of script that a UTF-16 code unit belongs to; signs count as Latin. */
export function scriptOf(unit: number): Script {
  if (unit <= LAST_LATIN || (unit >= 0x1e00 && unit < 0x2c00)) return "Latin";
  return unit >= 0x400 && unit < 0x530 ? "Cyrillic" : "other";
}
