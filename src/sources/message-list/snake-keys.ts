import { isObject, type JsonObject } from "../reading/values.ts";
import { snakeCase } from "./service-actions.ts";

/**
 * An API object with the names of its schema, from what Go (`GroupedID`) or JavaScript (`groupedId`,
 * `className`) make of them. What lies deeper than any message goes is left out.
 */
export const withSnakeKeys = (value: JsonObject): JsonObject => convert(value, DEEPEST);

const DEEPEST = 12;

function convert(value: JsonObject, depth: number): JsonObject {
  const entries = Object.entries(value).map(([key, field]) => [
    NAMES.get(key) ?? snakeCase(key),
    convertValue(field, depth - 1),
  ]);
  return Object.fromEntries(entries);
}

function convertValue(value: unknown, depth: number): unknown {
  if (depth < 0) return undefined;
  if (Array.isArray(value)) return value.map((each) => convertValue(each, depth - 1));
  return isObject(value) ? convert(value, depth) : value;
}

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ className: "_", TTLSeconds: "ttl_seconds" }),
);
