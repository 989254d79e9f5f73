import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** The `info` of a `blockquote_open` whose quote is folded until it is opened. */
export const FOLDED = "folded";

/**
 * Adds Obsidian's foldable callout to a parser: a quote whose first line is `[!quote]-` alone is one
 * that is folded; the line is no text.
 */
export function addCallouts({ core }: MarkdownIt): void {
  core.ruler.after("block", "callouts", readCallouts);
}

function readCallouts(state: StateCore): void {
  const dropped = new Set<Token>();
  for (const [at, token] of state.tokens.entries()) {
    if (token.type !== "blockquote_open") continue;
    const paragraph = state.tokens.slice(at + 1, at + 4);
    const inline = paragraph[1];
    if (paragraph[0]?.type !== "paragraph_open" || inline === undefined) continue;
    const rest = inline.content.replace(CALLOUT, "");
    if (rest === inline.content) continue;
    token.info = FOLDED;
    inline.content = rest;
    if (rest === "") for (const each of paragraph) dropped.add(each);
  }
  if (dropped.size > 0) state.tokens = state.tokens.filter((token) => !dropped.has(token));
}

/** How Obsidian marks a quote that is folded until it is opened: its first line. */
export const FOLDED_MARKER = "[!quote]-";

const CALLOUT = /^\[!quote\]-[ \t]*(?:\n[ \t]*|$)/i;
