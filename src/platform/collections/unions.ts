/** Groups of integers that were joined in pairs, directly or through others. */
export interface Unions {
  readonly join: (a: number, b: number) => void;
  /** The group of each integer that was joined with another. */
  readonly groups: () => ReadonlyMap<number, ReadonlySet<number>>;
}

/** Union-find with path halving: nearly linear in the number of pairs. */
export function createUnions(): Unions {
  const parents = new Map<number, number>();
  const rootOf = (start: number): number => {
    let at = start;
    for (let up = parents.get(at) ?? at; up !== at; up = parents.get(at) ?? at) {
      const next = parents.get(up) ?? up;
      parents.set(at, next);
      at = next;
    }
    return at;
  };
  return {
    join: (a, b) => {
      const [one, other] = [rootOf(a), rootOf(b)];
      parents.set(one, Math.min(one, other));
      parents.set(other, Math.min(one, other));
    },
    groups: () => {
      const groups = new Map<number, Set<number>>();
      const ofEach = new Map<number, ReadonlySet<number>>();
      for (const each of parents.keys()) {
        const root = rootOf(each);
        const group = groups.get(root) ?? new Set();
        groups.set(root, group.add(each));
        ofEach.set(each, group);
      }
      return ofEach;
    },
  };
}
