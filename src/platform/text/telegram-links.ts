import type { TextSpan } from "./links.ts";

/** What an address of Telegram names: a channel, or a post of one. */
export interface TelegramAddress {
  /** Its @username in lower case, or its bare id. */
  readonly channel: string;
  /** Of the post; absent where the address is the channel's. */
  readonly number?: number;
}

/**
 * Read an address of Telegram, with a scheme or without; undefined where it names no channel, as an
 * invitation does. A comment is no post: its address is read as that of the post below which it
 * stands. Source: https://core.telegram.org/api/links
 */
export function readTelegramAddress(address: string): TelegramAddress | undefined {
  const { host = "", path = "" } = WEB.exec(address)?.groups ?? {};
  if (host !== "" || path !== "") return readPath(host, path);
  const { kind, query } = APP.exec(address)?.groups ?? {};
  if (kind === undefined) return undefined;
  const values = new URLSearchParams(query);
  const name = kind.toLowerCase() === "resolve" ? nameOf(values.get("domain")) : undefined;
  const channel = name ?? idOf(values.get("channel"));
  return channel === undefined ? undefined : withNumbers(channel, listed(values.get("post")));
}

/** The address as a short text, the same for all ways to write it: `herald/42`, `1494031694/42`, `herald`. */
export const telegramKey = ({ channel, number }: TelegramAddress): string =>
  number === undefined ? channel : `${channel}/${number}`;

/** Where a channel or a post stands on the web, by its @username in any case. */
export const telegramUrl = (address: TelegramAddress): string =>
  `https://${telegramLabel(address)}`;

/** The same as it is shown: `t.me/herald/42`. */
export const telegramLabel = (address: TelegramAddress): string => `t.me/${telegramKey(address)}`;

/**
 * The channels and posts that a text names, by @username or address, each once and in order; no more
 * than a person could have meant. Markdown is read as it stands.
 */
export function telegramKeysIn(text: string): readonly string[] {
  const keys = new Set<string>();
  if (!hasSign(text)) return [];
  for (const line of text.replaceAll("\\_", "_").split("\n")) {
    if (!hasSign(line)) continue;
    for (const [found] of line.matchAll(NAMED)) {
      const address = found.startsWith("@")
        ? { channel: found.slice(1).toLowerCase() }
        : readTelegramAddress(found);
      if (address !== undefined) keys.add(telegramKey(address));
      if (keys.size === MOST_KEYS) return [...keys];
    }
  }
  return [...keys];
}

/** A cheap test that rules most texts and lines out: `T.me`, `telegram.dog`, `tg://`, `@herald`. */
const hasSign = (text: string): boolean => SIGNS.some((sign) => text.includes(sign));

const SIGNS = ["@", ".me", ".ME", "tg:", ".dog"];

/** The @usernames in a text: where each stands, and its name in lower case. */
export const mentionsIn = (text: string): readonly (TextSpan & { readonly name: string })[] =>
  Array.from(text.matchAll(MENTION), ({ 0: found, index }) => ({
    ...{ start: index, end: index + found.length },
    name: found.slice(1).toLowerCase(),
  }));

/** `herald/42`, `s/herald/42`, `c/1494031694/42`, `herald/12/42` (in a topic); `42` of `herald.t.me`. */
function readPath(host: string, path: string): TelegramAddress | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  if (host !== "" && host.toLowerCase() !== "www") return withNumbers(nameOf(host), parts);
  const [first = "", second, ...rest] = parts;
  if (first === "c") return withNumbers(idOf(second), rest);
  if (first === "s") return withNumbers(nameOf(second), rest);
  return withNumbers(nameOf(first), parts.slice(1));
}

/** Of two numbers the first is that of a topic. */
function withNumbers(
  channel: string | undefined,
  numbers: readonly string[],
): TelegramAddress | undefined {
  const isValid = numbers.length <= 2 && numbers.every((number) => NUMBER.test(number));
  if (channel === undefined || !isValid) return undefined;
  const last = numbers.at(-1);
  return { channel, ...(last !== undefined && { number: Number(last) }) };
}

const nameOf = (name: string | null | undefined): string | undefined =>
  NAME.test(name ?? "") ? name?.toLowerCase() : undefined;

const idOf = (id: string | null | undefined): string | undefined =>
  NUMBER.test(id ?? "") ? (id ?? undefined) : undefined;

const listed = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const NAME = /^[a-z]\w{1,63}$/i;
const NUMBER = /^[1-9]\d{0,14}$/;

const HOST = "(?:t\\.me|telegram\\.(?:me|dog))";

// "https://t.me/herald/42?single", "t.me/s/herald/42", "herald.t.me/42"
const WEB = new RegExp(
  `^(?:https?:\\/\\/)?(?:(?<host>[a-z]\\w{0,63})\\.)?${HOST}(?:\\/(?<path>[^?#]*))?(?:[?#]|$)`,
  "i",
);
// "tg://resolve?domain=herald&post=42", "tg://privatepost?channel=1494031694&post=42"
const APP = /^tg:(?:\/\/)?(?<kind>resolve|privatepost)\/?\?(?<query>[^#]*)/i;

const MENTION_SOURCE = "(?<![\\w@./])@[a-z]\\w{3,31}(?!\\w)";
const MENTION = new RegExp(MENTION_SOURCE, "gi");
const NAMED = new RegExp(
  [
    `(?<![\\w.-])(?:[a-z]\\w{0,63}\\.)?${HOST}(?:\\/\\w+){0,4}`,
    "tg:(?:\\/\\/)?(?:resolve|privatepost)\\/?\\?[\\w=&%+.-]+",
    MENTION_SOURCE,
  ].join("|"),
  "gi",
);

const MOST_KEYS = 500;
