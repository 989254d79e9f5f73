/** Classes of UTF-16 code units for splitting texts into words. This one lies between words. */
export const GAP = 0;
/** A letter or mark of a script with gaps between words. */
export const LETTER = 1;
/** A letter or mark of a script with gaps but without capitals. */
export const CAPLESS = 2;
/** A decimal digit. */
export const DIGIT = 3;
/** A letter of a script that puts no gaps between words: Thai, Lao, Burmese, Khmer, kana, Han. */
export const UNSPACED = 4;
/** Part of a word only between two letters: `don't`. */
export const APOSTROPHE = 5;
/** Emoji of one unit. */
export const MARK = 6;
/** First half of a pair of units. */
export const PAIRED = 7;

/** The class of each code unit; the table is made at the first call. */
export function letterClasses(): Uint8Array {
  classes ??= createClasses();
  return classes;
}

let classes: Uint8Array | undefined;

function createClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < ALL_LETTERS; unit++) table[unit] = classOf(String.fromCharCode(unit));
  for (const [first, last, letters] of RANGES) table.fill(letters, first, last + 1);
  for (const mark of "'`ʼ‘’") table[mark.charCodeAt(0)] = APOSTROPHE;
  return table;
}

function classOf(character: string): number {
  if (NUMBER.test(character)) return DIGIT;
  if (CASED.test(character)) return LETTER;
  if (WORD.test(character)) return CAPLESS;
  return EMOJI.test(character) ? MARK : GAP;
}

const NUMBER = /\p{N}/u;
const CASED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{M}]/u;
const WORD = /\p{L}/u;
const EMOJI = /\p{Extended_Pictographic}/u;

/** From here on there are whole blocks of one kind. */
const ALL_LETTERS = 0x3000;

const RANGES: readonly (readonly [first: number, last: number, letters: number])[] = [
  [0x0e00, 0x0e4f, UNSPACED],
  [0x0e80, 0x0ecf, UNSPACED],
  [0x1000, 0x103f, UNSPACED],
  [0x1780, 0x17d3, UNSPACED],
  [0x3005, 0x3007, UNSPACED],
  [0x3040, 0x30ff, UNSPACED],
  [0x3400, 0x9fff, UNSPACED],
  [0xa000, 0xd7ff, CAPLESS],
  [0xd800, 0xdbff, PAIRED],
  [0xf900, 0xfaff, UNSPACED],
  [0xfb00, 0xfdff, CAPLESS],
  [0xfe70, 0xfefc, CAPLESS],
];
