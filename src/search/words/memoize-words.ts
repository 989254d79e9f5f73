/** The words of an archive's everyday vocabulary; past it the cache starts anew. */
const MOST = 100_000;

/** A function of a word that keeps its results, in bounded memory. */
export function memoizeWords(transform: (word: string) => string): (word: string) => string {
  const results = new Map<string, string>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined) return known;
    const result = transform(word);
    if (results.size >= MOST) results.clear();
    results.set(word, result);
    return result;
  };
}
