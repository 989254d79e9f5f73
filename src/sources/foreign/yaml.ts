import type { FileHead } from "../source.ts";
import { dataForm, type ForeignForm } from "./form.ts";

/**
 * YAML: a list whose entries begin with the same key and have further ones, each on a line of its own.
 * A text has lists of points, but no keys indented below every point.
 */
export function recogniseYaml({ text, isCut }: FileHead): ForeignForm | undefined {
  const key = firstKey.exec(text)?.groups?.key;
  if (key === undefined) return undefined;
  const lines = text.split(lineEnd).filter((line) => line.trim() !== "" && line !== "---");
  const points = lines.filter((line) => line.startsWith(`- ${key}:`)).length;
  const keys = lines.filter((line) => indentedKey.test(line)).length;
  const others = lines.filter((line) => !entryLine.test(line)).length;
  const isYaml = points >= 2 && keys >= points && others <= (isCut ? 1 : 0);
  return isYaml ? dataForm("YAML") : undefined;
}

const lineEnd = /\r\n?|\n/;
// "- id: 7"
const firstKey = /^(?:---\r?\n)?- (?<key>\w[\w-]{0,40}):(?: |\r?\n)/;
// "  date: 2024-07-16"
const indentedKey = /^ {2,}\w[\w-]{0,40}:(?: |$)/;
const entryLine = /^(?:- | {2,}\S|#)/;
