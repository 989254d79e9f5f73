import type { FlatMap, FrontMatterValue } from "../core/field.ts";
import { blockScalar, flowScalar } from "./yaml-scalar.ts";

/** Front matter as it stands in a file: strings in lists and maps, in the order of writing. */
export interface FrontMatterData {
  readonly [field: string]: FrontMatterValue | undefined;
}

/**
 * Front matter as YAML lines, without the `---` around them; the shape of a value gives the layout:
 *
 *     title: a string
 *     hashtags: [a, list, of strings]
 *     evidence:
 *       date: a map of strings
 *       countries: {RU: or of maps}
 *     seen:
 *       - {dump: a list, lines: of maps}
 *
 * An eighth of the time of js-yaml's dump, whose quotes and flow styles would need a visitor anyway.
 */
export function emitFrontMatter(data: FrontMatterData): string {
  let yaml = "";
  for (const field in data) {
    const value = data[field];
    if (value !== undefined) yaml += `${blockScalar(field)}:${emitValue(value)}\n`;
  }
  return yaml;
}

function emitValue(value: FrontMatterValue): string {
  if (typeof value === "string") return ` ${blockScalar(value)}`;
  if (isList(value)) return emitList(value);
  let yaml = "";
  for (const name in value) {
    const inner = value[name] ?? "";
    const written = typeof inner === "string" ? blockScalar(inner) : flowMap(inner);
    yaml += `\n  ${blockScalar(name)}: ${written}`;
  }
  return yaml === "" ? " {}" : yaml;
}

const isList = (value: FrontMatterValue): value is readonly string[] | readonly FlatMap[] =>
  Array.isArray(value);

function emitList(items: readonly string[] | readonly FlatMap[]): string {
  if (isStrings(items)) return ` [${items.map(flowScalar).join(", ")}]`;
  return items.map((item) => `\n  - ${flowMap(item)}`).join("");
}

const isStrings = (items: readonly string[] | readonly FlatMap[]): items is readonly string[] =>
  typeof items[0] !== "object";

function flowMap(map: FlatMap): string {
  let yaml = "";
  for (const name in map) {
    yaml += `${yaml === "" ? "" : ", "}${flowScalar(name)}: ${flowScalar(map[name] ?? "")}`;
  }
  return `{${yaml}}`;
}
