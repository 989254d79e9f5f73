import { type ChannelSettings, isNamed, toRef } from "../core/channel.ts";
import type {
  ExportedMessage,
  Source,
  SourceFile,
  SourceRecord,
  SourceRemark,
  SourceSettings,
} from "./source.ts";

/** How exports are read, and what is known of the channels that they do not name. */
export interface RecordSettings extends SourceSettings {
  readonly channels: readonly ChannelSettings[];
}

/**
 * The records of an export as posts are made of them. Messages that tell no channel are of the one
 * that the settings name by the dump's path; where there is none, their numbers mean nothing to other
 * dumps, and they are known by their texts. A message that has neither a number nor text is left
 * out, since nothing would tell it from others.
 */
export async function* readRecords(
  source: Source,
  file: SourceFile,
  settings: RecordSettings,
  remark: (remark: SourceRemark) => void,
): AsyncGenerator<SourceRecord> {
  const entry = settings.channels.find(({ key }) => key === file.name);
  for await (const record of source.read(file, settings, remark)) {
    if (!("message" in record)) yield record;
    else {
      const message = withChannel(record.message, entry);
      yield isNameless(message) ? toLeftOut(message) : { message };
    }
  }
}

function withChannel(
  message: ExportedMessage,
  entry: ChannelSettings | undefined,
): ExportedMessage {
  if (isNamed(message.channel)) return message;
  if (entry !== undefined) return { ...message, channel: toRef(entry) };
  const { number: _number, ...rest } = message;
  return rest;
}

const isNameless = ({ number = 0, body }: ExportedMessage): boolean =>
  number <= 0 && body.text === "";

const toLeftOut = ({ channel }: ExportedMessage): SourceRecord => ({
  leftOut: "neither a number nor text",
  channel,
});
