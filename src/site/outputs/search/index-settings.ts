import { createHash } from "node:crypto";
import { DEFAULTS, type Digest, type SegmentOptions } from "../../../search/segment/segment.ts";

/** What the settings of an archive say of its index. */
export interface IndexSettings {
  /** Whether phrases are found exactly; their table is more than half of the index. */
  readonly phrases: boolean;
}

/**
 * How all segments of a site are made. What relevance takes for the mean length of a post is a constant,
 * so that no segment depends on other posts.
 */
export const toSegmentOptions = ({ phrases }: IndexSettings): SegmentOptions => ({
  ...DEFAULTS,
  withPairs: phrases,
  createDigest,
});

function createDigest(): Digest {
  const sum = createHash("sha256");
  return {
    update: (bytes) => void sum.update(bytes),
    finish: () => sum.digest("hex").slice(0, NAME_LENGTH),
  };
}

/** 60 bits: names of a handful of segments never meet. */
const NAME_LENGTH = 15;
