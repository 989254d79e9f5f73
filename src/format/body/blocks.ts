import type { TextRange } from "../../core/message.ts";
import { bySpan, joinSpans, type Span, trimSpan } from "./spans.ts";

/** A block of a body that covers whole lines: a quote, preformatted text, or plain lines. */
export interface Block extends Span {
  readonly kind: "lines" | "pre" | "blockquote" | "expandable-blockquote";
  readonly language?: string;
  /** The blocks of a quote. */
  readonly blocks: readonly Block[];
}

/**
 * The blocks of a text, top to bottom: quotes with what is in them, preformatted text, and the lines
 * between. One line end lies between two of them. `quotes` and `pres` cover whole lines, sorted and
 * apart; no block but one of lines is empty.
 */
export function blocksOf(
  text: string,
  quotes: readonly TextRange[],
  pres: readonly TextRange[],
): readonly Block[] {
  const inQuotes = new Map<TextRange, Block[]>();
  const outside: Block[] = [];
  let next = 0;
  for (const pre of pres) {
    while ((quotes[next]?.to ?? Number.POSITIVE_INFINITY) <= pre.from) next += 1;
    const quote = quotes[next];
    if (quote !== undefined && quote.from <= pre.from) {
      const list = inQuotes.get(quote);
      if (list === undefined) inQuotes.set(quote, [asPre(pre)]);
      else list.push(asPre(pre));
    } else outside.push(asPre(pre));
  }
  const set = [
    ...outside,
    ...quotes.map(
      (quote): Block => ({
        ...{ from: quote.from, to: quote.to, blocks: inQuotes.get(quote) ?? [] },
        kind: quote.kind === "blockquote" ? "blockquote" : "expandable-blockquote",
      }),
    ),
  ].sort(bySpan);
  return withLines({ from: 0, to: text.length }, set).map((block) =>
    block.kind === "blockquote" || block.kind === "expandable-blockquote"
      ? { ...block, blocks: withLines(block, block.blocks) }
      : block,
  );
}

const asPre = ({ from, to, language }: TextRange): Block => ({
  ...{ kind: "pre", from, to, blocks: [] },
  ...(language !== undefined && { language }),
});

/**
 * Blocks with the lines between them, of which Markdown has no way to write one alone that is
 * empty: it goes to the block above, or else below.
 */
function withLines(whole: Span, set: readonly Block[]): readonly Block[] {
  if (set.length === 0) return [lines(whole.from, whole.to)];
  const blocks: Block[] = [];
  let from = whole.from;
  for (const block of set) {
    const gapEnd = block.from - 1;
    if (gapEnd > from) blocks.push(lines(from, gapEnd), block);
    else if (gapEnd === from) takeEmptyLine(blocks, block);
    else blocks.push(block);
    from = block.to + 1;
  }
  if (from < whole.to) blocks.push(lines(from, whole.to));
  else if (from === whole.to) takeEmptyLine(blocks);
  return blocks;
}

function takeEmptyLine(blocks: Block[], next?: Block): void {
  const last = blocks.at(-1);
  if (last !== undefined) blocks[blocks.length - 1] = { ...last, to: last.to + 1 };
  if (next !== undefined) blocks.push(last === undefined ? { ...next, from: next.from - 1 } : next);
}

const lines = (from: number, to: number): Block => ({ kind: "lines", from, to, blocks: [] });

/** Quotes cover whole lines; those that share a line are one, of the kind of the first. */
export function widenQuotes(text: string, quotes: readonly TextRange[]): readonly TextRange[] {
  const widened = quotes.flatMap((quote): readonly TextRange[] => {
    const trimmed = trimSpan(text, quote);
    if (trimmed === undefined) return [];
    const end = text.indexOf("\n", trimmed.to);
    return [
      {
        ...trimmed,
        from: text.lastIndexOf("\n", trimmed.from - 1) + 1,
        to: end === -1 ? text.length : end,
      },
    ];
  });
  return joinSpans(widened.sort(bySpan), (a, b) => b.from <= a.to);
}
