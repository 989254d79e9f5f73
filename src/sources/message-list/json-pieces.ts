/** A piece of a JSON text that can be parsed by itself, behind the pieces before it. */
export interface JsonPiece {
  readonly text: string;
  /** The line on which it ends, from 1. */
  readonly line: number;
  /** Whether it begins at the start of a line, outside of all strings. */
  readonly isLineStart: boolean;
  /** Whether a line ends inside a string, which JSON has nowhere. */
  readonly isTorn: boolean;
}

/**
 * Cuts a JSON text behind every `}` and line end, so that a fault spoils no message but its own, and
 * lines can be told. What Python writes for no number (`NaN`, `Infinity`) becomes null. Linear time,
 * however small the chunks are that come in.
 */
export class JsonPieces {
  #rest = "";
  #at = 0;
  #line = 1;
  #isLineStart = true;
  #isInString = false;

  /** The line that is being read. */
  get line(): number {
    return this.#line;
  }

  /** The pieces that end in a chunk. */
  *push(chunk: string): Iterable<JsonPiece> {
    const text = this.#rest + chunk;
    let from = 0;
    let at = this.#at;
    while (at < text.length) {
      const sign = text.charCodeAt(at);
      if (sign === LINE_END) {
        yield this.#piece(text.slice(from, at + 1));
        this.#line += 1;
        this.#isLineStart = true;
        this.#isInString = false;
        from = at + 1;
      } else if (this.#isInString) {
        if (sign === BACKSLASH) {
          if (at + 1 >= text.length) break;
          at += text.charCodeAt(at + 1) === LINE_END ? 0 : 1;
        } else if (sign === QUOTE) this.#isInString = false;
      } else if (sign === QUOTE) this.#isInString = true;
      else if (sign === CLOSING || (sign === COMMA && at - from > LONG)) {
        yield this.#piece(text.slice(from, at + 1));
        from = at + 1;
      }
      at += 1;
    }
    this.#rest = text.slice(from);
    this.#at = at - from;
  }

  /** What stands behind the last piece. */
  end(): JsonPiece {
    return this.#piece(this.#rest);
  }

  #piece(text: string): JsonPiece {
    const isLineStart = this.#isLineStart;
    this.#isLineStart = false;
    const isPlain = !text.includes("NaN") && !text.includes("Infinity");
    const parsed = isPlain ? text : text.replace(stringOrNoNumber, withoutNoNumber);
    const isTorn = this.#isInString && text.endsWith("\n");
    return { text: parsed, line: this.#line, isLineStart, isTorn };
  }
}

const LINE_END = 10;
const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const CLOSING = 125;

/** Lists of bare values, which no `}` ends, are cut at commas. */
const LONG = 65_536;

// A string, which stays as it is; or NaN, -Infinity
const stringOrNoNumber = /"(?:[^"\\]|\\.)*(?:"|$)|-?\b(?:NaN|Infinity)\b/g;
const withoutNoNumber = (found: string): string => (found.startsWith('"') ? found : "null");
