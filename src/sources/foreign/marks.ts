/**
 * A tag, comment or declaration in a text that may be HTML or XML; a script or style counts as part
 * of its tag.
 */
export interface Mark {
  readonly kind: "start" | "end" | "empty" | "type" | "xml" | "other";
  /** Of the element or type of document, in lower case; else nothing. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The marks of a text, in order; one that is cut off ends with the text. Linear time. */
export function* listMarks(text: string): Generator<Mark> {
  const lower = text.toLowerCase();
  const find = createFinder(lower);
  const firstType = lower.indexOf("<!doctype");
  for (let from = lower.indexOf("<"); from !== -1; ) {
    const mark =
      readTag(lower, from, find) ??
      readEnclosed(lower, from, find) ??
      (from === firstType ? readType(lower, from) : readCut(lower, from));
    if (mark !== undefined) yield mark;
    from = lower.indexOf("<", mark?.to ?? from + 1);
  }
}

/**
 * Finds a sign from an offset on; -1 where there is none, which is cached, so that the text is not
 * searched again.
 */
type Find = (sign: string, from: number) => number;

function createFinder(lower: string): Find {
  const missing = new Set<string>();
  return (sign, from) => {
    const at = missing.has(sign) ? -1 : lower.indexOf(sign, from);
    if (at === -1) missing.add(sign);
    return at;
  };
}

function readTag(lower: string, from: number, find: Find): Mark | undefined {
  const name = nameAt(lower, from);
  if (name === undefined) return undefined;
  const to = endOfTag(lower, from + 1 + name.length);
  if (to === undefined || holdsProse(lower, from, to)) return undefined;
  if (name.startsWith("/")) return { kind: "end", name: name.slice(1), from, to };
  if (VOID.has(name) || lower.startsWith("/>", to - 2)) return { kind: "empty", name, from, to };
  return readRaw(lower, { kind: "start", name, from, to }, find);
}

/** A script or style with what it holds; where the text's end cuts it, it holds all that follows. */
function readRaw(lower: string, start: Mark, find: Find): Mark {
  const { name, to } = start;
  if (!RAW.has(name)) return start;
  const end = find(`</${name}`, to);
  if (end === -1 && !isCode(lower.slice(to))) return start;
  const close = end === -1 ? -1 : find(">", end);
  return { ...start, kind: "empty", to: close === -1 ? lower.length : close + 1 };
}

function nameAt(lower: string, from: number): string | undefined {
  tagName.lastIndex = from + 1;
  return tagName.exec(lower)?.[0];
}

// "div" of "<div>", "/div" of "</div>"
const tagName = /\/?[a-z][\w:.-]{0,80}(?=[\s/>=]|$)/y;

/** Undefined where another tag begins before this one ends, or prose: `<💩`, `a <b and c <d`. */
function endOfTag(lower: string, from: number): number | undefined {
  for (let at = from; at < lower.length; at++) {
    const sign = lower[at];
    if (sign === ">") return at + 1;
    if (sign === "<") return undefined;
    if (sign !== "=") continue;
    const quote = lower[at + 1];
    if (quote !== '"' && quote !== "'") continue;
    const end = lower.indexOf(quote, at + 2);
    if (end === -1) break;
    at = end;
  }
  return isProse(lower.slice(from)) ? undefined : lower.length;
}

/** Whether so much stands between `<a` and a `>` that it is rather a tag that a post leaves open. */
const holdsProse = (lower: string, from: number, to: number): boolean =>
  to - from > LONG_TAG && isProse(lower.slice(from, to).replace(quotedValue, ""));

const LONG_TAG = 200;
const quotedValue = /"[^"]*"|'[^']*'/g;

/** Whether words stand on the lines after the first of what should be a tag that the text's end cuts. */
function isProse(rest: string): boolean {
  const secondLine = rest.indexOf("\n");
  return secondLine !== -1 && words.test(rest.slice(secondLine));
}

const words = /\p{L}{3,} \p{L}{2,} \p{L}{2,}/u;

/** A script has words, too, and far more of the signs of code than prose has. */
const isCode = (rest: string): boolean =>
  (rest.match(codeSigns)?.length ?? 0) * 16 > rest.length || !isProse(rest);

const codeSigns = /[{}()[\];=:"]/g;

function readEnclosed(lower: string, from: number, find: Find): Mark | undefined {
  const enclosed = ENCLOSED.find(([begin]) => lower.startsWith(begin, from));
  if (enclosed === undefined) return undefined;
  const [begin, end] = enclosed;
  const at = find(end, from + begin.length);
  const to = at === -1 ? from + begin.length : at + end.length;
  return { kind: lower.startsWith("<?xml", from) ? "xml" : "other", name: "", from, to };
}

function readType(lower: string, from: number): Mark | undefined {
  documentType.lastIndex = from;
  const name = documentType.exec(lower)?.groups?.name;
  return name === undefined ? undefined : { kind: "type", name, from, to: documentType.lastIndex };
}

/** A mark of which the text's end leaves next to nothing: `<`, `</`, `<!-`. */
function readCut(lower: string, from: number): Mark | undefined {
  cutMark.lastIndex = from;
  return cutMark.test(lower) ? { kind: "other", name: "", from, to: lower.length } : undefined;
}

const cutMark = /<(?:\/|!-?|!\[?[a-z]{0,8})?$/y;

/** Comments, text without tags, instructions; of one without an end the beginning alone is a mark. */
const ENCLOSED = [
  ["<!--", "-->"],
  ["<![cdata[", "]]>"],
  ["<?", "?>"],
] as const;

// "<!DOCTYPE html>", "<!DOCTYPE a [ <!ENTITY b "c"> ]>"
const documentType = /<!doctype\s+(?<name>[\w:-]+)[^<>[]*(?:\[[^\]]*\]\s*)?>/y;

/** What stands in these is neither text nor tags. */
const RAW: ReadonlySet<string> = new Set(["script", "style", "textarea"]);

/** Elements of HTML that have no end tag. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
