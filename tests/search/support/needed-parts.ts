import type { Manifest } from "../../../src/search/manifest/manifest.ts";
import { neededLists, type Order, placeOf } from "../../../src/search/query/needed-parts.ts";
import type { Query } from "../../../src/search/query/query.ts";

/** The parts that a query needs before its hits are known. */
export function neededParts({ segments }: Manifest, query: Query, order: Order): readonly string[] {
  const parts = segments.flatMap((segment) =>
    neededLists(query, segment, order).flatMap((list) => {
      const place = placeOf(segment, list, { from: 0, to: segment.posts });
      const names =
        "bucket" in place
          ? [place.bucket]
          : place.blocks.flatMap(({ part, counts }) =>
              counts === undefined ? [part] : [part, counts],
            );
      return names.map((name) => `${segment.name}/${name}`);
    }),
  );
  return [...new Set(parts)];
}
