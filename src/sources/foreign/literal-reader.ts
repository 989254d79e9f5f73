import { LiteralFindings } from "./literal-findings.ts";
import { keyMarks, matchAt, OPENING, TOKENS } from "./literal-tokens.ts";

/**
 * Read a text as JSON, as the JSON that programs write wrongly (`\x0C`, values without quotes, commas
 * missing or too many, files cut), or as values printed by Python. Nothing is built; after what cannot
 * be read reading goes on. Linear time.
 */
export const readLiterals = (text: string): LiteralFindings => new LiteralReader(text).readAll();

class LiteralReader {
  readonly #found = new LiteralFindings();
  readonly #text: string;
  readonly #open: string[] = [];
  #at: number;
  #expects: "value" | "item" | "next" = "value";
  #key: string | undefined;
  /** Where the last line ends that could not be read. */
  #faultyTo = -1;
  #isLineStart = false;

  constructor(text: string) {
    this.#text = text;
    this.#at = matchAt(TOKENS.assignment, text, 0)?.length ?? 0;
    this.#found.isCall = matchAt(TOKENS.call, text, this.#at) !== undefined;
  }

  readAll(): LiteralFindings {
    let isGoingOn = true;
    while (isGoingOn) {
      this.#isLineStart = lineEnd.test(this.#take(TOKENS.blanks) ?? "");
      if (this.#at >= this.#text.length) break;
      if (this.#readToken()) continue;
      if (this.#take(TOKENS.unfinished) === undefined) isGoingOn = this.#skip();
    }
    this.#found.end = this.#at;
    this.#found.depth = this.#depth;
    return this.#found;
  }

  #readToken(): boolean {
    if (this.#expects !== "value" && this.#leave()) return true;
    if (this.#expects === "next") return this.#readNext();
    if (this.#expects === "item" && this.#readKey()) return true;
    return (this.#expects === "value" || this.#inside !== "{") && this.#readValue();
  }

  /** What follows a value: a comma, or where that is missing the next line's value. */
  #readNext(): boolean {
    if (this.#take(TOKENS.separator) !== undefined) {
      if (this.#depth > 0) this.#expects = "item";
      return true;
    }
    if (this.#depth === 0) return this.#readValue();
    if (!this.#isLineStart) return false;
    return this.#readKey() || (this.#inside === "[" && this.#readValue());
  }

  #readKey(): boolean {
    const argument = this.#inside === "(" ? this.#take(TOKENS.argument) : undefined;
    const found = argument ?? (this.#inside === "{" ? this.#takeKey() : undefined);
    if (found === undefined) return false;
    if (argument !== undefined || found.startsWith("'")) this.#found.isPython = true;
    this.#key = found.replace(keyMarks, "");
    this.#found.noteKey(this.#key, this.#depth, this.#at);
    this.#expects = "value";
    return true;
  }

  /** Where something could not be read, a word with a colon may be prose, or a web address. */
  #takeKey(): string | undefined {
    const quoted = this.#take(TOKENS.quotedKey);
    return quoted ?? (this.#found.errors === 0 ? this.#take(TOKENS.plainKey) : undefined);
  }

  #readValue(): boolean {
    if (this.#enter()) return true;
    if (this.#depth === 0) return false;
    const isRead = this.#readString() || this.#readWord();
    if (isRead) this.#endValue();
    return isRead;
  }

  #readString(): boolean {
    const string = this.#take(TOKENS.quoted);
    if (string === undefined) return false;
    this.#found.noteString(string.slice(1, -1), this.#key, this.#depth);
    return true;
  }

  #readWord(): boolean {
    const python = this.#take(TOKENS.pythonWord);
    if (python !== undefined) this.#found.isPython = true;
    const word = python ?? this.#take(TOKENS.plainValue);
    if (word !== undefined || this.#key === undefined) return word !== undefined;
    // What stands without quotes behind a key.
    return [TOKENS.name, TOKENS.enumValue, TOKENS.bareValue].some((token) => this.#take(token));
  }

  #endValue(): void {
    this.#expects = "next";
    this.#key = undefined;
  }

  /** Enter a list, an object or a call. */
  #enter(): boolean {
    const depth = this.#depth;
    const next = this.#text[this.#at] ?? "";
    const isBracket = next === "{" || next === "[" || (next === "(" && depth > 0);
    const mayCall = !isBracket && (depth > 0 || this.#found.isCall);
    const call = mayCall ? this.#take(TOKENS.call) : undefined;
    if (!isBracket && call === undefined) return false;
    if (isBracket) this.#at += 1;
    if (call !== undefined && depth < 2) this.#found.classes.add(call.slice(0, -1));
    if (depth === 0) this.#found.documents += 1;
    this.#open.push(isBracket ? next : "(");
    this.#expects = "item";
    this.#key = undefined;
    return true;
  }

  #leave(): boolean {
    const opening = OPENING[this.#text[this.#at] ?? ""];
    if (opening === undefined || opening !== this.#inside) return false;
    this.#open.pop();
    this.#at += 1;
    if (this.#at > this.#faultyTo) this.#found.lastGood = this.#at;
    this.#endValue();
    return true;
  }

  /** Go on behind what cannot be read; false where a text follows the last document. */
  #skip(): boolean {
    const isBetween = this.#depth === 0;
    const structure = isBetween ? matchAt(TOKENS.structure, this.#text, this.#at) : undefined;
    if (isBetween && structure === undefined && !this.#mayGoOn) return false;
    if (this.#at > this.#faultyTo) {
      const end = this.#text.indexOf("\n", this.#at);
      this.#faultyTo = end === -1 ? this.#text.length : end;
      this.#found.errors += 1;
    }
    if (structure !== undefined) this.#found.lastGood = this.#at + structure.length;
    if (isBetween && structure === undefined) this.#at = this.#faultyTo;
    else if (this.#take(TOKENS.untilStructure) === undefined) this.#at += 1;
    this.#endValue();
    return true;
  }

  /** Whether what follows a document may be damaged data: behind other damage, or among many. */
  get #mayGoOn(): boolean {
    const { documents, errors, pairs } = this.#found;
    return (errors > 0 && pairs >= 10) || (documents >= 3 && errors * 10 <= documents);
  }

  get #depth(): number {
    return this.#open.length;
  }

  get #inside(): string | undefined {
    return this.#open.at(-1);
  }

  #take(token: RegExp): string | undefined {
    const found = matchAt(token, this.#text, this.#at);
    this.#at += found?.length ?? 0;
    return found;
  }
}

const lineEnd = /[\r\n]/;
