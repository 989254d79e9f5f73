import { openPart, sealPart } from "../bytes/part.ts";
import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";
import type { Manifest, ManifestSegment } from "./manifest.ts";

/** How the manifest is named as a part. */
export const MANIFEST_NAME = "manifest";

/** The manifest as a part: JSON, in which lists of ascending numbers are their gaps. */
export const encodeManifest = ({ segments }: Manifest): Uint8Array =>
  sealPart(toUtf8(JSON.stringify({ segments: segments.map(toRecord) })));

/** Throws a `SearchPartError` where the bytes are no manifest of this version. */
export function decodeManifest(bytes: Uint8Array): Manifest {
  const content = openPart(MANIFEST_NAME, bytes);
  const { segments }: { readonly segments: readonly SegmentRecord[] } = JSON.parse(
    fromUtf8(content),
  );
  return { segments: segments.map(fromRecord) };
}

/** What is written of a segment, in one order of fields wherever the segment comes from. */
const toRecord = ({ name, posts, block, words, pairs, facets, ...more }: ManifestSegment) => ({
  ...{ name, posts, block, words, ...(pairs && { pairs }), facets },
  days: toGaps(more.days.days),
  firsts: toGaps(more.days.firsts),
  dead: toGaps(more.dead),
  slots: more.slots.map(toGaps),
});

type SegmentRecord = ReturnType<typeof toRecord>;

const fromRecord = ({ days, firsts, dead, slots, ...same }: SegmentRecord) => ({
  ...same,
  days: { days: fromGaps(days), firsts: fromGaps(firsts) },
  dead: fromGaps(dead),
  slots: slots.map(fromGaps),
});

const toGaps = (numbers: readonly number[]): readonly number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

function fromGaps(gaps: readonly number[]): readonly number[] {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}
