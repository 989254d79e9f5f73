/**
 * Finds where the chain of links from a key ends, which is the key itself where none leads on;
 * undefined where it runs into a circle. What was passed on the way is remembered: however many
 * chains are asked for, no link is followed twice.
 */
export function createChainEnds<Key>(
  nextOf: (key: Key) => Key | undefined,
): (start: Key) => Key | undefined {
  const ends = new Map<Key, Key | undefined>();
  return (start) => {
    const passed: Key[] = [];
    let at = start;
    while (!ends.has(at)) {
      // Until the end is known, and for good where this comes back here: a circle.
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
