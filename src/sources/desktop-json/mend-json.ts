/** What is wrong in a file that should be JSON, and can be mended. */
export type Defect = "escape" | "control" | "bare" | "long";

/** How often a defect was met, and the line of the first, from 1. */
export interface DefectCount {
  readonly count: number;
  readonly line: number;
}

/**
 * Makes JSON of what Telegram Desktop writes, piece by piece; the borders of the pieces do not
 * matter. Escapes in the manner of C (`\x0C`, still so in 6.1.2) become those of JSON, raw control
 * characters in strings are escaped, and a value without quotes
 * (`"document_id": stickers/sticker (2).webm`, 4.0.4 to 4.1.0) gets them. All else stays as it is.
 * Strings of more than MAX_STRING units are cut. Linear time.
 */
export class JsonMender {
  /** The line on which the text read so far ends, from 1. */
  line = 1;
  readonly defects = new Map<Defect, DefectCount>();
  #held = "";
  #isInString = false;
  #expectsValue = false;
  #stringLength = 0;
  /** Whether a backslash precedes; followed in what is skipped only. */
  #isEscaped = false;

  /** The next piece, mended; its end may be held back until the next call. */
  mend(piece: string): string {
    const text = this.#held + piece;
    this.#held = "";
    let out = "";
    let from = 0;
    let at = 0;
    while (at < text.length) {
      const found = this.#isInString ? this.#nextInString(text, at) : this.#nextOutside(text, at);
      if (typeof found === "number") {
        at = found;
        continue;
      }
      out += text.slice(from, found.at);
      if (found.to === HELD) {
        this.#held = text.slice(found.at);
        return out;
      }
      out += found.replacement;
      at = found.to;
      from = at;
    }
    return from === 0 ? text : out + text.slice(from);
  }

  /** What was held back, as it is. */
  end(): string {
    const rest = this.#held;
    this.#held = "";
    return rest;
  }

  /** Goes on behind the end of a string, or to what must be replaced in it. */
  #nextInString(text: string, start: number): Place | number {
    if (this.#stringLength > MAX_STRING) return this.#skipLong(text, start);
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > BACKSLASH) continue;
      if (code === QUOTE) {
        this.#isInString = false;
        this.#stringLength = 0;
        return at + 1;
      }
      if (code !== BACKSLASH && code >= BLANK) continue;
      const place = code === BACKSLASH ? this.#escape(text, at) : this.#control(code, at);
      if (place === undefined) {
        at += 1;
        continue;
      }
      this.#stringLength += at - start;
      return place;
    }
    this.#stringLength += at - start;
    return at;
  }

  /** Undefined for an escape of two characters that JSON knows. */
  #escape(text: string, at: number): Place | undefined {
    const next = text[at + 1];
    if (next === undefined) return { at, to: HELD, replacement: "" };
    if (SHORT_ESCAPES.includes(next)) return undefined;
    const digits = next === "u" ? 4 : next === "x" ? 2 : 0;
    const code = text.slice(at + 2, at + 2 + digits);
    const isHex = hexadecimal.test(code);
    if (code.length < digits && (code === "" || isHex)) return { at, to: HELD, replacement: "" };
    if (next === "u" && isHex) return { at, to: at + 6, replacement: `\\u${code}` };
    this.#note("escape");
    if (next === "x" && isHex) return { at, to: at + 4, replacement: `\\u00${code}` };
    return { at, to: at + 1, replacement: "\\\\" };
  }

  #control(code: number, at: number): Place {
    this.#note("control");
    if (code === LINE_FEED) this.line += 1;
    const digits = code.toString(16).padStart(4, "0");
    return { at, to: at + 1, replacement: `\\u${digits}` };
  }

  /** Leaves out the rest of a string that is too long for any message. */
  #skipLong(text: string, start: number): Place {
    if (this.#stringLength !== Number.POSITIVE_INFINITY) this.#note("long");
    this.#stringLength = Number.POSITIVE_INFINITY;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) this.line += 1;
      if (code === QUOTE && !this.#isEscaped) {
        this.#stringLength = 0;
        return { at: start, to: at, replacement: "" };
      }
      this.#isEscaped = code === BACKSLASH && !this.#isEscaped;
    }
    return { at: start, to: text.length, replacement: "" };
  }

  /** Goes on to the next string, or to a value without quotes. */
  #nextOutside(text: string, start: number): Place | number {
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.#isInString = true;
        this.#expectsValue = false;
        return at + 1;
      }
      if (code === LINE_FEED) this.line += 1;
      else if (code === COLON) this.#expectsValue = true;
      else if (this.#expectsValue && code > BLANK) {
        const place = this.#value(text, at);
        if (place !== undefined) return place;
        this.#expectsValue = false;
      }
    }
    return text.length;
  }

  /** Undefined for what JSON knows, or what nobody does. */
  #value(text: string, at: number): Place | undefined {
    if (VALUE_STARTS.includes(text[at] ?? "")) return undefined;
    literal.lastIndex = at;
    if (literal.test(text)) return undefined;
    const rest = text.slice(at, at + MAX_BARE);
    const lineEnd = rest.indexOf("\n");
    const quote = rest.indexOf('"');
    if (lineEnd === -1) {
      const isWhole = rest.length === MAX_BARE || quote !== -1;
      return isWhole ? undefined : { at, to: HELD, replacement: "" };
    }
    if (quote !== -1 && quote < lineEnd) return undefined;
    const bare = rest.slice(0, lineEnd).trimEnd();
    const isFollowed = bare.endsWith(",");
    const value = (isFollowed ? bare.slice(0, -1) : bare).trimEnd();
    this.#note("bare");
    this.#expectsValue = false;
    const comma = isFollowed ? "," : "";
    return { at, to: at + lineEnd, replacement: `${JSON.stringify(value)}${comma}` };
  }

  #note(defect: Defect): void {
    const known = this.defects.get(defect);
    const count = (known?.count ?? 0) + 1;
    this.defects.set(defect, { count, line: known?.line ?? this.line });
  }
}

/** What stands from `at` to `to` is replaced; or held back until more is known. */
interface Place {
  readonly at: number;
  readonly to: number;
  readonly replacement: string;
}
const HELD = -1;

/** No message has a string as long. */
const MAX_STRING = 1_048_576;
const MAX_BARE = 1000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BLANK = 0x20;
const COLON = 0x3a;
const LINE_FEED = 0x0a;
const SHORT_ESCAPES = '"\\/bfnrt';
/** Closing brackets and commas are no values, but nothing to be quoted either. */
const VALUE_STARTS = '"{}[],:-0123456789';
// "0C", "000c"
const hexadecimal = /^[0-9a-fA-F]+$/;
// "true,"
const literal = /(?:true|false|null)(?=[,}\]\s])/y;
