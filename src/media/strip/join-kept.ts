/** A part of a file, from and up to an offset. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The parts of a file that are kept, in their order, with something put behind the first; the file itself
 * where they are all of it.
 */
export function joinKept(bytes: Buffer, kept: readonly Range[], behindFirst?: Buffer): Buffer {
  const length = kept.reduce((sum, { from, to }) => sum + to - from, 0);
  if (length === bytes.length) return bytes;
  const [first, ...rest] = kept.map(({ from, to }) => bytes.subarray(from, to));
  return Buffer.concat([
    ...(first === undefined ? [] : [first]),
    ...(behindFirst === undefined ? [] : [behindFirst]),
    ...rest,
  ]);
}
