/**
 * Finds where the chain of links from a key ends, which is the key itself where none leads on;
 * undefined where the chain is circular. Ends are cached for every key on the way: no link is
 * followed twice, however many chains are looked up.
 */
export function createChainEnds<Key>(
  nextOf: (key: Key) => Key | undefined,
): (start: Key) => Key | undefined {
  const ends = new Map<Key, Key | undefined>();
  return (start) => {
    const passed: Key[] = [];
    let at = start;
    while (!ends.has(at)) {
      // Stays undefined where the chain comes back to this key.
      ends.set(at, undefined);
      passed.push(at);
      const next = nextOf(at);
      if (next === undefined) {
        ends.set(at, at);
        break;
      }
      at = next;
    }
    const end = ends.get(at);
    for (const key of passed) ends.set(key, end);
    return end;
  };
}
