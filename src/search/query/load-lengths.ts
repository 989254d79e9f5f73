import type { Manifest, ManifestSegment } from "../manifest/manifest.ts";
import { blocksOf, lengthsName } from "../postings/dictionary.ts";
import { lengthOf } from "../segment/length.ts";
import type { PostRange } from "./needed-parts.ts";
import type { PartLoader } from "./part-loader.ts";

/** The lengths of posts, about, in terms. */
export interface Lengths {
  /** For each segment those of its posts, 0 of a post that has no words, is gone, or is not known. */
  readonly lengths: readonly Uint32Array[];
  /** Those above 0, in no order. */
  readonly known: readonly number[];
}

/** Loads the lengths of the posts within a range of each segment. */
export async function loadLengths(
  { segments }: Manifest,
  ranges: readonly PostRange[],
  loader: PartLoader,
): Promise<Lengths> {
  const lengths = await Promise.all(
    segments.map((segment, at) => loadSegment(segment, ranges[at]?.from ?? 0, loader)),
  );
  return { lengths, known: lengths.flatMap((own) => [...own.filter((length) => length > 0)]) };
}

async function loadSegment(
  { name, posts, block: size, dead }: ManifestSegment,
  from: number,
  loader: PartLoader,
): Promise<Uint32Array> {
  const blocks = await Promise.all(
    Array.from({ length: blocksOf(posts, size) }, (_, block) =>
      (block + 1) * size > from
        ? loader.read(`${name}/${lengthsName(block)}`, (levels) =>
            Uint32Array.from(levels, lengthOf),
          )
        : undefined,
    ),
  );
  const lengths = new Uint32Array(posts);
  blocks.forEach((block, at) => {
    if (block) lengths.set(block, at * size);
  });
  for (const post of dead) lengths[post] = 0;
  return lengths;
}
