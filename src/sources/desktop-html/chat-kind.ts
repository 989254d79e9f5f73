import type { MessageDraft } from "./message-draft.ts";
import { readService } from "./service-actions.ts";

/**
 * What a page shows of the kind of its chat, which it does not say: whose messages they are, and
 * service messages that only channels or only chats of persons have.
 */
export class ChatSigns {
  private isChannel = false;
  private isOfPersons = false;
  private own = 0;
  private readonly others = new Map<string, number>();
  private lastName: string | undefined;

  readonly title: string;

  constructor(title: string) {
    this.title = title;
  }

  add(draft: MessageDraft): void {
    if (draft.isService) this.addService(draft.serviceText ?? "");
    else this.addName(draft);
    if (draft.media.some(({ kind }) => kind === "media_call")) this.isOfPersons = true;
  }

  private addService(words: string): void {
    const { chat } = readService(words);
    if (chat === "channel") this.isChannel = true;
    if (chat === "persons") this.isOfPersons = true;
    this.lastName = undefined;
  }

  private addName({ isJoined, fromName }: MessageDraft): void {
    const name = fromName === undefined && isJoined ? this.lastName : plain(fromName ?? "");
    this.lastName = name;
    if (name === undefined || name === "" || name === DELETED) return;
    if (name === plain(this.title)) this.own += 1;
    else if (this.others.size < MOST_NAMES || this.others.has(name)) {
      this.others.set(name, (this.others.get(name) ?? 0) + 1);
    }
  }

  /** Why it is not a channel, in words; undefined where it may be one. */
  whyPrivate(): string | undefined {
    if (this.isChannel) return undefined;
    if (this.isOfPersons) return "service messages of a chat of persons";
    const others = Array.from(this.others.values()).reduce((sum, count) => sum + count, 0);
    const all = this.own + others;
    // Where posts are signed with a profile, a channel has names of persons, too. In a talk of two
    // it is one name, and hardly ever less than a quarter of the messages.
    const isTalk = this.others.size === 1 && others * 4 >= all;
    if (others * 2 <= all && !isTalk) return undefined;
    return `${others} of ${all} messages under other names than the page's`;
  }
}

/** As pages write names that are joined of two parts. */
const plain = (name: string): string => name.replaceAll(BLANKS, " ").trim();

const BLANKS = /\s+/g;
const DELETED = "Deleted Account";
/** Enough to know a group by. */
const MOST_NAMES = 1000;
