import type { Extensions } from "./common-extension.ts";

/** Whether the greater of two symbols counts as the smaller: the runs theorem needs both orders. */
type SymbolOrder = "ascending" | "descending";

/**
 * The Lyndon array: for each place, the end (exclusive) of the longest Lyndon word that starts
 * there, which is where the next smaller suffix starts. Each place is compared O(1) times on average.
 * Source: Bannai et al., The "Runs" Theorem, SIAM J. Comput. 46(5), 2017, section 4.
 */
export function lyndonEnds(
  symbols: Int32Array,
  order: SymbolOrder,
  extensions: Extensions,
): Int32Array {
  const ends = new Int32Array(symbols.length);
  const sign = order === "ascending" ? 1 : -1;
  for (let i = symbols.length - 1; i >= 0; i--) {
    let j = i + 1;
    while (j < symbols.length && isSmallerSuffix(symbols, i, j, sign, extensions)) j = ends[j] ?? 0;
    ends[i] = j;
  }
  return ends;
}

/** Whether the suffix from `i` is smaller than the one from `j` > i; a proper prefix is smaller. */
function isSmallerSuffix(
  symbols: Int32Array,
  i: number,
  j: number,
  sign: 1 | -1,
  extensions: Extensions,
): boolean {
  const equal = symbols[i] === symbols[j] ? extensions.forward(i, j) : 0;
  if (j + equal >= symbols.length) return false;
  return sign * ((symbols[i + equal] ?? 0) - (symbols[j + equal] ?? 0)) < 0;
}
