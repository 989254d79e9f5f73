/** The values of the last keys, together no larger than a limit; the oldest go first. */
export interface Recent<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
}

/** Keep recent values whose sizes add up to `most` at most. */
export function keepRecent<Key, Value>(
  most: number,
  sizeOf: (value: Value) => number,
): Recent<Key, Value> {
  const known = new Map<Key, Value>();
  let size = 0;
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      const before = known.get(key);
      if (before !== undefined) size -= sizeOf(before);
      known.delete(key);
      known.set(key, value);
      size += sizeOf(value);
      for (const [oldest, old] of known) {
        if (size <= most) break;
        known.delete(oldest);
        size -= sizeOf(old);
      }
    },
  };
}
