/**
 * Text as Markdown that renders to exactly that text and stays pleasant to edit: a character is
 * escaped only where it would be syntax. That depends on its own line alone, so that lines can be
 * moved about; tables, strikethrough (GitHub's Markdown) and spoilers are covered too.
 *
 * Line breaks stand as they are and one blank line parts paragraphs. Every further blank line, and
 * one at the very start, is a line with a lone backslash; a line end at the very end is `&#10;`.
 * Works for every text without NUL and lone surrogates (UTF-8 and Markdown have neither).
 */
export function encodeText(text: string): string {
  const encoded = `\n${text}`.replace(MARKUP, escapeMarkup).slice(1);
  return encodeBlankLines(encoded);
}

/**
 * The characters that `encodeText` escapes, by their offset, and what it writes for each; blank
 * lines apart.
 */
export function findEscapes(text: string): ReadonlyMap<number, string> {
  const escapes = new Map<number, string>();
  const lines = `\n${text}`;
  for (const { 0: match, index } of lines.matchAll(MARKUP)) {
    const escaped = escapeMarkup(match, index, lines);
    if (escaped === match) continue;
    const [first = ""] = match;
    const isRun = RUNS.has(first);
    // Of `\n12.` the last character is escaped; of `~~` each.
    const at = index - 1 + (isRun ? 0 : match.length - 1);
    const character = match.slice(-1);
    const written = isRun ? `\\${character}` : escaped.slice(match.length - 1);
    for (let offset = 0; offset < (isRun ? match.length : 1); offset++) {
      escapes.set(at + offset, written);
    }
  }
  return escapes;
}

const RUNS: ReadonlySet<string> = new Set(["_", "~", "|"]);

/** The text that `encodeText` wrote as this Markdown; undefined where it writes nothing like it. */
export function decodeText(markdown: string): string | undefined {
  const text = ESCAPE_SIGNS.test(markdown) ? markdown.replace(ESCAPED, unescapeMarkup) : markdown;
  return encodeText(text) === markdown ? text : undefined;
}

/** The end of a line. */
const END = "(?![^\\n])";

/** Syntax at the beginning of a line; each pattern is matched with the line end before it. */
const LINE_STARTS = [
  "[ \\t]", // indented code, stripped blanks
  `#(?=#{0,5}(?:[ \\t]|${END}))`, // # heading
  ">", // > quote
  `[-+](?:(?=[ \\t])|${END})`, // - list
  `\\d{1,9}[.)](?:(?=[ \\t])|${END})`, // 1. list
  `(?==+[ \\t]*${END})=`, // === under a heading
  `(?=[-:| \\t]+${END})(?=[:| \\t]*-)[-:|]`, // --- under a heading, |---| in a table
];

/** Syntax anywhere in a line. */
const INLINE = [
  "\\\\(?:(?=[!-/:-@[-`{-~ \\t\\r])|(?![^\\n]))", // \* escape, hard break
  "`",
  "\\*",
  "_+",
  "~~+", // ~~strikethrough~~, ~~~ fence
  "\\|\\|+", // ||spoiler||
  "<(?=[A-Za-z/!?]|[^\\s<>]*@)", // <tag>, <https://...>, <name@host>; not <...>
  "&(?=#?[0-9A-Za-z]+;)", // &amp;
  "\\](?=[(:])", // [text](url), [label]: url
  `[ \\t]${END}`, // stripped blanks, hard break
  "\\r",
];

const MARKUP = new RegExp(`\\n(?:${LINE_STARTS.join("|")})|${INLINE.join("|")}`, "g");

function escapeMarkup(match: string, at: number, text: string): string {
  switch (match.charCodeAt(0)) {
    case LINE_FEED:
      return escapeLineStart(match);
    case ASTERISK:
      return standsAlone(text, at) ? match : "\\*";
    case UNDERSCORE:
      return isInsideWord(text, at, at + match.length) ? match : match.replaceAll("_", "\\_");
    case TILDE:
      return match.replaceAll("~", "\\~");
    case BAR:
      return match.replaceAll("|", "\\|");
    case SPACE:
    case TAB:
    case CARRIAGE_RETURN:
      return reference(match);
    default:
      return `\\${match}`;
  }
}

const LINE_FEED = 10;
const ASTERISK = 42;
const UNDERSCORE = 95;
const TILDE = 126;
const BAR = 124;
const SPACE = 32;
const TAB = 9;
const CARRIAGE_RETURN = 13;

/** `\n#` -> `\n\#`, `\n12.` -> `\n12\.`, `\n ` -> `\n&#32;`. */
function escapeLineStart(match: string): string {
  const last = match.slice(-1);
  const before = match.slice(0, -1);
  return last === " " || last === "\t" ? before + reference(last) : `${before}\\${last}`;
}

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** ` * ` inside a line: a lone asterisk between blanks that stay blanks is no emphasis. */
function standsAlone(text: string, at: number): boolean {
  return LONE_BEFORE.test(text.slice(at - 2, at)) && LONE_AFTER.test(text.slice(at + 1, at + 3));
}

const LONE_BEFORE = /^[^\n][ \t]$/;
const LONE_AFTER = /^[ \t][^\n]$/;

/** `snake_case`: between letters or digits an underscore opens and closes nothing. */
function isInsideWord(text: string, start: number, end: number): boolean {
  return WORD.test(text.charAt(start - 1)) && WORD.test(text.charAt(end));
}

const WORD = /[\p{L}\p{N}]/u;

const BLANK_EDGES = /^\n|\n$|\n\n\n/;
const SURPLUS_BLANK_LINES = /^\n+|\n{3,}/g;

/** The blank lines of an encoded text: those that Markdown would drop are written as its breaks. */
export function encodeBlankLines(encoded: string): string {
  if (!BLANK_EDGES.test(encoded)) return encoded;
  const closed = encoded.endsWith("\n") ? `${encoded.slice(0, -1)}&#10;` : encoded;
  return closed.replace(SURPLUS_BLANK_LINES, (run, at: number) =>
    at === 0 ? "\\\n".repeat(run.length) : `\n\n${"\\\n".repeat(run.length - 2)}`,
  );
}

const ESCAPE_SIGNS = /[\\&]/;
const ESCAPED = /\\([!-/:-@[-`{-~\n])|&#(9|10|13|32);/g;

const unescapeMarkup = (_match: string, escaped: string | undefined, code: string): string =>
  escaped ?? String.fromCharCode(Number(code));
