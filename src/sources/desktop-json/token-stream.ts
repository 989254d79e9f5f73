import { jsonParser, type Token } from "stream-json/core/parser.js";
import type { SourceFile } from "../source.ts";
import { decodePieces } from "./decode-pieces.ts";
import { JsonMender } from "./mend-json.ts";

/** The tokens of a JSON file, mended where it is none, up to where it cannot be read. */
export class TokenStream {
  /** The line of the first bytes that are no text. */
  undecodedLine: number | undefined;
  /** The line on which the tokens end that JSON does not allow. */
  faultyLine: number | undefined;
  readonly #file: SourceFile;
  readonly #mender = new JsonMender();

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
    let line = 1;
    for await (const text of this.#pieces()) {
      const tokens = attempt(() => tokensOf(parse(text)));
      if (tokens === undefined) {
        yield* this.#upToFault(length, text, line);
        return;
      }
      yield tokens;
      length += text.length;
      line = this.#mender.line;
    }
  }

  /** The text as JSON, piece by piece; a last line end closes a number. */
  async *#pieces(): AsyncGenerator<string> {
    const note = (lineEnds: number): void => {
      this.undecodedLine ??= this.#mender.line + lineEnds;
    };
    for await (const piece of decodePieces(this.#file, note)) yield this.#mender.mend(piece);
    yield `${this.#mender.end()}\n`;
  }

  /**
   * The tokens of a piece that cannot be read to its end: the parser drops them all when it fails.
   * So another one is brought to the same state, and is then given the piece by single characters.
   */
  async *#upToFault(
    length: number,
    text: string,
    startLine: number,
  ): AsyncGenerator<readonly Token[]> {
    const parse = await this.#parserAfter(length);
    let line = startLine;
    for (const [character] of text.matchAll(CHARACTER)) {
      const tokens = attempt(() => tokensOf(parse(character)));
      if (tokens === undefined) break;
      if (tokens.length > 0) yield tokens;
      if (LINE_ENDS.has(character)) line += 1;
    }
    this.faultyLine = line;
  }

  async #parserAfter(length: number): Promise<ReturnType<typeof jsonParser>> {
    const parse = jsonParser({ streamValues: false });
    const mender = new JsonMender();
    let rest = length;
    for await (const piece of decodePieces(this.#file, () => {})) {
      const text = mender.mend(piece).slice(0, rest);
      parse(text);
      rest -= text.length;
      if (rest === 0) break;
    }
    return parse;
  }
}

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

/** An escape of a control character counts as one, so that line ends within strings are seen. */
const CHARACTER = /\\u000a|[\s\S]/g;
const LINE_ENDS: ReadonlySet<string> = new Set(["\n", "\\u000a"]);
