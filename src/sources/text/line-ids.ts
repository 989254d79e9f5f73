import { ByteTable } from "./byte-table.ts";
import { foldLine } from "./fold.ts";
import { type Lines, lineText } from "./lines.ts";

/** The lines of a dump that are not blank, in order, numbered by content. */
export interface LineIds {
  /** The line's place in the dump, from 0. */
  readonly places: Uint32Array;
  /** A number for each line, equal where the bytes are. */
  readonly exact: Int32Array;
  /** A number for each line, equal where the folded form is. */
  readonly folded: Int32Array;
}

/** Number the non-blank lines by their content. Exact, since bytes are compared. Linear time. */
export function numberLines(lines: Lines): LineIds {
  const table = new ByteTable(lines.bytes);
  const places = new Uint32Array(lines.count);
  const exact = new Int32Array(lines.count);
  const firstSeen: number[] = [];
  let count = 0;
  for (let line = 0; line < lines.count; line++) {
    if (isBlank(lines, line)) continue;
    const id = table.add(lines.starts[line] ?? 0, lines.ends[line] ?? 0);
    if (id === firstSeen.length) firstSeen.push(line);
    places[count] = line;
    exact[count] = id;
    count += 1;
  }
  const foldedOf = foldIds(lines, firstSeen, table);
  return {
    places: places.slice(0, count),
    exact: exact.slice(0, count),
    folded: exact.subarray(0, count).map((id) => foldedOf[id] ?? id),
  };
}

/** For each exact number, the number that stands for its folded form. */
function foldIds(lines: Lines, firstSeen: readonly number[], table: ByteTable): Int32Array {
  const foldedOf = new Int32Array(firstSeen.length);
  const unseenForms = new Map<string, number>();
  firstSeen.forEach((line, id) => {
    foldedOf[id] = id;
    if (isPlain(lines, line)) return;
    const raw = lineText(lines, line);
    const folded = foldLine(raw);
    if (folded === raw) return;
    const known = table.find(Buffer.from(folded, "utf8"));
    const standIn = known === -1 ? (unseenForms.get(folded) ?? id) : known;
    if (known === -1 && standIn === id) unseenForms.set(folded, id);
    foldedOf[id] = standIn;
  });
  return foldedOf;
}

/** Whether a line is nothing but blanks in the sense of String.prototype.trim. */
function isBlank(lines: Lines, line: number): boolean {
  const end = lines.ends[line] ?? 0;
  let at = lines.starts[line] ?? 0;
  while (at < end && isAsciiBlank(lines.bytes[at] ?? 0)) at += 1;
  if (at === end) return true;
  if (kinds[lines.bytes[at] ?? 0] !== KIND_SPECIAL) return false;
  return lines.bytes.toString("utf8", at, end).trim() === "";
}

/**
 * Whether a line is surely its own folded form: letters of Latin-1, Cyrillic, Greek, Chinese and so
 * on, single blanks inside. Saves decoding most lines; false negatives only cost time.
 */
function isPlain(lines: Lines, line: number): boolean {
  const end = lines.ends[line] ?? 0;
  const start = lines.starts[line] ?? 0;
  let before = KIND_BLANK;
  for (let at = start; at < end; at++) {
    const kind = kinds[lines.bytes[at] ?? 0] ?? KIND_SPECIAL;
    if (kind === KIND_SPECIAL || (kind === KIND_BLANK && before === KIND_BLANK)) return false;
    before = kind;
  }
  return before !== KIND_BLANK && lines.bytes[end - 1] !== DOT;
}

const DOT = 0x2e;
const KIND_PLAIN = 0;
const KIND_BLANK = 1;
const KIND_SPECIAL = 2;

const isAsciiBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/**
 * What a byte of UTF-8 may mean for folding. Special lead bytes: C2 (no-break space, guillemets),
 * CA (modifier apostrophe), CC CD (combining marks), D2 and D6 to DF (marks of Cyrillic, Hebrew,
 * Arabic), E0 to E3 (Indic vowels, Jamo, general punctuation, kana marks), EF (variation selectors,
 * compatibility ideographs), F3 (more variation selectors). Marks beyond the BMP are left as they are.
 */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x20) return KIND_BLANK;
  const special =
    byte < 0x20 ||
    byte === 0x60 ||
    byte === 0xc2 ||
    (byte >= 0xca && byte <= 0xcd) ||
    byte === 0xd2 ||
    (byte >= 0xd6 && byte <= 0xe3) ||
    byte === 0xef ||
    byte === 0xf3;
  return special ? KIND_SPECIAL : KIND_PLAIN;
});
