import { z } from "zod";
import { isPermalinkOf } from "../core/field-values.ts";
import { FIELD_NAMES, fieldSchemas } from "../core/fields.ts";
import { parseImported } from "./fingerprint.ts";

/** The name of the line with the fingerprint of the last import; see fingerprint.ts. */
export const IMPORTED = "imported";

const imported = z
  .string()
  .transform((value, context) => {
    const found = parseImported(value);
    if (found !== undefined) return found;
    context.addIssue("no such value");
    return z.NEVER;
  })
  .exactOptional();

const fields = z.strictObject({ ...fieldSchemas, [IMPORTED]: imported });

/** `lang:` with no value is read as if the line were absent. */
function dropBlanks(data: unknown): unknown {
  if (typeof data !== "object" || data === null || !Object.values(data).includes("")) return data;
  const entries = Object.entries(data);
  return Object.fromEntries(entries.filter(([name, value]) => value !== "" || !OPTIONAL.has(name)));
}

/** Fields that may be absent; not lists, which read a blank as an empty one. */
const OPTIONAL: ReadonlySet<string> = new Set(
  FIELD_NAMES.filter((name) => {
    const read = z.object({ [name]: fieldSchemas[name] }).safeParse({});
    return read.success && !Array.isArray(read.data[name]);
  }),
);

/**
 * The front matter of a post file, strict in names and values. Variants that people write are
 * accepted: one word where a list is meant, #Tag for Tag, ru for RU, a blank between day and time,
 * a field left blank for no field. A country named twice counts once.
 */
export const frontMatterSchema = z.compile(
  z.preprocess(
    dropBlanks,
    fields.refine(({ id, permalink }) => isPermalinkOf(id, permalink), { path: ["permalink"] }),
  ),
);

/** The names of all lines of front matter, in the order in which they are written. */
export const LINE_NAMES: readonly string[] = [...FIELD_NAMES, IMPORTED];
