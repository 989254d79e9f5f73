import type { TextRange } from "../../core/message.ts";
import { ticksAround } from "./code-fence.ts";
import { INLINE_KINDS, type InlineKind, type NormalBody } from "./normalise-body.ts";
import { trimSpan } from "./spans.ts";

/**
 * A function that writes the text from one offset to another with its formats; it must be called
 * for one stretch after the other, from the top. Kinds nest in one order, so a format that begins or
 * ends inside another one is written in pieces.
 */
export function createInlineWriter(
  { text, spans }: NormalBody,
  escapes: ReadonlyMap<number, string>,
): (from: number, to: number) => string {
  const all = INLINE_KINDS.flatMap((kind) => spans[kind]);
  const starts = new Set(all.map(({ from }) => from));
  const linkStarts = new Set(spans["text-link"].map(({ from }) => from));
  /** Where marks stand, as far as it is known. */
  const borders = new Set(all.flatMap(({ from, to }) => [from, to]));
  /** Where the formats end that are open. */
  const ends: number[] = [];
  const next: Record<string, number> = {};
  let markdown = "";
  /** Whether the last thing written is a mark. */
  let isMark = false;
  let isInLink = false;

  const mark = (written: string): void => {
    markdown += written;
    isMark = true;
  };

  const escapeSign = (character: string, at: number, isEdge: boolean): string => {
    if (character === "`" && isEdge) return "&#96;";
    const isSign =
      (isEdge && SIGNS.test(character)) ||
      (isInLink && BRACKETS.test(character)) ||
      (character === "!" && linkStarts.has(at + 1)) ||
      (character === "[" && text.startsWith("[!", at) && isLineStart(text, at));
    return isSign ? `\\${character}` : character;
  };

  const writeText = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const isEdge = (at === from && isMark) || (at === to - 1 && borders.has(to));
      const character = text.charAt(at);
      const isEdgeTick = isEdge && character === "`";
      markdown += (isEdgeTick ? undefined : escapes.get(at)) ?? escapeSign(character, at, isEdge);
      isMark = false;
    }
  };

  const isCertain = ({ from, to }: TextRange): boolean =>
    !SIGNS.test(text.charAt(from)) &&
    !SIGNS.test(text.charAt(to - 1)) &&
    (isMark || from === 0 || OUTSIDE.test(text.charAt(from - 1))) &&
    (to === text.length || starts.has(to) || ends.includes(to) || OUTSIDE.test(text.charAt(to)));

  /** The marks before and behind what a format covers. */
  const marksOf = (kind: Exclude<InlineKind, "code">, span: TextRange): Marks => {
    if (kind === "spoiler") return ["||", "||"];
    if (kind === "text-link") return ["[", `](${destination(span.url ?? "")})`];
    const { sign, tag } = EMPHASIS[kind];
    return sign !== undefined && isCertain(span) ? [sign, sign] : [`<${tag}>`, `</${tag}>`];
  };

  const writeSpan = (kind: InlineKind, span: TextRange, depth: number): void => {
    if (kind === "code") {
      mark(codeSpan(text.slice(span.from, span.to)));
      return;
    }
    const [before, behind] = marksOf(kind, span);
    const wasInLink = isInLink;
    mark(before);
    isInLink ||= kind === "text-link";
    ends.push(span.to);
    write(span.from, span.to, depth + 1);
    ends.pop();
    isInLink = wasInLink;
    mark(behind);
  };

  const write = (from: number, to: number, depth: number): void => {
    const kind = INLINE_KINDS[depth];
    if (kind === undefined) {
      writeText(from, to);
      return;
    }
    const list = spans[kind];
    let done = from;
    let at = next[kind] ?? 0;
    for (; (list[at]?.from ?? to) < to; at++) {
      const piece = clip(text, list[at], done, to);
      if (piece !== undefined) {
        borders.add(piece.from).add(piece.to);
        write(done, piece.from, depth + 1);
        writeSpan(kind, piece, depth);
        done = piece.to;
      }
      if ((list[at]?.to ?? 0) > to) break;
    }
    next[kind] = at;
    write(done, to, depth + 1);
  };

  return (from, to) => {
    markdown = "";
    isMark = false;
    write(from, to, 0);
    return markdown;
  };
}

type Marks = readonly [before: string, behind: string];

/** The part of a span between two offsets, without blanks at its ends. */
function clip(
  text: string,
  span: TextRange | undefined,
  from: number,
  to: number,
): TextRange | undefined {
  if (span === undefined) return undefined;
  const piece = { ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) };
  if (piece.from >= piece.to) return undefined;
  return span.kind === "code" || span.kind === "pre" ? piece : trimSpan(text, piece);
}

/** `**` and its like where every reader of Markdown takes them for marks, else tags. */
const EMPHASIS = {
  bold: { sign: "**", tag: "b" },
  italic: { sign: "_", tag: "i" },
  underline: { sign: undefined, tag: "u" },
  strikethrough: { sign: "~~", tag: "s" },
} as const;

/** What would run together with a mark beside it. */
const SIGNS = /[\\*_~|<`]/;
const BRACKETS = /[[\]]/;

/**
 * Beside these, by CommonMark's rules for delimiter runs, a mark opens before and closes behind
 * whatever it stands at: blanks, line ends, punctuation but for what is a mark itself.
 */
const OUTSIDE = /[ \t\n]|(?![\\*_~|<`])\p{P}/u;

const isLineStart = (text: string, at: number): boolean => at === 0 || text.charAt(at - 1) === "\n";

function codeSpan(code: string): string {
  const ticks = ticksAround(code, 1);
  const isStripped = code.startsWith(" ") && code.endsWith(" ") && SHOWN.test(code);
  const pad = isStripped || code.startsWith("`") || code.endsWith("`") ? " " : "";
  return `${ticks}${pad}${code}${pad}${ticks}`;
}

const SHOWN = /[^ ]/;

/** Brackets in pairs, as in `https://en.wikipedia.org/wiki/Pier_(harbour)`, need no escape. */
const destination = (url: string): string =>
  url.replace(PAIRED.test(url) ? IN_ADDRESS : IN_ADDRESS_OR_BRACKET, "\\$&");

const PAIRED = /^[^()]*(?:\([^()]*\)[^()]*)*$/;
const IN_ADDRESS = /[<>]|&(?=#?[0-9A-Za-z]+;)/g;
const IN_ADDRESS_OR_BRACKET = /[()<>]|&(?=#?[0-9A-Za-z]+;)/g;
