/**
 * Whether bytes begin with a frame of MPEG audio, layer III, and a second one where the first one ends:
 * two bytes alone are a coincidence. ISO/IEC 11172-3, 2.4.1.3.
 */
export function isMp3(head: Uint8Array): boolean {
  const first = frameLength(head, 0);
  return first !== undefined && frameLength(head, first) !== undefined;
}

/** The length of the frame at an offset, in bytes; undefined where there is none. */
function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [sync = 0, version = 0, rates = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (version & 0xe6) !== 0xe2) return undefined;
  // Two bits: MPEG 2.5, reserved, 2, 1.
  const generation = (version >> 3) & 3;
  const isFirst = generation === 3;
  const rate = BITRATES[isFirst ? 1 : 0]?.[rates >> 4];
  const sampled = SAMPLE_RATES[(rates >> 2) & 3];
  if (generation === 1 || rate === undefined || sampled === undefined) return undefined;
  const frequency = sampled / (isFirst ? 1 : generation === 2 ? 2 : 4);
  const padding = (rates >> 1) & 1;
  return Math.floor(((isFirst ? 144_000 : 72_000) * rate) / frequency) + padding;
}

/** In kilobits a second, by index; 0 and 15 are no rates. */
const BITRATES: readonly (readonly (number | undefined)[])[] = [
  [undefined, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  [undefined, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
];
/** Of MPEG 1, in hertz. */
const SAMPLE_RATES: readonly number[] = [44_100, 48_000, 32_000];
