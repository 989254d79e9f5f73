/**
 * The first letters of each longer word of a text, numbers, and pairs of signs in Chinese; each as a
 * number below `STEMS`. Words that share a number by chance do no harm.
 */
export function stemsOf(text: string): ReadonlySet<number> {
  const stems = new Set<number>();
  const words = text.slice(0, LONGEST_TEXT).replace(links, "").toLowerCase().match(word) ?? [];
  words.forEach((part, k) => {
    const stem = stemOf(part, words[k + 1] ?? "");
    if (stem !== "") stems.add(numberOf(stem));
  });
  return stems;
}

export const STEMS = 2 ** 20;

function stemOf(part: string, next: string): string {
  if (han.test(part)) return han.test(next) ? part + next : "";
  if (part.length >= 4) return part.slice(0, Math.max(4, Math.min(6, part.length - 1)));
  return part.length >= 2 && digit.test(part) ? part : "";
}

/** Of a longer text only the start is looked at. */
const LONGEST_TEXT = 1500;

const links = /https?:\/\/\S+/g;
const word = /\p{Script=Han}|[\p{L}\p{N}]+/gu;
const han = /^\p{Script=Han}/u;
const digit = /\d/;

/** FNV-1a, folded to 20 bits. */
function numberOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) {
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 20)) & (STEMS - 1);
}
