import { ArchiveError } from "../../core/errors.ts";
import type { ChannelRef } from "../../core/message.ts";
import { privateChatError } from "../reading/private-chat.ts";
import { Tally } from "../reading/tally.ts";
import type { Source, SourceFile, SourceRecord, SourceRemark, SourceSettings } from "../source.ts";
import { channelOf, chatKind, isChannel } from "./chat.ts";
import { ChatReport } from "./chat-report.ts";
import { cutRemark, mendedRemarks } from "./damage-remarks.ts";
import { type ChatHead, ExportWalker, type WalkEvent } from "./export-walker.ts";
import { readMessage } from "./message.ts";
import { recognises } from "./recognise.ts";
import { TokenStream } from "./token-stream.ts";

/** Telegram Desktop's exports as JSON: `result.json` of one chat or of a whole account. */
export const desktopJson: Source = {
  shape: "desktop-json",
  description: "Telegram Desktop's export of a chat or an account (JSON)",
  recognises,
  async *read(file, settings, remark) {
    const reader = new ExportReader(file, settings);
    yield* reader.records();
    reader.tell(remark);
  },
};

/** Reads one file once. */
class ExportReader {
  readonly #file: SourceFile;
  readonly #settings: SourceSettings;
  readonly #tokens: TokenStream;
  readonly #walker = new ExportWalker();
  readonly #report = new ChatReport();
  readonly #tally = new Tally();
  #heads: ReadonlyMap<number, ChatHead> | undefined;
  #channel: ChannelRef = {};
  #leftOut = "";
  #lastNumber: number | undefined;
  #count = 0;

  constructor(file: SourceFile, settings: SourceSettings) {
    this.#file = file;
    this.#settings = settings;
    this.#tokens = new TokenStream(file);
  }

  async *records(): AsyncGenerator<SourceRecord> {
    for await (const batch of this.#tokens.batches()) {
      for (const token of batch) {
        const event = this.#walker.take(token);
        if (event === undefined) continue;
        if (event.kind === "messages") await this.#enter(event.head);
        else if (event.kind === "chat") this.#leave(event.head);
        else yield this.#recordOf(event);
      }
    }
    if (this.#count === 0) this.#assertReadable();
  }

  /** What there is to say once all was read. */
  tell(remark: (remark: SourceRemark) => void): void {
    if (this.#walker.isAccount) {
      for (const message of this.#report.sentences()) remark({ message });
    }
    this.#tally.tell(remark);
    mendedRemarks(this.#tokens).forEach(remark);
    const cut = cutRemark(this.#tokens, this.#walker, this.#lastNumber);
    if (cut) remark(cut);
  }

  #recordOf(event: Exclude<WalkEvent, { readonly head: ChatHead }>): SourceRecord {
    this.#count += 1;
    this.#report.count();
    if (event.kind === "counted") return { leftOut: this.#leftOut };
    if (event.kind === "too large") return { leftOut: "too large", channel: this.#channel };
    const record = readMessage(event.value, this.#channel, this.#tally);
    this.#lastNumber = "message" in record ? record.message.number : record.number;
    return record;
  }

  /** Decides what to do with the messages of a chat before the first is read. */
  async #enter(found: ChatHead): Promise<void> {
    const head = found.type === undefined ? await this.#fullHead(found) : found;
    const isRead = this.#isRead(head);
    if (!isRead && !this.#walker.isAccount) {
      throw privateChatError(this.#file.name, `a chat of persons (${chatKind(head)})`);
    }
    this.#walker.reading = isRead ? "read" : "count";
    this.#channel = channelOf(head);
    this.#leftOut = chatKind(head);
    this.#report.add(head, isRead);
  }

  #leave(head: ChatHead): void {
    const isRoot = head.ordinal === 0;
    if (!isRoot) this.#report.add(head, this.#isRead(head));
  }

  #isRead(head: ChatHead): boolean {
    return isChannel(head) || this.#settings.allowPrivate;
  }

  /** For a file whose keys were sorted: what is said of a chat behind its messages. */
  async #fullHead(head: ChatHead): Promise<ChatHead> {
    this.#heads ??= await readHeads(this.#file);
    return this.#heads.get(head.ordinal) ?? head;
  }

  #assertReadable(): void {
    const file = this.#file.name;
    const { faultyLine, line } = this.#tokens;
    if (faultyLine !== undefined) {
      throw new ArchiveError(
        { file, line: faultyLine },
        EXPORT,
        "what is no JSON, before the first message",
        "mend this line, or export the chat again",
      );
    }
    if (this.#report.isEmpty && this.#walker.isComplete) {
      const found = "no chat with messages";
      throw new ArchiveError({ file }, EXPORT, found, "give the file that holds the messages");
    }
    if (!this.#walker.isComplete) {
      const found = "a file that ends before the first message";
      throw new ArchiveError({ file, line }, EXPORT, found, "export the chat again");
    }
  }
}

async function readHeads(file: SourceFile): Promise<ReadonlyMap<number, ChatHead>> {
  const walker = new ExportWalker();
  const heads = new Map<number, ChatHead>();
  for await (const batch of new TokenStream(file).batches()) {
    for (const token of batch) {
      const event = walker.take(token);
      if (event?.kind === "chat") heads.set(event.head.ordinal, event.head);
    }
  }
  return heads;
}

const EXPORT = "Telegram Desktop's export of a chat (JSON)";
