import { openPart, SearchPartError } from "../bytes/part.ts";
/** Gives the bytes of a part by its whole name, `segment/part`; rejects where there is none. */
export type LoadPart = (name: string) => Promise<Uint8Array>;

/** A part that could not be used; what can be found without it is found. */
export interface PartWarning {
  readonly part: string;
  readonly reason: string;
}

/** Parts of an index: each is loaded, checked and decoded once, and a failure becomes a warning. */
export class PartLoader {
  readonly #load: LoadPart;
  readonly #contents = new Map<string, Promise<unknown>>();
  readonly #warnings = new Map<string, string>();

  constructor(load: LoadPart) {
    this.#load = load;
  }

  /** The parts that could not be used so far. */
  get warnings(): readonly PartWarning[] {
    return [...this.#warnings].map(([part, reason]) => ({ part, reason }));
  }

  /** What a part decodes to, by one function each time; undefined where it cannot be used. */
  read<Content>(
    name: string,
    decode: (content: Uint8Array) => Content,
  ): Promise<Content | undefined> {
    const known = this.#contents.get(name) as Promise<Content | undefined> | undefined;
    if (known !== undefined) return known;
    const reading = this.#read(name, decode);
    this.#contents.set(name, reading);
    return reading;
  }

  async #read<Content>(
    name: string,
    decode: (content: Uint8Array) => Content,
  ): Promise<Content | undefined> {
    try {
      return decode(openPart(name, await this.#load(name)));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const reason =
        error instanceof SearchPartError ? error.reason : `cannot be read (${message})`;
      this.#warnings.set(name, reason);
      return undefined;
    }
  }
}
