import { linkSeed, PLAIN_FORMATS } from "../html/formatting.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import type { Formatting, RangeSeed } from "../html/text-field.ts";

/** How Telegram Desktop's pages mark texts. Bank cards and the language of <pre> are not in them. */
export function desktopFormatting(element: HtmlElement): Formatting | undefined {
  if (element.name === "a") return linkFormatting(element);
  if (element.name === "span") return element.classes.includes("spoiler") ? SPOILER : undefined;
  return BLOCKS.get(element.name) ?? PLAIN_FORMATS.get(element.name);
}

const SPOILER: Formatting = { seed: { kind: "spoiler" } };

const BLOCKS: ReadonlyMap<string, Formatting> = new Map([
  ["pre", { seed: { kind: "pre" }, isVerbatim: true }],
  ["blockquote", { seed: { kind: "blockquote" } }],
]);

function linkFormatting({ attributes: { href = "", onclick = "" } }: HtmlElement): Formatting {
  const call = CALL.exec(onclick)?.groups?.name;
  const kind = call === undefined ? undefined : CALLS.get(call);
  if (kind !== undefined) return { seed: kind };
  return { seedFor: (text) => addressSeed(href, text) };
}

// onclick="return ShowHashtag(&quot;news&quot;)"
const CALL = /\b(?<name>Show[A-Z][A-Za-z]{0,40})\(/;

const CALLS: ReadonlyMap<string, RangeSeed> = new Map<string, RangeSeed>([
  ["ShowHashtag", { kind: "hashtag" }],
  ["ShowCashtag", { kind: "cashtag" }],
  ["ShowBotCommand", { kind: "bot-command" }],
  ["ShowMentionName", { kind: "text-mention" }],
  ["ShowNotLoadedEmoji", { kind: "custom-emoji" }],
  ["ShowNotAvailableEmoji", { kind: "custom-emoji" }],
]);

/** Addresses of text links have a scheme; files of custom emoji, or why they are not there, have none. */
function addressSeed(href: string, text: string | undefined): RangeSeed | undefined {
  const hasScheme = SCHEME.test(href);
  if (href === "" || hasScheme || href === text) return linkSeed(href, text);
  return { kind: "custom-emoji" };
}

// "https://example.org", "tg://resolve?domain=name", "mailto:a@example.org"
const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:/i;
