import type { Formatting, RangeSeed } from "./text-field.ts";

/** Elements that mean the same in every page of Telegram, by name. */
export const PLAIN_FORMATS: ReadonlyMap<string, Formatting> = new Map([
  ...names(["strong", "b"], { seed: { kind: "bold" } }),
  ...names(["em", "i"], { seed: { kind: "italic" } }),
  ...names(["u", "ins"], { seed: { kind: "underline" } }),
  ...names(["s", "strike", "del"], { seed: { kind: "strikethrough" } }),
  ...names(["code"], { seed: { kind: "code" } }),
]);

/**
 * What a link is, by its address and its text: a mention (@name), an e-mail address, a telephone
 * number, an address that stands as such in the text, or a text that leads somewhere.
 */
export function linkSeed(address: string, text: string | undefined): RangeSeed | undefined {
  const words = text ?? "";
  if (address === words) return { kind: "link" };
  const { scheme = "", rest = "" } = ADDRESS.exec(address)?.groups ?? {};
  if (scheme === "mailto:" && rest === words) return { kind: "email" };
  if (scheme === "tel:" && rest === words) return { kind: "phone-number" };
  if (words.startsWith("@") && isNameIn(address, words.slice(1))) return { kind: "mention" };
  return address === "" ? undefined : { kind: "text-link", url: address };
}

const isNameIn = (address: string, name: string): boolean =>
  NAME_PAGE.exec(address)?.groups?.name?.toLowerCase() === name.toLowerCase();

function names(list: readonly string[], formatting: Formatting): [string, Formatting][] {
  return list.map((name) => [name, formatting]);
}

// "https://t.me/durov"
const NAME_PAGE = /^(?:https?:\/\/)?(?:t\.me|telegram\.(?:me|dog))\/(?<name>\w{1,64})$/i;

// "mailto:press@example.org", "https://example.org/"
const ADDRESS = /^(?<scheme>[a-z][a-z0-9+.-]{0,30}:)?(?<rest>.*)$/is;
