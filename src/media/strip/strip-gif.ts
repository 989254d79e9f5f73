import { joinKept, type Range } from "./join-kept.ts";

/**
 * A GIF without comments, plain texts and the extensions of applications (XMP) but for the one that
 * repeats an animation, and without what stands behind its end. GIF89a, 12 to 27.
 */
export function stripGif(bytes: Buffer): Buffer | undefined {
  const start = HEAD + colours(bytes[10] ?? 0);
  const kept: Range[] = [{ from: 0, to: start }];
  for (let at = start; at < bytes.length; ) {
    const mark = bytes[at];
    if (mark === TRAILER) return joinKept(bytes, [...kept, { from: at, to: at + 1 }]);
    const content =
      mark === EXTENSION ? at + 2 : mark === IMAGE ? imageStart(bytes, at) : undefined;
    const to = content && endOfBlocks(bytes, content);
    if (to === undefined) return undefined;
    if (mark === IMAGE || isOfPicture(bytes.subarray(at, to))) kept.push({ from: at, to });
    at = to;
  }
  return undefined;
}

const HEAD = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/** The bytes of a table of colours, by the flags that announce it. */
const colours = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Behind the descriptor of an image, its colours and the size of its codes. */
const imageStart = (bytes: Buffer, at: number): number => at + 10 + colours(bytes[at + 9] ?? 0) + 1;

/** Behind the blocks that begin at an offset, the last of which is empty. */
function endOfBlocks(bytes: Buffer, from: number): number | undefined {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    at += length + 1;
    if (length === 0) return at;
  }
  return undefined;
}

/** The delay and transparency of an image, and how often an animation repeats. */
function isOfPicture(extension: Buffer): boolean {
  const label = extension[1];
  const application = extension.toString("latin1", 3, 14);
  return label === 0xf9 || (label === 0xff && REPEATS.has(application));
}

const REPEATS: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0"]);
