/**
 * Shapes that the stylesheet has, as ten times width by height: what differs from a picture's own is
 * cut off, a tenth at most between the ends.
 */
const SHAPES = [5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 24] as const;

/** The shape nearest to a picture's proportions; square where they are not known. */
export function shapeOf({ width, height }: { readonly width?: number; readonly height?: number }) {
  if (!width || !height) return 10;
  const distance = (shape: number): number => Math.abs(Math.log((10 * width) / height / shape));
  return SHAPES.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/**
 * Divides tiles into rows of like heights: the tiles of a row share its width by their shapes, so a
 * row is the lower, the wider they are together. Chosen is the division whose rows come nearest to
 * a good height, of few rows (dynamic programming from the end; of equal ones that with the fewer
 * tiles in the first row).
 */
export function divideIntoRows<Tile extends { readonly shape: number }>(
  tiles: readonly Tile[],
): readonly (readonly Tile[])[] {
  if (tiles.length === 2 && tiles.every(({ shape }) => shape >= WIDE)) {
    return tiles.map((tile) => [tile]);
  }
  const good = goodWidth(tiles.length);
  const best: { readonly cost: number; readonly length: number }[] = [];
  best[tiles.length] = { cost: 0, length: 0 };
  for (let from = tiles.length - 1; from >= 0; from--) {
    let width = 0;
    let found = { cost: Number.POSITIVE_INFINITY, length: 1 };
    for (let length = 1; length <= MOST_IN_ROW && from + length <= tiles.length; length++) {
      width += tiles[from + length - 1]?.shape ?? 0;
      const cost = A_ROW + Math.log(width / good) ** 2 + (best[from + length]?.cost ?? 0);
      if (cost < found.cost - ALIKE) found = { cost, length };
    }
    best[from] = found;
  }
  const rows: (readonly Tile[])[] = [];
  for (let from = 0; from < tiles.length; ) {
    const { length = 1 } = best[from] ?? {};
    rows.push(tiles.slice(from, from + length));
    from += length;
  }
  return rows;
}

/** Sums of the same rows in another order differ by less. */
const ALIKE = 1e-9;
/** Two of these are better one above the other. */
const WIDE = 14;
const MOST_IN_ROW = 4;
/** What the shapes of a row add up to at a height that looks right; more pictures are smaller. */
const GOOD_WIDTH = { few: 22, some: 26, many: 32 };
const FEW = 4;
const MANY = 10;
function goodWidth(count: number): number {
  if (count <= FEW) return GOOD_WIDTH.few;
  return count <= MANY ? GOOD_WIDTH.some : GOOD_WIDTH.many;
}

/** Tried on albums of 2 to 10 pictures of all shapes: more makes rows flat, less makes them many. */
const A_ROW = 0.2;
