import { openPart, SearchPartError } from "../bytes/part.ts";
import { decodeBucket } from "../postings/bucket.ts";

/** Gives the bytes of a part by its whole name, `segment/part`; rejects where there is none. */
export type LoadPart = (name: string) => Promise<Uint8Array>;

/** A part that could not be used; what can be found without it is found. */
export interface PartWarning {
  readonly part: string;
  readonly reason: string;
}

/** The lists of a bucket by term. */
type Bucket = ReadonlyMap<string, Uint8Array>;

/** Parts of an index: each is loaded and checked once, and a failure becomes a warning. */
export class PartLoader {
  readonly #load: LoadPart;
  readonly #contents = new Map<string, Promise<Uint8Array | undefined>>();
  readonly #buckets = new Map<string, Promise<Bucket | undefined>>();
  readonly #warnings = new Map<string, string>();

  constructor(load: LoadPart) {
    this.#load = load;
  }

  /** The parts that could not be used so far. */
  get warnings(): readonly PartWarning[] {
    return [...this.#warnings].map(([part, reason]) => ({ part, reason }));
  }

  /** What a part decodes to; undefined where it cannot be used. */
  async read<Content>(
    name: string,
    decode: (content: Uint8Array) => Content,
  ): Promise<Content | undefined> {
    const content = await cached(this.#contents, name, () => this.#open(name));
    if (content === undefined) return undefined;
    try {
      return decode(content);
    } catch (error) {
      return this.#warn(name, error);
    }
  }

  /** The lists of a bucket; undefined where it cannot be used. */
  readBucket(name: string): Promise<Bucket | undefined> {
    return cached(this.#buckets, name, () =>
      this.read(
        name,
        (content) => new Map(Array.from(decodeBucket(content), ({ term, list }) => [term, list])),
      ),
    );
  }

  async #open(name: string): Promise<Uint8Array | undefined> {
    try {
      return openPart(name, await this.#load(name));
    } catch (error) {
      return this.#warn(name, error);
    }
  }

  #warn(name: string, error: unknown): undefined {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof SearchPartError ? error.reason : `cannot be read (${message})`;
    this.#warnings.set(name, reason);
    return undefined;
  }
}

function cached<Value>(cache: Map<string, Value>, name: string, make: () => Value): Value {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const made = make();
  cache.set(name, made);
  return made;
}
