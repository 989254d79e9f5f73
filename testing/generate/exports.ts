import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "../random.ts";
import { type ArchiveSpec, generatePosts, SPAN, START } from "./dumps.ts";
import { CHANNEL, exportPost } from "./exported-message.ts";

/**
 * Write the posts of an archive as Telegram Desktop exports a channel, `result.json` in a folder,
 * one message at a time in memory; returns its path. What the dumps of the same archive repeat are
 * messages of their own here.
 */
export function writeExport(folder: string, archive: ArchiveSpec): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "result.json");
  const file = openSync(path, "w");
  let waiting = "";
  for (const piece of formatExport(archive)) {
    waiting += piece;
    if (waiting.length < BLOCK) continue;
    writeFileSync(file, waiting);
    waiting = "";
  }
  writeFileSync(file, waiting);
  closeSync(file);
  return path;
}

const BLOCK = 1 << 20;

/** The text of an export, in pieces. */
export function* formatExport(archive: ArchiveSpec): Generator<string> {
  const { name, id } = CHANNEL;
  const chat = { name, type: "public_channel", id };
  yield `${JSON.stringify(chat, null, 1).slice(0, -"\n}".length)},\n "messages": [`;
  let separator = "\n";
  for (const message of generateMessages(archive)) {
    yield `${separator}${JSON.stringify(message, null, 1).replaceAll(LINE_START, "  ")}`;
    separator = ",\n";
  }
  yield "\n ]\n}";
}

const LINE_START = /^/gm;

function* generateMessages(archive: ArchiveSpec) {
  const { seed, posts } = archive;
  let id = 1;
  let index = 0;
  for (const post of generatePosts(archive, { from: 0, to: posts })) {
    const time = START + Math.min(index / posts, 1) * SPAN + id * 1000;
    const messages = exportPost(post, { id, time, random: createRandom(seed + 2, index) });
    yield* messages;
    // Numbers have gaps where messages were deleted.
    id += messages.length + (index % 50 === 0 ? 1 : 0);
    index += 1;
  }
}
