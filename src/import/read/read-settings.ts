import type { ChannelSettings } from "../../core/channel.ts";
import type { RecordSettings } from "../../sources/read-records.ts";
import type { GatherSettings } from "./gather-posts.ts";

/** How dumps are read. */
export type ReadSettings = GatherSettings & RecordSettings;

/** The settings of channels, which are named by id, @username or title. */
type ChannelsByKey = Readonly<Record<string, Omit<ChannelSettings, "key">>>;

/** The settings of channels as a list. */
export const listChannels = (channels: ChannelsByKey): readonly ChannelSettings[] =>
  Object.entries(channels).map(([key, settings]) => ({ key, ...settings }));
