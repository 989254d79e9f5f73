import { pick, type Random } from "../random.ts";
import { nested, oddValue } from "./odd-values.ts";
import { chance, SECRET, SECRET_NUMBER } from "./values.ts";

/** A value changed in place, and whether what was secret in it still is. */
export interface JsonMutation {
  readonly value: unknown;
  readonly keepsSecrets: boolean;
}

/**
 * One change of a JSON value at a random place. Objects and lists of the value given are changed.
 * What holds a secret is never moved, nor is what says how it is to be read.
 */
export function mutateJson(random: Random, value: unknown): JsonMutation {
  const places = listPlaces(value);
  if (places.length === 0) return { value: oddValue(random), keepsSecrets: false };
  const place = pick(random, places);
  const isApart = !hasSecret(place.parent);
  const change = pick(random, isApart ? [...SAFE, ...MOVES] : SAFE);
  change(random, place, places);
  return { value, keepsSecrets: true };
}

interface Place {
  readonly parent: Container;
  readonly key: string | number;
}
type Container = Record<string | number, unknown>;
type Change = (random: Random, place: Place, places: readonly Place[]) => void;

const remove: Change = (_random, { parent, key }) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
};

const duplicate: Change = (_random, { parent, key }) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[Number(key)]));
  else parent[`${key}2`] = parent[key];
};

const retype: Change = (random, { parent, key }) => {
  parent[key] = oddValue(random);
};

/** What stands inside may be a secret: the wrapped value is still below the same key. */
const nest: Change = (random, { parent, key }) => {
  const depth = pick(random, [1, 2, 30, 600]);
  parent[key] = nested(parent[key], depth, chance(random, 0.5) ? "inner" : undefined);
};

const unwrap: Change = (_random, { parent, key }) => {
  const value = parent[key];
  if (Array.isArray(value) && !hasSecret(value)) parent[key] = value[0];
};

const add: Change = (random, { parent }) => {
  if (Array.isArray(parent)) parent.push(oddValue(random));
  else parent[pick(random, ODD_KEYS)] = oddValue(random);
};

const rename: Change = (random, { parent, key }, places) => {
  if (Array.isArray(parent)) return;
  const other = chance(random, 0.5) ? pick(random, ODD_KEYS) : `${pick(random, places).key}`;
  const value = parent[key];
  delete parent[key];
  parent[other] = value;
};

const swap: Change = (random, { parent, key }) => {
  const other = pick(random, Object.keys(parent));
  [parent[key], parent[other]] = [parent[other], parent[key]];
};

const copyFrom: Change = (random, { parent, key }, places) => {
  const from = pick(random, places);
  const value = from.parent[from.key];
  if (!hasSecret(value)) parent[key] = structuredClone(value);
};

const reorder: Change = (random, { parent }) => {
  const entries = Object.entries(parent).sort(() => random() - 0.5);
  for (const [key] of entries) delete parent[key];
  for (const [key, value] of entries) parent[key] = value;
};

const SAFE: readonly Change[] = [remove, duplicate, retype, retype, retype];
const MOVES: readonly Change[] = [nest, unwrap, add, rename, swap, copyFrom, reorder];

const ODD_KEYS = [
  "",
  '@@"__proto__"@@',
  "constructor",
  "toString",
  "_",
  "length",
  "text",
  "\0",
  "ключ",
];

/** Every member of every object and list in a value. */
function listPlaces(value: unknown): readonly Place[] {
  const found: Place[] = [];
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isContainer(next)) continue;
    for (const key of Object.keys(next)) {
      found.push({ parent: next, key });
      if (found.length < MOST_PLACES) open.push(next[key] ?? null);
    }
  }
  return found;
}

const MOST_PLACES = 20_000;

function hasSecret(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next === SECRET_NUMBER || (typeof next === "string" && next.includes(SECRET))) return true;
    if (isContainer(next)) open.push(...Object.values(next));
  }
  return false;
}

const isContainer = (value: unknown): value is Container =>
  typeof value === "object" && value !== null;
