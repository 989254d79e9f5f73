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
  for (let at = 0; at < utf8.length; at++) {
    const byte = utf8[at] ?? 0;
    if (byte > CR || (byte !== LF && byte !== CR)) continue;
    close(at);
    if (byte === CR && utf8[at + 1] === LF) at += 1;
    start = at + 1;
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
  return text.includes("\r") ? text.replaceAll(carriageReturn, "\n") : text;
}

const LF = 0x0a;
const CR = 0x0d;
const carriageReturn = /\r\n?/g;

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
