/** So many results are remembered; then it starts anew, so that no input makes it grow for ever. */
const MOST = 20_000;

/** Memoize a pure function of one argument; the cache is bounded. */
export function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered.value;
    if (known.size >= MOST) known.clear();
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
