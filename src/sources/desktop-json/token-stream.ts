import { jsonParser, type Token } from "stream-json/core/parser.js";
import { decodePieces } from "../reading/decode-pieces.ts";
import type { SourceFile } from "../source.ts";
import { JsonMender } from "./mend-json.ts";

/** The tokens of a JSON file, mended where it is none, up to where it cannot be read. */
export class TokenStream {
  /** The line of the first bytes that are no text. */
  undecodedLine: number | undefined;
  /** The line on which the tokens end that JSON does not allow. */
  faultyLine: number | undefined;
  readonly #file: SourceFile;
  #mender = new JsonMender();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** What was mended so far. */
  get defects(): JsonMender["defects"] {
    return this.#mender.defects;
  }

  /** The line on which what was read so far ends. */
  get line(): number {
    return this.#mender.line;
  }

  /** Tokens in order, some thousands at a time. */
  async *batches(): AsyncGenerator<readonly Token[]> {
    const parse = jsonParser({ streamValues: false });
    let length = 0;
    for await (const piece of this.#pieces()) {
      const text = piece === END ? `${this.#mender.end()}\n` : this.#mender.mend(piece);
      const tokens = attempt(() => tokensOf(parse(text)));
      if (tokens === undefined) {
        yield* this.#upToFault(length);
        return;
      }
      yield tokens;
      length += piece.length;
    }
  }

  async *#pieces(): AsyncGenerator<string> {
    const note = (lineEnds: number): void => {
      this.undecodedLine ??= this.#mender.line + lineEnds;
    };
    for await (const piece of decodePieces(this.#file, note)) {
      if (piece !== END) yield piece;
    }
    yield END;
  }

  /**
   * The tokens from a place in the text to where it cannot be read: the parser drops all tokens of
   * the piece that it fails on. So another one is brought to that place, and is given what follows
   * by single characters.
   */
  async *#upToFault(start: number): AsyncGenerator<readonly Token[]> {
    const parse = jsonParser({ streamValues: false });
    const mender = new JsonMender();
    this.#mender = mender;
    let offset = 0;
    for await (const piece of this.#pieces()) {
      const known = piece.slice(0, Math.max(0, start - offset));
      offset += known.length;
      parse(mender.mend(known));
      for (const character of piece.slice(known.length)) {
        this.faultyLine = mender.line;
        const tokens = attempt(() => tokensOf(parse(mender.mend(character))));
        if (tokens === undefined) return this.#forgetBehind(mender.line);
        if (tokens.length > 0) yield tokens;
      }
    }
  }

  /** Of a piece that cannot be read, more may have been decoded, on its own line, too. */
  #forgetBehind(line: number): void {
    if ((this.undecodedLine ?? 0) >= line) this.undecodedLine = undefined;
  }
}

/** The last piece: what is held back comes out, and a line end closes a number. */
const END = "";

const tokensOf = (found: ReturnType<ReturnType<typeof jsonParser>>): readonly Token[] =>
  typeof found === "symbol" ? [] : found.values;

/** Undefined where a function fails, for whatever reason: the parser throws plain errors. */
function attempt<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
