import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A post from a data set, with its text and, where known, its time. */
export interface LabelledPost {
  readonly text: string;
  /** ISO 8601 with an offset, or local; absent where the source gives none. */
  readonly date?: string;
}

/** The posts of one channel, oldest first. */
export interface LabelledSet {
  readonly name: string;
  readonly posts: readonly LabelledPost[];
}

/** Folders of a data collection whose JSON files hold one channel each. */
const CHANNEL_FOLDERS = ["channels-json", "telethon-json", "telegram-desktop-pair", "channels"];

/**
 * Read every channel of a folder of labelled data: lists of `{text, date}`, raw Telethon messages
 * (`{message, date}`), or Telegram Desktop's result.json. Posts without text are left out, and of
 * posts with the same text the first is kept, since a dump cannot tell them apart.
 */
export function readLabelledSets(folder: string): readonly LabelledSet[] {
  return [folder, ...CHANNEL_FOLDERS.map((name) => join(folder, name))]
    .flatMap(listJson)
    .map((file) => ({ name: basename(file, ".json"), posts: readPosts(file) }))
    .filter(({ posts }) => posts.length > 0);
}

const listJson = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

function readPosts(file: string): readonly LabelledPost[] {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  const messages = Array.isArray(content) ? content : asList(field(content, "messages"));
  const posts = messages.flatMap(readPost);
  const firsts = new Map(posts.map((post) => [post.text, post]));
  return [...firsts.values()].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
}

function readPost(message: unknown): readonly LabelledPost[] {
  const text = plainText(field(message, "text")) || plainText(field(message, "message"));
  const date = field(message, "date");
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  if (lines.every((line) => line === "")) return [];
  return [{ text: trimBlankLines(lines), ...(typeof date === "string" && { date }) }];
}

const plainText = (value: unknown): string => {
  if (typeof value === "string") return value;
  return asList(value)
    .map((part) => plainText(typeof part === "string" ? part : field(part, "text")))
    .join("");
};

const trimBlankLines = (lines: readonly string[]): string =>
  lines.join("\n").replace(/^\n+/, "").replace(/\n+$/, "");

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
