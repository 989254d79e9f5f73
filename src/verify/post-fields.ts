import { readFileSync } from "node:fs";
import { splitDocument } from "../format/front-matter.ts";
import { type FieldPath, lineOfField } from "../format/locate-field.ts";
import type { Finding } from "./finding.ts";

/** A finding about one field of a post file, with its line; reads the file again to find it. */
export function fieldFinding(file: string, field: FieldPath, message: string): Finding {
  const { yaml } = splitDocument(readFileSync(file, "utf8"), file);
  return { file, line: lineOfField(yaml, field), message: `${formatPath(field)}: ${message}` };
}

/** `seen[1]` */
const formatPath = (path: FieldPath): string =>
  path.map((step) => (typeof step === "number" ? `[${step}]` : String(step))).join("");
