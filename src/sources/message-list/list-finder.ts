import type Assembler from "stream-json/core/assembler.js";
import { isObject, type JsonObject } from "../reading/values.ts";
import { isMessage, leadsToRecords, nestsRecords } from "./record-lists.ts";

/** An object of a list, or one that stands alone. */
export interface ListedObject {
  readonly value: JsonObject;
  readonly around: Surroundings;
}

/** What the objects around a list say. */
export interface Surroundings {
  /** From the inner to the outer: `{"id": 149, "messages": [`. */
  readonly frames: readonly JsonObject[];
  /** The key of the list, as in a map of channels. */
  readonly key?: string;
}

/** Tells which lists of a JSON text hold records; these are taken out as soon as they are whole. */
export class ListFinder {
  readonly #lists = new WeakSet<object>();
  /** Lists that are known by their first object. */
  readonly #candidates = new WeakSet<object>();
  readonly #frames = new WeakSet<object>();
  /** What was around a list whose beginning was lost. */
  readonly #lost: Surroundings | undefined;

  constructor(lost?: Surroundings) {
    this.#lost = lost;
  }

  /** A list has begun. */
  enter({ stack, current, depth }: Assembler): void {
    if (!isList(current)) return;
    const frame = stack.at(-2);
    const key = stack.at(-1);
    if (depth === 1) this.#lists.add(current);
    else if (!isObject(frame) || typeof key !== "string") return;
    else if (leadsToRecords(key, frame, depth - 1) && !isInMessage(stack))
      this.#confirm(current, stack);
    else if (depth === 2 && nestsRecords(key, frame)) this.#candidates.add(current);
  }

  /** An object has ended: one of a list, or one that stands alone; undefined for all others. */
  leaveObject({ stack, current, depth }: Assembler): ListedObject | undefined {
    if (depth === 0) return this.#taken(current, this.#lost ?? { frames: [] });
    if (!isList(current)) return undefined;
    if (this.#candidates.has(current)) this.#decide(current, stack);
    if (!this.#lists.has(current)) return undefined;
    return this.#taken(current.pop(), this.#around(stack));
  }

  /** What is around the list of records in hand; undefined where there is none. */
  surroundings({ stack, current }: Assembler): Surroundings | undefined {
    const at = [...stack, current].findLastIndex((each) => isList(each) && this.#lists.has(each));
    return at === -1 ? undefined : this.#around(stack.slice(0, at));
  }

  #decide(list: unknown[], stack: readonly unknown[]): void {
    this.#candidates.delete(list);
    const [first] = list;
    if (isObject(first) && isMessage(first)) this.#confirm(list, stack);
  }

  #confirm(list: unknown[], stack: readonly unknown[]): void {
    this.#lists.add(list);
    for (const around of stack) if (isObject(around)) this.#frames.add(around);
  }

  #taken(value: unknown, around: Surroundings): ListedObject | undefined {
    return isObject(value) && !this.#frames.has(value) ? { value, around } : undefined;
  }

  #around(stack: readonly unknown[]): Surroundings {
    const frames = stack.filter(isObject).filter((each) => this.#frames.has(each));
    if (frames.length === 0) return this.#lost ?? { frames };
    const key = stack.at(-1);
    return { frames: frames.toReversed(), ...(typeof key === "string" && { key }) };
  }
}

/** Messages have lists of their own, such as the rows of their buttons. */
const isInMessage = (stack: readonly unknown[]): boolean =>
  stack.slice(0, -2).some((each) => isObject(each) && isMessage(each));

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
