/**
 * The groups that pairs connect (Tarjan's union-find), which are the classes of the smallest
 * equivalence relation that contains all pairs. Groups of two and more, members ascending, by first
 * member.
 */
export function joinPairs(
  pairs: Iterable<readonly [number, number]>,
): readonly (readonly number[])[] {
  const parents = new Map<number, number>();
  const rootOf = (member: number): number => {
    let root = member;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) {
      root = up;
    }
    for (let at = member; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const [a, b] of pairs) {
    const [first = a, second = b] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    parents.set(first, first);
    parents.set(second, first);
  }
  const groups = new Map<number, number[]>();
  for (const member of [...parents.keys()].sort((a, b) => a - b)) {
    const root = rootOf(member);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}
