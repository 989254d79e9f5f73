import { listMarks, type Mark } from "./marks.ts";

/** What reading a text as HTML or XML finds. */
export interface Elements {
  /** Where words stand outside of all elements, and in `html` or `head`; Infinity where none do. */
  readonly firstBareWord: number;
  readonly firstLooseWord: number;
  /** Where the last mark ends. */
  readonly lastMark: number;
  /** How many elements are open at the end. */
  readonly depth: number;
  readonly starts: number;
  readonly ends: number;
  /** Names of the first elements, in lower case. */
  readonly names: readonly string[];
  readonly isXml: boolean;
  /** `html` of `<!DOCTYPE html>`. */
  readonly documentType: string | undefined;
  /** How many characters of each quarter of the text are marks. */
  readonly quarters: readonly number[];
}

/** Read the elements of a text, well-formed or not. Linear time. */
export function readElements(text: string): Elements {
  const open = new OpenElements();
  const names: string[] = [];
  const quarters = [0, 0, 0, 0];
  const firstWord = { bare: Number.POSITIVE_INFINITY, loose: Number.POSITIVE_INFINITY };
  const noteWords = (from: number, to: number): void => {
    const where = open.depth === 0 ? "bare" : HEADS.has(open.innermost ?? "") ? "loose" : undefined;
    if (where === undefined || firstWord[where] < to) return;
    const word = text.slice(from, to).search(nonBlank);
    if (word !== -1) firstWord[where] = from + word;
  };
  let isXml = false;
  let documentType: string | undefined;
  let at = 0;
  for (const mark of listMarks(text)) {
    noteWords(at, mark.from);
    at = mark.to;
    addTo(quarters, mark, text.length);
    if (mark.kind === "xml") isXml = true;
    else if (mark.kind === "type") documentType = mark.name;
    else if (mark.kind !== "other") open.apply(mark);
    if (names.length < MANY_NAMES && (mark.kind === "start" || mark.kind === "empty")) {
      names.push(mark.name);
    }
  }
  noteWords(at, text.length);
  const { depth, starts, ends } = open;
  const { bare: firstBareWord, loose: firstLooseWord } = firstWord;
  return {
    firstBareWord,
    firstLooseWord,
    lastMark: at,
    depth,
    starts,
    ends,
    names,
    isXml,
    documentType,
    quarters,
  };
}

const nonBlank = /\S/;
const MANY_NAMES = 20;
const HEADS: ReadonlySet<string> = new Set(["html", "head"]);

function addTo(quarters: number[], { from, to }: Mark, length: number): void {
  quarters.forEach((marked, quarter) => {
    const start = Math.max(from, (length * quarter) / 4);
    const end = Math.min(to, (length * (quarter + 1)) / 4);
    quarters[quarter] = marked + Math.max(0, end - start);
  });
}

/** The stack of open elements. */
class OpenElements {
  starts = 0;
  ends = 0;
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();

  get depth(): number {
    return this.#open.length;
  }

  get innermost(): string | undefined {
    return this.#open.at(-1);
  }

  apply({ kind, name }: Mark): void {
    if (kind === "end") {
      this.#end(name);
      return;
    }
    if (ENDED_BY_ITSELF.has(name) && this.innermost === name) this.#end(name);
    this.starts += 1;
    if (kind === "empty") this.ends += 1;
    else {
      this.#open.push(name);
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }

  /** Close an element and all that are open within it; ignored where it is not open. */
  #end(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    this.ends += 1;
    for (;;) {
      const last = this.#open.pop();
      if (last === undefined) return;
      this.#counts.set(last, (this.#counts.get(last) ?? 1) - 1);
      if (last === name) return;
    }
  }
}

/** Elements of HTML that end where the next one begins. */
const ENDED_BY_ITSELF: ReadonlySet<string> = new Set("p li dt dd tr td th option".split(" "));
