import type { ChannelRef } from "./message.ts";

/** What the settings say of a channel, under its id or its name. */
export interface ChannelSettings {
  /** Its id, @username or title, or the path of a dump that does not name it. */
  readonly key: string;
  readonly username?: string;
  readonly title?: string;
  /** How it stands in addresses. */
  readonly slug?: string;
  /** IANA time zone of the clock of its exports. */
  readonly zone?: string;
  /** Who publishes it. */
  readonly publisher?: string;
}

/** The settings that speak of a channel as a dump names it: by id, then username, then title. */
export const settingsFor = (
  channel: ChannelRef,
  all: readonly ChannelSettings[],
): ChannelSettings | undefined =>
  all.find(({ key }) => channel.id !== undefined && key === String(channel.id)) ??
  all.find((each) => isUsername(channel.username, each)) ??
  all.find(({ key, title }) => channel.title !== undefined && [key, title].includes(channel.title));

const isUsername = (name: string | undefined, { key, username }: ChannelSettings): boolean => {
  if (name === undefined) return false;
  return [key.replace(/^@/, ""), username].some(
    (each) => each?.toLowerCase() === name.toLowerCase(),
  );
};

/** Whether a dump says anything of a channel. */
export const isNamed = ({ id, username, title }: ChannelRef): boolean =>
  id !== undefined || username !== undefined || title !== undefined;

/** A channel as its settings name it. */
export const toRef = ({ key, username, title }: ChannelSettings): ChannelRef => ({
  ...(username !== undefined && { username }),
  title: title ?? username ?? key,
});
