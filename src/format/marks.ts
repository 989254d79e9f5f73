import type { Delimiter, MarkdownIt, StateInline } from "markdown-it";

/**
 * Adds to a parser what CommonMark lacks: `||spoilers||` and the tags for emphasis, without
 * attributes: `<b> <i> <u> <s>`, and what people write for them by hand. They pair with each other
 * as `**` does, so that all is well nested; what has no partner stays text, as does a spoiler inside
 * the words of a link. A spoiler inside a spoiler is no other one. Tokens are `spoiler_open`, `strong_open`, `em_open`, `u_open`, `s_open` and
 * their `_close`.
 */
export function addMarks({ inline }: MarkdownIt): void {
  inline.ruler.at("text", readText);
  inline.ruler.before("autolink", "tags", readTag);
  inline.ruler.before("autolink", "spoilers", readSpoilerSign);
  inline.ruler2.after("balance_pairs", "marks", setMarks);
}

/** Elements by the names of their tags. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ...([
    ["b", "strong"],
    ["strong", "strong"],
    ["i", "em"],
    ["em", "em"],
    ["u", "u"],
    ["ins", "u"],
    ["s", "s"],
    ["del", "s"],
  ] as const),
]);

const TAG = /<(?<slash>\/?)(?<name>b|strong|i|em|u|ins|s|del)>/iy;
const NAMES = [...TAGS.keys()];

/** Markers of tags: no characters, so that they pair with nothing else. */
const FIRST_TAG = -1;

/** As markdown-it's own, which does not stop at a bar. */
function readText(state: StateInline, silent: boolean): boolean {
  TEXT.lastIndex = state.pos;
  const end = Math.min(state.posMax, TEXT.test(state.src) ? TEXT.lastIndex : state.pos);
  if (end <= state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

const TEXT = /[^\n!#$%&*+\-:<=>@[\\\]^_`{|}~]+/y;

function readTag(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== LESS_THAN) return false;
  TAG.lastIndex = state.pos;
  const found = TAG.exec(state.src);
  if (found === null || TAG.lastIndex > state.posMax) return false;
  const { slash, name = "" } = found.groups ?? {};
  const marker = FIRST_TAG - NAMES.indexOf(name.toLowerCase());
  pushDelimiter(state, found[0], { marker, open: slash === "", close: slash !== "" });
  return true;
}

/** Exactly two bars, with text on one side at least. */
function readSpoilerSign(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (silent || src.charCodeAt(pos) !== BAR || state.linkLevel > 0) return false;
  BARS.lastIndex = pos;
  const bars = BARS.exec(src)?.[0] ?? "";
  if (bars.length !== 2) {
    state.pending += bars;
    state.pos += bars.length;
    return true;
  }
  const open = pos + 2 < state.posMax && !BLANK.test(src.charAt(pos + 2));
  const close = pos > 0 && !BLANK.test(src.charAt(pos - 1));
  pushDelimiter(state, bars, { marker: BAR, open, close });
  return true;
}

const LESS_THAN = 60;
const BAR = 124;
const BARS = /\|+/y;
const BLANK = /\s/;

function pushDelimiter(
  state: StateInline,
  written: string,
  delimiter: Pick<Delimiter, "marker" | "open" | "close">,
): void {
  state.push("text", "", 0).content = written;
  state.delimiters.push({ ...delimiter, length: 0, token: state.tokens.length - 1, end: -1 });
  state.pos += written.length;
}

/** Delimiters that found a partner become elements. */
function setMarks(state: StateInline): void {
  setPairs(state, state.delimiters);
  for (const meta of state.tokens_meta) setPairs(state, meta?.delimiters ?? []);
}

function setPairs({ tokens }: StateInline, delimiters: readonly Delimiter[]): void {
  let spoilerEnd = -1;
  for (const [at, { marker, token, end }] of delimiters.entries()) {
    const name = NAMES[FIRST_TAG - marker];
    const partner = delimiters[end];
    if ((marker !== BAR && name === undefined) || partner === undefined) continue;
    const isInner = marker === BAR && at < spoilerEnd;
    if (marker === BAR && !isInner) spoilerEnd = end;
    const tag = name === undefined ? "spoiler" : (TAGS.get(name) ?? "");
    const sides = [
      [tokens[token], "open", 1],
      [tokens[partner.token], "close", -1],
    ] as const;
    for (const [side, way, nesting] of sides) {
      if (side === undefined) continue;
      side.content = "";
      if (!isInner) Object.assign(side, { type: `${tag}_${way}`, tag, nesting });
    }
  }
}
