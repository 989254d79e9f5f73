import { ArchiveError } from "../../core/errors.ts";
import type { ChannelRef } from "../../core/message.ts";
import { channelOf } from "../fields/channel-names.ts";
import { decodePieces } from "../reading/decode-pieces.ts";
import { Tally } from "../reading/tally.ts";
import type { Source, SourceFile, SourceRecord, SourceRemark, SourceSettings } from "../source.ts";
import { type JsonFaults, JsonLists } from "./json-lists.ts";
import type { ListContext } from "./list-context.ts";
import type { ListedObject, Surroundings } from "./list-finder.ts";
import { channelAround, PlainReader } from "./plain.ts";
import { PrivateCount } from "./private-count.ts";
import { isPyrogram, pyrogramMessage } from "./pyrogram.ts";
import { recognisesMessages } from "./recognise-messages.ts";
import { isMessage, isWrapper } from "./record-lists.ts";
import { withSnakeKeys } from "./snake-keys.ts";
import { isTdl, tdlChannel, tdlMessage } from "./tdl.ts";
import { isTelethon, telethonMessage } from "./telethon.ts";

/** Messages as JSON, as libraries and scripts write them; each object tells which program made it. */
export const messageList: Source = {
  shape: "message-list",
  description: "messages as JSON (Telethon, Pyrogram, Bot API, tdl, lists made by hand)",
  recognises: recognisesMessages,
  read: readMessageList,
};

async function* readMessageList(
  file: SourceFile,
  settings: SourceSettings,
  remark: (remark: SourceRemark) => void,
): AsyncIterable<SourceRecord> {
  const lists = new JsonLists(file.name);
  const tally = new Tally();
  const plain = new PlainReader();
  const counts = new PrivateCount();
  let others = 0;
  const read = function* (found: ListedObject): Iterable<SourceRecord> {
    const record = recordOf(found, { settings, tally }, plain);
    if (record === undefined) others += 1;
    else yield counts.counted(record);
  };
  for await (const chunk of decodePieces(file))
    for (const found of lists.push(chunk)) yield* read(found);
  const last = lists.end();
  let step = last.next();
  for (; step.done !== true; step = last.next()) yield* read(step.value);
  if (counts.records === 0) throw nothingError(file.name, step.value);
  counts.refuse(file.name);
  if (step.value !== undefined) tellFaults(step.value, remark);
  if (others > 0)
    remark({ message: `left out ${others} of ${counts.records + others} objects: no messages` });
  tally.tell(remark);
}

function recordOf(
  { value, around }: ListedObject,
  known: Omit<ListContext, "channel">,
  plain: PlainReader,
): SourceRecord | undefined {
  const context = { ...known, channel: channelOfList(around) };
  if (isPyrogram(value)) return pyrogramMessage(value, context);
  if (isTelethon(value)) return telethonMessage(value, context);
  if (isTdl(value)) return tdlMessage(value, { ...known, channel: tdlChannelOf(around) });
  if ("peerId" in value || "PeerID" in value) return telethonMessage(withSnakeKeys(value), context);
  return isMessage(value) ? plain.read(value, context) : undefined;
}

/** In a map of lists the key names the channel; else the objects around a list do. */
function channelOfList({ frames, key }: Surroundings): ChannelRef {
  if (key !== undefined && !isWrapper(key)) return { ...channelAround(frames), ...channelOf(key) };
  return channelAround(frames);
}

const tdlChannelOf = ({ frames: [frame] }: Surroundings): ChannelRef =>
  frame === undefined ? {} : tdlChannel(frame);

function tellFaults(
  { count, line, endsEarly }: JsonFaults,
  remark: (remark: SourceRemark) => void,
): void {
  if (count > 0) {
    const places = count === 1 ? "a place" : `${count} places, this is the first,`;
    remark({ line, message: `${places} cannot be read as JSON; what is whole was kept` });
  }
  if (endsEarly)
    remark({
      ...(count === 0 && { line }),
      message: "the file ends too soon; what is whole was kept",
    });
}

const nothingError = (file: string, faults: JsonFaults | undefined): ArchiveError =>
  new ArchiveError(
    { file, ...(faults !== undefined && { line: faults.line }) },
    "messages, each with a text, a number or a time",
    faults === undefined ? "none" : "JSON that cannot be read",
    "export it again, or remove the file",
  );
