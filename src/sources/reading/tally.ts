import type { SourceRemark } from "../source.ts";

/** Counts a message with something such as `no date`; a name tells what is unknown in it. */
export type Note = (kind: string, name?: string) => void;

/** What several readers note; the name is the unknown one. */
export const BAD_DATE = "a date that is none";
export const UNKNOWN_FORMAT = "text of an unknown format, which was read as plain text";
export const UNKNOWN_MEDIA = "media of an unknown kind";

/** What is unclear in the messages of a file, counted by kind, so that one remark can tell of all. */
export class Tally {
  readonly #counts = new Map<string, Count>();

  /** Counts a message with something such as `a date that is none`, known by its number or name. */
  note(kind: string, message: number | string | undefined, name?: string): void {
    const count = this.#counts.get(kind) ?? { messages: 0, first: message, names: new Set() };
    this.#counts.set(kind, count);
    if (count.messages === 0 || message === undefined || message !== count.last)
      count.messages += 1;
    count.last = message;
    if (name && count.names.size <= MOST_NAMES) count.names.add(name.slice(0, LONGEST_NAME));
  }

  /** The same for one message. */
  noteOf(message: number | string | undefined): Note {
    return (kind, name) => this.note(kind, message, name);
  }

  /** One remark a kind, in the order in which they were met. */
  tell(remark: (remark: SourceRemark) => void): void {
    for (const [kind, { messages, first, names }] of this.#counts) {
      const have = messages === 1 ? "message has" : "messages have";
      const where = first === undefined ? "" : `, the first is ${first}`;
      remark({ message: `${messages} ${have} ${kind}${listed([...names])}${where}` });
    }
  }
}

interface Count {
  messages: number;
  readonly first: number | string | undefined;
  last?: number | string | undefined;
  readonly names: Set<string>;
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return "";
  const others = names.length > MOST_NAMES ? " and others" : "";
  return ` (${names.slice(0, MOST_NAMES).join(", ")}${others})`;
}

/** Names come from the file, and there may be any number of them. */
const MOST_NAMES = 30;
const LONGEST_NAME = 60;
