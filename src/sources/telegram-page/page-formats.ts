import { linkSeed, PLAIN_FORMATS } from "../html/formatting.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import type { Formatting, RangeSeed } from "../html/text-field.ts";

/** How pages of t.me mark texts. */
export function pageFormatting(element: HtmlElement): Formatting | undefined {
  const { name, attributes, classes } = element;
  if (name === "a") return { seedFor: (text) => addressSeed(attributes.href ?? "", text) };
  if (name === "i" && classes.includes("emoji")) return EMOJI;
  if (name === "blockquote") return "expandable" in attributes ? EXPANDABLE : BLOCKQUOTE;
  if (name === "code") return codeFormatting(classes);
  return BY_NAME.get(name) ?? PLAIN_FORMATS.get(name);
}

/** <i class="emoji"><b>😮</b></i>: the sign alone is text. */
const EMOJI: Formatting = { isPlain: true };
const BLOCKQUOTE: Formatting = { seed: { kind: "blockquote" }, isBlock: true };
const EXPANDABLE: Formatting = { seed: { kind: "expandable-blockquote" }, isBlock: true };

const BY_NAME: ReadonlyMap<string, Formatting> = new Map([
  ["pre", { seed: { kind: "pre" }, isVerbatim: true, isBlock: true }],
  ["tg-spoiler", { seed: { kind: "spoiler" } }],
  ["tg-emoji", { seed: { kind: "custom-emoji" } }],
]);

/** <pre><code class="language-js"> */
function codeFormatting(classes: readonly string[]): Formatting {
  const language = classes.find((name) => name.startsWith(LANGUAGE))?.slice(LANGUAGE.length);
  return { seed: { kind: "code" }, asPre: language === undefined ? {} : { language } };
}

const LANGUAGE = "language-";

function addressSeed(href: string, text: string | undefined): RangeSeed | undefined {
  if (text?.startsWith("#") && TAG_SEARCH.test(href)) return { kind: "hashtag" };
  if (text?.startsWith("$") && TAG_SEARCH.test(href)) return { kind: "cashtag" };
  if (text !== undefined && bare(href) === bare(text)) return { kind: "link" };
  return href === "" ? undefined : linkSeed(href, text);
}

// "?q=%23news", "https://t.me/s/name?q=%23news"
const TAG_SEARCH = /\?q=(?:%23|%24|#|\$)/i;

/** The page completes addresses: "example.org" leads to "http://example.org/". */
const bare = (address: string): string => address.replace(WEB, "").replace(LAST_SLASH, "");

const WEB = /^https?:\/\//i;
const LAST_SLASH = /\/$/;
