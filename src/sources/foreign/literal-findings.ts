/** What reading a text as JSON or the like finds. */
export class LiteralFindings {
  /** Values on the outermost level, keys with their colons, complete strings. */
  documents = 0;
  pairs = 0;
  strings = 0;
  /** Lines with something that cannot be read. */
  errors = 0;
  /** Where the last key stood, or the last closing bracket on a line without errors. */
  lastGood = 0;
  /** Brackets that are open at the end. */
  depth = 0;
  /** Where reading ended: where another text follows, or the text's end. */
  end = 0;
  /** Whether the first value is a call: `Message(id=7)`. */
  isCall = false;
  isPython = false;
  /** Keys by the number of brackets around them; few levels only. */
  readonly keys: readonly Set<string>[] = Array.from({ length: 5 }, () => new Set<string>());
  /** Values of the key `_`, and names of the outermost calls. */
  readonly classes = new Set<string>();
  /** Values of the key `type` on the outermost level. */
  readonly types = new Set<string>();

  noteKey(key: string, depth: number, at: number): void {
    this.pairs += 1;
    this.lastGood = at;
    this.keys[depth]?.add(key);
  }

  noteString(words: string, key: string | undefined, depth: number): void {
    this.strings += 1;
    if (key === "_") this.classes.add(words);
    if (key === "type" && depth === 1) this.types.add(words);
  }
}
