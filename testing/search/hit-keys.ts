import type { Manifest } from "../../src/search/manifest/manifest.ts";
import { readKeys } from "../../src/search/merge/read-segment.ts";
import type { Hit } from "../../src/search/query/order-hits.ts";

/** The keys of found posts, which no part that a page loads tells. */
export function keysOfHits(
  { segments }: Manifest,
  hits: readonly Hit[],
  read: (segment: string, part: string) => Uint8Array,
): readonly (string | undefined)[] {
  const keys = segments.map((head) =>
    Array.from(readKeys({ head, read: (part) => read(head.name, part) }), ({ key }) => key),
  );
  return hits.map(({ segment, post }) => keys[segment]?.[post]);
}
