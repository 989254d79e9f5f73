import { channelOf, chatKind, isChannel } from "./chat.ts";
import type { ChatHead } from "./export-walker.ts";

/** Which chats of an export were read, and how many of which kinds were not. */
export class ChatReport {
  readonly #channels: Chat[] = [];
  readonly #kinds = new Map<string, Kind>();
  #last: { readonly ordinal: number; readonly counted: { messages: number } } | undefined;

  /** Whether there was any chat. */
  get isEmpty(): boolean {
    return this.#last === undefined;
  }

  /** A chat begins; one that has no messages is known only when it ends. */
  add(head: ChatHead, isRead: boolean): void {
    const { ordinal } = head;
    if (this.#last?.ordinal === ordinal) return;
    if (isChannel(head)) {
      const chat = { title: channelOf(head).title ?? "a channel without a name", messages: 0 };
      this.#channels.push(chat);
      this.#last = { ordinal, counted: chat };
      return;
    }
    const kind = this.#kinds.get(chatKind(head)) ?? { isRead, chats: 0, messages: 0 };
    kind.chats += 1;
    this.#kinds.set(chatKind(head), kind);
    this.#last = { ordinal, counted: kind };
  }

  /** A message of the chat that began last. */
  count(): void {
    if (this.#last) this.#last.counted.messages += 1;
  }

  /** What an account has: channels by name, all else, which is of persons, by kind and number. */
  sentences(): readonly string[] {
    const channels = this.#channels.map(({ title, messages }) => `"${title}" (${messages})`);
    const shown = channels.slice(0, MAX_NAMES);
    const more = channels.length > MAX_NAMES ? ` and ${channels.length - MAX_NAMES} more` : "";
    const read =
      channels.length === 0
        ? "an export of an account without channels"
        : `an export of an account; its channels and their messages: ${shown.join(", ")}${more}`;
    return [read, ...this.#kindSentences()];
  }

  *#kindSentences(): Generator<string> {
    const kinds = [...this.#kinds];
    const refused = kinds.filter(([, { isRead }]) => !isRead).map(kindWords);
    const others = kinds.filter(([, { isRead }]) => isRead).map(kindWords);
    if (refused.length > 0) yield `chats of persons were left out: ${refused.join(", ")}`;
    if (others.length > 0) yield `chats of persons were read, too: ${others.join(", ")}`;
  }
}

interface Chat {
  readonly title: string;
  messages: number;
}

interface Kind {
  readonly isRead: boolean;
  chats: number;
  messages: number;
}

const kindWords = ([kind, { chats, messages }]: readonly [string, Kind]): string =>
  `${kind} (${chats}, with ${messages === 1 ? "1 message" : `${messages} messages`})`;

const MAX_NAMES = 50;
