import { rarity, weightOf } from "../../../src/search/query/bm25.ts";
import { termOf } from "../../../src/search/words/term.ts";
import type { ScannedPost } from "../../../testing/search/scan.ts";

/** Exact BM25 of posts for words, each a term: the best first, the newest first where equal. */
export function rankByBm25(
  posts: readonly ScannedPost[],
  words: readonly string[],
  average: number,
): readonly { readonly key: string; readonly score: number }[] {
  const terms = words.map(termOf);
  const counted = posts.map(({ document, texts }) => {
    const all = texts.flat().map(({ text }) => text);
    const counts = terms.map((term) => all.filter((word) => word === term).length);
    return { key: document.key, length: all.length, counts };
  });
  const rarities = terms.map((_, at) =>
    rarity(counted.filter(({ counts }) => (counts[at] ?? 0) > 0).length, posts.length),
  );
  return counted
    .filter(({ counts }) => counts.every((count) => count > 0))
    .map(({ key, length, counts }) => {
      const scores = counts.map(
        (count, at) => (rarities[at] ?? 0) * weightOf(count, length, average),
      );
      return { key, score: scores.reduce((sum, score) => sum + score, 0) };
    })
    .sort((a, b) => b.score - a.score);
}
