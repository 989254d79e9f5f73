import type { Renderer, StateCore, Token } from "markdown-it";
import { SPOILER_MASK } from "../../annotate/mask-spoilers.ts";
import { shorten } from "../../annotate/shorten.ts";
import { FOLDED } from "../../format/callouts.ts";
import { escapeHtml } from "./escape-html.ts";

/**
 * How spoilers, quotes and preformatted text are rendered. A spoiler is a checkbox that shows what
 * stands beside it; without a stylesheet, all is shown. A quote that is folded is `<details>` with its
 * first words.
 */
export function setFormatRules(rules: Renderer["rules"]): void {
  rules.spoiler_open = () => SPOILER;
  rules.spoiler_close = () => "</span></label>";
  rules.blockquote_open = (tokens, at) => {
    const summary = summaryOf(tokens[at]);
    if (summary === undefined) return "<blockquote>\n";
    return `<details class="quote"><summary>${escapeHtml(summary)}</summary>\n<blockquote>\n`;
  };
  rules.blockquote_close = (tokens, at) =>
    summaryOf(tokens[at]) === undefined ? "</blockquote>\n" : "</blockquote>\n</details>\n";
  rules.fence = (tokens, at) => {
    const { info = "", content = "" } = tokens[at] ?? {};
    const name = LANGUAGE.exec(info)?.[0];
    const names = name === undefined ? "" : ` class="language-${name.toLowerCase()}"`;
    return `<pre><code${names}>${escapeHtml(content)}</code></pre>\n`;
  };
}

const SPOILER =
  '<label class="spoiler"><input type="checkbox" aria-label="Show hidden text"><span>';

/** Rendered text for feed readers, which have no stylesheet of ours: `[…]` in place of spoilers. */
export const hideSpoilers = (html: string): string => html.replace(SPOILERS, SPOILER_MASK);

const SPOILERS = /<label class="spoiler">.*?<\/label>/gs;

/** `js`, `c++` or `objective-c`: what needs no escape in a class. */
const LANGUAGE = /^[A-Za-z][A-Za-z0-9+#-]{0,20}(?![^\s])/;

const summaryOf = (token: Token | undefined): string | undefined => {
  const summary: unknown = token?.meta?.summary;
  return typeof summary === "string" ? summary : undefined;
};

/** A core rule that folds quotes: those that their sender folded, and very long ones. */
export function foldQuotes({ tokens }: StateCore): void {
  let open: Token | undefined;
  let words = "";
  for (const token of tokens) {
    const isOutermost = token.level === 0;
    if (token.type === "blockquote_open" && isOutermost) [open, words] = [token, ""];
    if (open === undefined) continue;
    if (words.length <= LONG) words += `${spoken(token)} `;
    if (token.type !== "blockquote_close" || !isOutermost) continue;
    const summary = shorten(words.replace(BLANKS, " ").trim(), SUMMARY_LENGTH);
    const isFolded = open.info === FOLDED || words.length > LONG;
    if (isFolded && summary !== "") open.meta = token.meta = { summary };
    open = undefined;
  }
}

/** What a block says, without what its spoilers hide. */
function spoken({ type, content, children }: Token): string {
  if (type !== "inline") return content;
  let text = "";
  let isHidden = false;
  for (const inner of children ?? []) {
    if (inner.type === "spoiler_open") text += SPOILER_MASK;
    if (inner.tag === "spoiler") isHidden = inner.nesting > 0;
    else if (!isHidden) text += BREAKS.has(inner.type) ? " " : inner.content;
  }
  return text;
}

const BREAKS: ReadonlySet<string> = new Set(["softbreak", "hardbreak"]);

/** In UTF-16 code units. */
const LONG = 1000;
const SUMMARY_LENGTH = 80;
const BLANKS = /\s+/g;
