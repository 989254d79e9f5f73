import { Assembler } from "stream-json/core/assembler.js";
import type { Token } from "stream-json/core/parser.js";

/** What an export says of a chat before its messages. */
export interface ChatHead {
  /** Its place among the chats of the file. */
  readonly ordinal: number;
  /** Absent where the key was not met yet; as written, so anything. */
  readonly name?: unknown;
  readonly type?: unknown;
  readonly id?: unknown;
}

/** What a walk meets. */
export type WalkEvent =
  /** The messages of a chat begin; the walker is now told what to do with them. */
  | { readonly kind: "messages"; readonly head: ChatHead }
  /** One message, if messages are to be read. */
  | { readonly kind: "message"; readonly value: unknown }
  /** One message, if they are to be counted. */
  | { readonly kind: "counted" }
  /** A message that no memory can hold. */
  | { readonly kind: "too large" }
  /** A chat ends; all that was said of it is known. */
  | { readonly kind: "chat"; readonly head: ChatHead };

/** What to do with the messages of a chat. */
export type Reading = "read" | "count";

/**
 * Follows the tokens of Telegram Desktop's JSON: the root is a chat, or holds lists of chats
 * (`chats`, `left_chats`); a chat holds `messages`. Only one message is assembled at a time, and all
 * else is passed over.
 */
export class ExportWalker {
  reading: Reading = "count";
  /** Whether the root holds lists of chats, as the export of an account does. */
  isAccount = false;
  /** Whether the root has ended. */
  isComplete = false;
  readonly #frames: Frame[] = [];
  /** The root's first: it can be a chat itself. */
  readonly #heads: MutableHead[] = [];
  #chats = 0;
  #key = "";
  /** Open brackets of a value that is passed over. */
  #skipped = 0;
  #event: WalkEvent | undefined;
  #assembler: Assembler | undefined;
  #size = 0;

  /** Whether the last token is within a message. */
  get isInMessage(): boolean {
    const isInside = this.#assembler !== undefined || this.#skipped > 0;
    return isInside && this.#frames.at(-1) === "messages";
  }

  /** One token; the event that it completes. */
  take(token: Token): WalkEvent | undefined {
    if (this.#assembler !== undefined) return this.#assemble(this.#assembler, token);
    if (this.#skipped > 0) return this.#skip(token);
    switch (token.name) {
      case "keyValue":
        this.#key = token.value;
        return undefined;
      case "startObject":
      case "startArray":
        return this.#open(token);
      case "endObject":
      case "endArray":
        return this.#close();
      case "stringValue":
      case "trueValue":
      case "falseValue":
      case "nullValue":
        return this.#scalar(token.value);
      case "numberValue":
        return this.#scalar(Number(token.value));
      default:
        return undefined;
    }
  }

  #open(token: Token): WalkEvent | undefined {
    const frame = this.#frames.at(-1);
    if (frame === "messages") return this.#openMessage(token);
    const inner = innerFrame(frame, this.#key, token.name === "startArray");
    if (inner === undefined) {
      this.#skipped = 1;
      return undefined;
    }
    this.#frames.push(inner);
    if (inner === "root" || inner === "chat") this.#heads.push({ ordinal: this.#chats++ });
    if (inner === "chats" || inner === "list") this.isAccount = true;
    const head = this.#heads.at(-1);
    if (inner !== "messages" || head === undefined) return undefined;
    return { kind: "messages", head: { ...head } };
  }

  #openMessage(token: Token): undefined {
    if (this.reading === "read") {
      this.#assembler = new Assembler();
      this.#size = 0;
      this.#assemble(this.#assembler, token);
    } else {
      this.#event = { kind: "counted" };
      this.#skipped = 1;
    }
    return undefined;
  }

  #close(): WalkEvent | undefined {
    const frame = this.#frames.pop();
    this.isComplete = this.#frames.length === 0;
    const head = frame === "root" || frame === "chat" ? this.#heads.pop() : undefined;
    return head && { kind: "chat", head };
  }

  #scalar(value: unknown): WalkEvent | undefined {
    const frame = this.#frames.at(-1);
    if (frame === "messages") {
      return this.reading === "read" ? { kind: "message", value } : { kind: "counted" };
    }
    if (frame === undefined) this.isComplete = true;
    const head = frame === "root" || frame === "chat" ? this.#heads.at(-1) : undefined;
    const key = this.#key;
    if (head && (key === "name" || key === "type" || key === "id")) head[key] = value;
    return undefined;
  }

  #skip(token: Token): WalkEvent | undefined {
    const { name } = token;
    if (name === "startObject" || name === "startArray") this.#skipped += 1;
    else if (name === "endObject" || name === "endArray") this.#skipped -= 1;
    if (this.#skipped > 0) return undefined;
    if (this.#frames.length === 0) this.isComplete = true;
    const event = this.#event;
    this.#event = undefined;
    return event;
  }

  #assemble(assembler: Assembler, token: Token): WalkEvent | undefined {
    this.#size += token.name === "stringValue" ? token.value.length + 1 : 1;
    if (this.#size > MAX_SIZE) {
      this.#skipped = assembler.depth;
      this.#assembler = undefined;
      this.#event = { kind: "too large" };
      return this.#skip(token);
    }
    assembler.consume(token);
    if (!assembler.done) return undefined;
    this.#assembler = undefined;
    return { kind: "message", value: assembler.current };
  }
}

type Frame = "root" | "chats" | "list" | "chat" | "messages";

interface MutableHead {
  ordinal: number;
  name?: unknown;
  type?: unknown;
  id?: unknown;
}

/** Where an object or an array leads; undefined where nothing in it is read. */
function innerFrame(frame: Frame | undefined, key: string, isArray: boolean): Frame | undefined {
  if (frame === undefined) return isArray ? undefined : "root";
  const isChats = key === "chats" || key === "left_chats";
  if (frame === "root" && isChats) return isArray ? "list" : "chats";
  if (frame === "chats") return key === "list" && isArray ? "list" : undefined;
  if (frame === "list") return isArray ? undefined : "chat";
  return key === "messages" && isArray ? "messages" : undefined;
}

/** Tokens and characters of strings; a message has some thousands. */
const MAX_SIZE = 8_388_608;
