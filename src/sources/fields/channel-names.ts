import type { ChannelRef } from "../../core/message.ts";
import { channelNumber, markedChannel } from "../reading/channel-number.ts";
import { compact, isObject, textOf } from "../reading/values.ts";

/** A channel from what a list calls its channel: a number, a @name, an address, a title, or all of it. */
export function channelOf(value: unknown): ChannelRef {
  if (isObject(value)) {
    const { id, username, title } = value;
    const name = textOf(username)?.trim().replace(at, "");
    return compact({ id: channelNumber(id), username: name, title: textOf(title)?.trim() });
  }
  const id = markedChannel(value);
  if (id !== undefined) return { id };
  const text = typeof value === "string" ? value.trim() : "";
  if (text === "") return {};
  const username = usernameOf(text);
  return username === undefined ? { title: text } : { username };
}

/** The name in `@name` or `https://t.me/s/name`; undefined for other words. */
export const usernameOf = (text: string): string | undefined =>
  atName.exec(text.trim())?.groups?.name ?? address.exec(text.trim())?.groups?.name;

/** The channel and the message that an address leads to: `https://t.me/name/5`, `t.me/c/149/5`. */
export function linkedPost(
  link: string,
): { readonly channel: ChannelRef; readonly number: number } | undefined {
  const { id, name, number } = postAddress.exec(link.trim())?.groups ?? {};
  if (number === undefined) return undefined;
  const channel = compact({ id: channelNumber(id), username: name });
  return { channel, number: Number(number) };
}

const at = /^@/;
// "@name"
const atName = /^@(?<name>[a-z]\w{2,31})$/i;
// "https://t.me/s/name", "t.me/name/"
const address =
  /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?(?<name>(?!c\/|s\/)[a-z]\w{2,31})\/?$/i;
// "https://t.me/name/5?single", "https://t.me/c/1494031694/5", "https://t.me/s/name/5"
const postAddress =
  /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:c\/(?<id>\d{1,15})|(?:s\/)?(?<name>[a-z]\w{2,31}))\/(?:\d{1,9}\/)?(?<number>\d{1,9})(?:[?#].*)?$/i;
