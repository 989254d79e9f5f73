/** A record of an export whose keys nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The items of a list; none for anything else. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value as an object; one without keys where it is none. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The objects of a list; none where the value is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] => itemsOf(value).filter(isObject);

/**
 * A text that holds more than blanks; also what is under `text`, as in newer polls, and in a list of
 * such parts, as Telegram Desktop writes it.
 */
export function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.map(partOf).join("") : partOf(value);
  return text.trim() === "" ? undefined : text;
}

function partOf(value: unknown): string {
  if (typeof value === "string") return value;
  return isObject(value) && typeof value.text === "string" ? value.text : "";
}

/** A whole number, also where a program wrote it as text, `123.0` or `1.23e+09`; exact ones only. */
export function integerOf(value: unknown): number | undefined {
  if (typeof value === "string" && !decimal.test(value.trim())) return undefined;
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

/** A whole number from 0, or from another one. */
export function countOf(value: unknown, least = 0): number | undefined {
  const count = integerOf(value);
  return count !== undefined && count >= least ? count : undefined;
}

/** A finite number as it would be written. */
export function decimalOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && decimal.test(text.trim()) ? text.trim() : undefined;
}

/** A list that holds anything. */
export const filled = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

/** A record without the fields that hold nothing. */
export const compact = <Fields extends object>(fields: Fields): Compact<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Compact<Fields>;

/** Fields that may be undefined, as fields that may be absent. */
type Compact<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<
    Fields[Key],
    undefined
  >;
};

// "-123", "123.0", "1.23e+09"
const decimal = /^[-+]?\d{1,30}(?:\.\d{0,30})?(?:e[-+]?\d{1,3})?$/i;
