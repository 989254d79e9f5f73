/** The lines of a text held as UTF-8 bytes; offsets in bytes, line ends excluded. */
export interface Lines {
  readonly bytes: Buffer;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Cut UTF-8 bytes into lines at LF, CRLF and lone CR. A line end at the very end opens no new line. */
export function indexLines(utf8: Uint8Array): Lines {
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let start = 0;
  const close = (end: number): void => {
    if (count === starts.length) {
      starts = doubled(starts);
      ends = doubled(ends);
    }
    starts[count] = start;
    ends[count] = end;
    count += 1;
  };
  let lineFeed = nextOf(LF, utf8, 0);
  let carriageReturn = nextOf(CR, utf8, 0);
  while (lineFeed < utf8.length || carriageReturn < utf8.length) {
    const end = Math.min(lineFeed, carriageReturn);
    close(end);
    start = end === carriageReturn && lineFeed === end + 1 ? end + 2 : end + 1;
    if (lineFeed < start) lineFeed = nextOf(LF, utf8, start);
    if (carriageReturn < start) carriageReturn = nextOf(CR, utf8, start);
  }
  if (start < utf8.length) close(utf8.length);
  const bytes = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.length);
  return { bytes, count, starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

/** The text of one line, counted from 0. */
export function lineText(lines: Lines, line: number): string {
  return lines.bytes.toString("utf8", lines.starts[line] ?? 0, lines.ends[line] ?? 0);
}

/** The text of lines `from` up to but not including `to`, joined by \n. */
export function joinLines(lines: Lines, from: number, to: number): string {
  if (from >= to) return "";
  const text = lines.bytes.toString("utf8", lines.starts[from] ?? 0, lines.ends[to - 1] ?? 0);
  return text.includes("\r") ? text.replaceAll(carriageReturns, "\n") : text;
}

const LF = 0x0a;
const CR = 0x0d;
const carriageReturns = /\r\n?/g;

/** Where the byte stands next; the length where it does not. */
const nextOf = (byte: number, bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(byte, from);
  return at === -1 ? bytes.length : at;
};

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
