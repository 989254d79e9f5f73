/** The Unicode normalization forms in use. */
export type NormalForm = "NFC" | "NFD" | "NFKC";

/**
 * What `String.prototype.normalize` returns, in near-linear time on any input. The runtime (ICU)
 * puts a run of combining marks into canonical order by insertion, which takes time with the square
 * of its length; so long runs are handed to it in that order already. Where there are none, that
 * costs one test at every 64th unit.
 */
export function normalise(text: string, form: NormalForm): string {
  let done = 0;
  let ordered = "";
  for (let at = LONG - 1; at < text.length; at += LONG) {
    if (!isMark(text, at)) continue;
    const start = startOfRun(text, at);
    const end = endOfRun(text, at);
    if (end - start >= LONG) {
      ordered += text.slice(done, start) + inCanonicalOrder(text.slice(start, end), form);
      done = end;
    }
    at = end;
  }
  return (done === 0 ? text : ordered + text.slice(done)).normalize(form);
}

/** From this length on, in UTF-16 code units, sorting a run beforehand is the cheaper way. */
const LONG = 64;

function startOfRun(text: string, at: number): number {
  let start = at;
  while (start > 0 && isMark(text, start - 1)) start--;
  return start;
}

function endOfRun(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isMark(text, end)) end++;
  return end;
}

/** Surrogates count, since they may encode marks; those that do not end a run later. */
const isMark = (text: string, at: number): boolean => markUnits()[text.charCodeAt(at)] === 1;

let units: Uint8Array | undefined;

function markUnits(): Uint8Array {
  if (units !== undefined) return units;
  units = new Uint8Array(0x10000).fill(1, FIRST_SURROGATE, LAST_SURROGATE + 1);
  for (let unit = 0; unit < units.length; unit++) {
    if (MARK.test(String.fromCharCode(unit))) units[unit] = 1;
  }
  return units;
}

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

// All characters that have a canonical combining class but 0, or get one: "ﾞ" is U+3099 in NFKC.
const MARK = /[\p{M}\uFF9E\uFF9F]/u;

/** Decompose a run and sort its marks by their class; those of one class keep their order. */
function inCanonicalOrder(run: string, form: NormalForm): string {
  const isFixed = createStarterTest();
  let ordered = "";
  let marks: string[] = [];
  for (const character of run) {
    for (const mark of character.normalize(form === "NFKC" ? "NFKD" : "NFD")) {
      if (isFixed(mark)) {
        ordered += sorted(marks) + mark;
        marks = [];
      } else marks.push(mark);
    }
  }
  return ordered + sorted(marks);
}

function sorted(marks: readonly string[]): string {
  if (marks.length < LONG) return marks.join("");
  const buckets = new Map<string, string[]>();
  const kinds = [...new Set(marks)].sort(compareClasses);
  let bucket: string[] = [];
  kinds.forEach((mark, at) => {
    const before = kinds[at - 1];
    if (before !== undefined && compareClasses(before, mark) < 0) bucket = [];
    buckets.set(mark, bucket);
  });
  for (const mark of marks) buckets.get(mark)?.push(mark);
  return [...new Set(buckets.values())].map((each) => each.join("")).join("");
}

/** By canonical combining class, as the runtime itself orders the two. */
const compareClasses = (a: string, b: string): number =>
  isReordered(a + b) ? 1 : isReordered(b + a) ? -1 : 0;

const isReordered = (marks: string): boolean => marks.normalize("NFD") !== marks;

/** Whether a character has the class 0, over which no mark is moved. */
function createStarterTest(): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    const isStarter =
      known.get(character) ?? !(isReordered(ABOVE + character) || isReordered(character + BELOW));
    known.set(character, isStarter);
    return isStarter;
  };
}

/** Two marks of different classes, 230 and 202: every other class is on one side of one of them. */
const ABOVE = "\u0301";
const BELOW = "\u0327";
