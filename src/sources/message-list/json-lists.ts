import Assembler from "stream-json/core/assembler.js";
import { jsonParser, type Token } from "stream-json/core/parser.js";
import { ArchiveError } from "../../core/errors.ts";
import { wellFormed } from "../reading/well-formed.ts";
import { type JsonPiece, JsonPieces } from "./json-pieces.ts";
import { type ListedObject, ListFinder, type Surroundings } from "./list-finder.ts";
import { isLineObject, lastOpening, type Opening, openingOf } from "./openings.ts";

/** Where a JSON text cannot be read. */
export interface JsonFaults {
  readonly count: number;
  /** The line of the first one. */
  readonly line: number;
  /** Whether the text ends inside an object or a list. */
  readonly endsEarly: boolean;
}

/**
 * The objects of a JSON text one after the other: of lists, of lists in objects, of lines, or one
 * behind the other. Only one of them is held at a time. After what cannot be read reading goes on
 * where the next object begins like the first one.
 */
export class JsonLists {
  readonly #pieces = new JsonPieces();
  readonly #file: string;
  #parse = newParser();
  #assembler = new Assembler();
  #lists = new ListFinder();
  #opening: Opening | undefined;
  /** The beginning of the text, until it is known how its objects begin. */
  #head = "";
  /** Whether the object in hand began at the start of a line, as in lists of lines. */
  #isLined = false;
  #isSkipping = false;
  /** What was around the last object before a fault; absent where it was in no list. */
  #lost: Surroundings | undefined;
  /** Characters read since the last object. */
  #held = 0;
  #faults = 0;
  #faultLine = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The objects that end in a chunk. */
  *push(chunk: string): Iterable<ListedObject> {
    for (const piece of this.#pieces.push(chunk)) yield* this.#read(piece);
  }

  /** The objects that end with the text; returns what was wrong. */
  *end(): Generator<ListedObject, JsonFaults | undefined> {
    yield* this.#read(this.#pieces.end());
    const endsEarly = !this.#isSkipping && this.#assembler.depth > 0;
    if (!endsEarly && this.#faults === 0) return undefined;
    const line = this.#faults === 0 ? this.#pieces.line : this.#faultLine;
    return { count: this.#faults, line, endsEarly };
  }

  *#read(piece: JsonPiece): Iterable<ListedObject> {
    if (this.#opening === undefined && this.#head.length < HEAD_LENGTH) this.#head += piece.text;
    const at = this.#isSkipping ? lastOpening(piece, this.#opening) : 0;
    if (at === -1) return;
    const isCut = this.#isLined && this.#assembler.depth > 0 && isLineObject(piece);
    if (isCut && !this.#isSkipping) this.#fault(piece.line - 1);
    if (this.#isSkipping || isCut) this.#resume();
    if (this.#assembler.depth === 0) this.#isLined = isLineObject(piece);
    const text = this.#withoutComma(piece.text.slice(at));
    if (yield* this.#parsePiece(piece, text)) return;
    if (!this.#isEnding(text)) this.#fault(piece.line);
    yield* this.#retry(piece);
  }

  /** Commas between objects that are in no list. */
  #withoutComma(text: string): string {
    return this.#assembler.depth === 0 ? text.replace(leadingComma, "") : text;
  }

  /** Whether a piece could be read; what is whole in it comes out either way. */
  *#parsePiece(piece: JsonPiece, text: string): Generator<ListedObject, boolean> {
    const tokens = this.#tokens(text);
    for (const token of tokens ?? []) yield* this.#assemble(token);
    return tokens !== undefined && !piece.isTorn;
  }

  /** The fault may be in what came before: the last object of the piece is tried by itself. */
  *#retry(piece: JsonPiece): Iterable<ListedObject> {
    this.#isSkipping = true;
    const at = piece.isTorn ? -1 : lastOpening(piece, this.#opening);
    if (at === -1) return;
    this.#resume();
    this.#isLined = isLineObject(piece);
    this.#isSkipping = !(yield* this.#parsePiece(piece, piece.text.slice(at)));
  }

  #fault(line: number): void {
    this.#faults += 1;
    if (this.#faults === 1) this.#faultLine = line;
    this.#lost = this.#lists.surroundings(this.#assembler) ?? this.#lost;
  }

  /** Behind a list that was damaged its last brackets close nothing that is known. */
  #isEnding = (text: string): boolean =>
    this.#lost !== undefined && this.#assembler.depth === 0 && closingBrackets.test(text);

  /** Go on with an object, as if its list had begun with it. */
  #resume(): void {
    this.#isSkipping = false;
    this.#parse = newParser();
    this.#assembler = new Assembler();
    this.#lists = new ListFinder(this.#lost);
    if (this.#lost === undefined) return;
    this.#parse("[");
    this.#assembler.consume({ name: "startArray" });
    this.#lists.enter(this.#assembler);
  }

  #tokens(text: string): readonly Token[] | undefined {
    this.#held += text.length;
    if (this.#held > MOST_HELD) throw tooLong(this.#file, this.#pieces.line);
    try {
      const found = this.#parse(text);
      return typeof found === "object" && "values" in found ? found.values : [];
    } catch {
      return undefined;
    }
  }

  *#assemble(token: Token): Iterable<ListedObject> {
    this.#assembler.consume(exactToken(token));
    if (token.name === "startArray") this.#lists.enter(this.#assembler);
    if (token.name !== "endObject") return;
    const found = this.#lists.leaveObject(this.#assembler);
    if (found === undefined) return;
    this.#held = 0;
    this.#opening ??= openingOf(found.value, this.#head);
    if (this.#opening !== undefined) this.#head = "";
    yield found;
  }
}

const newParser = () => jsonParser({ streamValues: false, jsonStreaming: true });

const HEAD_LENGTH = 65_536;
const MOST_HELD = 64 * 1024 * 1024;

// " , {"
const leadingComma = /^\s*,/;
// "]}", "  ]"
const closingBrackets = /^[\s\]},]*$/;

/**
 * Numbers that would change (those of albums have 64 bits) stay as they are written, and texts have
 * no halves of characters and no NUL.
 */
function exactToken(token: Token): Token {
  if (token.name === "stringValue") {
    const value = wellFormed(token.value);
    return value === token.value ? token : { name: "stringValue", value };
  }
  if (token.name !== "numberValue" || token.value.length < 16) return token;
  const isExact = Number.isSafeInteger(Number(token.value));
  return isExact ? token : { name: "stringValue", value: token.value };
}

const tooLong = (file: string, line: number): ArchiveError =>
  new ArchiveError(
    { file, line },
    "messages of at most 64 MB each",
    "one value that is longer",
    "cut the file into lists of messages, and import it again",
  );
