/** Compares stretches of one sequence in O(1) by their hashes. */
interface PrefixHashes {
  /** Whether the `length` symbols from `i` on have the same hash as those from `j` on. */
  areEqual(i: number, j: number, length: number): boolean;
}

/**
 * Polynomial prefix hashes modulo two primes below 2^26: products stay exact in doubles, and unlike
 * a power of two a prime is not fooled by Thue-Morse words. Different stretches have the same hash
 * about once in 2^52 comparisons. Symbols are integers from 0 to 2^26.
 */
export function hashPrefixes(symbols: Int32Array): PrefixHashes {
  const first = prefixHashes(symbols, FIRST_PRIME, 48271019);
  const second = prefixHashes(symbols, SECOND_PRIME, 31415927);
  return {
    areEqual: (i, j, length) =>
      hashOf(first, FIRST_PRIME, i, length) === hashOf(first, FIRST_PRIME, j, length) &&
      hashOf(second, SECOND_PRIME, i, length) === hashOf(second, SECOND_PRIME, j, length),
  };
}

const FIRST_PRIME = 67108859;
const SECOND_PRIME = 67108837;

interface HashTable {
  readonly hashes: Int32Array;
  readonly powers: Int32Array;
}

function prefixHashes(symbols: Int32Array, prime: number, base: number): HashTable {
  const hashes = new Int32Array(symbols.length + 1);
  const powers = new Int32Array(symbols.length + 1);
  powers[0] = 1;
  for (let at = 0; at < symbols.length; at++) {
    hashes[at + 1] = (multiply(hashes[at] ?? 0, base, prime) + (symbols[at] ?? 0) + 1) % prime;
    powers[at + 1] = multiply(powers[at] ?? 0, base, prime);
  }
  return { hashes, powers };
}

function hashOf(
  { hashes, powers }: HashTable,
  prime: number,
  start: number,
  length: number,
): number {
  const before = multiply(hashes[start] ?? 0, powers[length] ?? 0, prime);
  const hash = (hashes[start + length] ?? 0) - before;
  return hash < 0 ? hash + prime : hash;
}

/** a * b modulo a prime below 2^26, for a and b below it: exact, and faster than `%` on doubles. */
function multiply(a: number, b: number, prime: number): number {
  const product = a * b;
  const rest = product - Math.floor(product / prime) * prime;
  if (rest < 0) return rest + prime;
  return rest >= prime ? rest - prime : rest;
}
