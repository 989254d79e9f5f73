import type { RangeKind, TextRange } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";
import { telegramUrl } from "../../platform/text/telegram-links.ts";
import { isAllowedLink, isInward } from "../link-policy.ts";
import { type Block, blocksOf, widenQuotes } from "./blocks.ts";
import { bySpan, cutOut, joinSpans, type Span, splitSpan, trimSpan } from "./spans.ts";

/** The formats inside a line or paragraph, in the order in which they nest, from outside. */
export const INLINE_KINDS = [
  ...(["spoiler", "text-link", "bold", "italic", "underline", "strikethrough", "code"] as const),
];
export type InlineKind = (typeof INLINE_KINDS)[number];

/** What a body means, as Markdown can say it. */
export interface NormalBody {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For each kind sorted and apart, without blanks at the ends. */
  readonly spans: Readonly<Record<InlineKind, readonly TextRange[]>>;
  /** Whether it is more than plain text. */
  readonly isFormatted: boolean;
}

/**
 * What the ranges of a body mean. Quotes cover whole lines. Preformatted text covers whole lines, too;
 * else it is code, and so it is in a spoiler, or it would be seen. Emphasis and code end with their
 * line, spoilers and links with their paragraph; blanks at the ends are outside, but of code that shows
 * anything they are part. Of links that overlap the first counts; a mention is a link. Nothing is inside preformatted
 * text. Kinds that only repeat what the text says itself (hashtags, addresses) mean nothing.
 */
export function normaliseBody({ text, ranges = [] }: Body): NormalBody {
  const byKind = new Map<RangeKind, TextRange[]>();
  for (const range of ranges) {
    if (range.from >= range.to) continue;
    const meant = meaningOf(text, wholeCharacters(text, range));
    if (meant === undefined || meant.from === meant.to) continue;
    const list = byKind.get(meant.kind);
    if (list === undefined) byKind.set(meant.kind, [meant]);
    else list.push(meant);
  }
  const sorted = (kind: RangeKind): readonly TextRange[] => (byKind.get(kind) ?? []).sort(bySpan);
  const quotes = widenQuotes(text, [...sorted("blockquote"), ...sorted("expandable-blockquote")]);
  const { pres, codes } = dividePres(text, sorted("pre"), quotes, sorted("spoiler"));
  const blocks = blocksOf(text, quotes, pres);
  const leaves = blocks.flatMap((block) => (block.blocks.length > 0 ? block.blocks : [block]));
  const edges = leaves.slice(1).map(({ from }) => ({ from: from - 1, to: from }));
  const verbatim = leaves.filter(({ kind }) => kind === "pre");
  const apart = (kind: InlineKind, gaps: RegExp, more: readonly TextRange[] = []) => {
    const all = more.length > 0 ? [...sorted(kind), ...more].sort(bySpan) : sorted(kind);
    const joined = kind === "text-link" ? firstOnes(all) : joinSpans(all, (a, b) => b.from <= a.to);
    return cutOut(cutOut(joined, verbatim), edges)
      .flatMap((span) => splitSpan(text, span, gaps))
      .flatMap((span) => {
        const shown = trimSpan(text, span);
        return shown === undefined ? [] : kind === "code" ? span : shown;
      });
  };
  const spans = {
    spoiler: apart("spoiler", PARAGRAPH_ENDS),
    "text-link": apart("text-link", PARAGRAPH_ENDS),
    bold: apart("bold", LINE_ENDS),
    italic: apart("italic", LINE_ENDS),
    underline: apart("underline", LINE_ENDS),
    strikethrough: apart("strikethrough", LINE_ENDS),
    code: apart("code", CODE_ENDS, codes),
  };
  const isFormatted =
    blocks.some(({ kind }) => kind !== "lines") ||
    INLINE_KINDS.some((kind) => spans[kind].length > 0);
  return { text, blocks, spans, isFormatted };
}

const PARAGRAPH_ENDS = /\n{2,}/g;
const LINE_ENDS = /\n+/g;
/** Markdown cannot write a carriage return inside code. */
const CODE_ENDS = /[\n\r]+/g;

/** A range as what it means; undefined where it means nothing. */
function meaningOf(text: string, range: TextRange): TextRange | undefined {
  const { kind, from, to, url, language } = range;
  if (kind === "mention") {
    const name = MENTION.exec(text.slice(from, to))?.groups?.name;
    return name === undefined
      ? undefined
      : { kind: "text-link", from, to, url: telegramUrl({ channel: name }) };
  }
  if (kind === "text-link") {
    const address = linkAddress(url ?? "");
    return address === undefined ? undefined : { kind, from, to, url: address };
  }
  if (!MEANT.has(kind)) return undefined;
  return { kind, from, to, ...(kind === "pre" && language !== undefined && { language }) };
}

const MEANT: ReadonlySet<RangeKind> = new Set([
  ...INLINE_KINDS,
  ...(["pre", "blockquote", "expandable-blockquote"] as const),
]);

const MENTION = /^\s*@(?<name>[A-Za-z]\w{2,31})\s*$/;

/** An address that posts may link to, its blanks and backslashes escaped. */
function linkAddress(url: string): string | undefined {
  const address = url.trim().replace(MISREAD, encodeURIComponent);
  return isAllowedLink(address) && !isInward(address) ? address : undefined;
}

const MISREAD = /[\0-\x20\\]/g;

/** No character is divided, and nothing lies outside the text. */
function wholeCharacters(text: string, range: TextRange): TextRange {
  const { length } = text;
  const isInside = (at: number): boolean => PAIR.test(text.slice(Math.max(0, at - 1), at + 1));
  const from = Math.max(0, Math.min(range.from, length));
  const to = Math.max(0, Math.min(range.to, length));
  return { ...range, from: isInside(from) ? from - 1 : from, to: isInside(to) ? to + 1 : to };
}

const PAIR = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/;

/** Of links that overlap the first one is whole; a link that goes on is one. */
function firstOnes(links: readonly TextRange[]): readonly TextRange[] {
  const kept: TextRange[] = [];
  let end = 0;
  for (const link of links) {
    const last = kept.at(-1);
    if (link.to <= end) continue;
    if (last !== undefined && link.from <= end && last.url === link.url) {
      kept[kept.length - 1] = { ...last, to: link.to };
    } else kept.push({ ...link, from: Math.max(end, link.from) });
    end = link.to;
  }
  return kept;
}

/** Preformatted text that covers whole lines; the rest of it is code. */
function dividePres(
  text: string,
  given: readonly TextRange[],
  quotes: readonly TextRange[],
  spoilers: readonly TextRange[],
): { readonly pres: readonly TextRange[]; readonly codes: readonly TextRange[] } {
  if (given.length === 0) return { pres: [], codes: [] };
  const edges = quotes.flatMap(({ from, to }): readonly Span[] => [
    { from: from - 1, to: from },
    { from: to, to: to + 1 },
  ]);
  const pieces = cutOut(
    joinSpans(given, (a, b) => b.from < a.to),
    edges,
  ).flatMap((pre) => trimSpan(text, pre, LINE_END) ?? []);
  const hiding = joinSpans(spoilers, (a, b) => b.from <= a.to);
  const seen = new Set(cutOut(pieces, hiding).map(spell));
  const isWhole = (pre: TextRange): boolean =>
    isLineEdge(text, pre.from - 1) &&
    isLineEdge(text, pre.to) &&
    seen.has(spell(pre)) &&
    SHOWN.test(text.slice(pre.from, pre.to)) &&
    !text.slice(pre.from, pre.to).includes("\r");
  return {
    pres: pieces.filter(isWhole),
    codes: pieces
      .filter((pre) => !isWhole(pre))
      .map(({ from, to }): TextRange => ({ kind: "code", from, to })),
  };
}

const spell = ({ from, to }: Span): string => `${from}-${to}`;

const LINE_END = /\n/;
const SHOWN = /\S/;

const isLineEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || text.charAt(at) === "\n";
