/** A cache with this many results is emptied, so that no input makes it grow without bound. */
const MOST_CACHED = 20_000;

/** Memoize a pure function of one argument; the cache is bounded. */
export function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const cached = known.get(key);
    if (cached !== undefined) return cached.value;
    if (known.size >= MOST_CACHED) known.clear();
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
