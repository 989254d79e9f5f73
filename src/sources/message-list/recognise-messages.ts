import { areMessageFields } from "../fields/field-names.ts";
import { recogniseJson } from "../foreign/json.ts";
import { readLiterals } from "../foreign/literal-reader.ts";
import { exportOf } from "../foreign/message-exports.ts";
import type { FileHead } from "../source.ts";

/**
 * Whether a file is JSON whose objects look like messages, and no export of Telegram Desktop, which
 * another reader knows. Text that shows JSON is none.
 */
export function recognisesMessages(head: FileHead): boolean {
  if (!beginning.test(head.text) || recogniseJson(head) === undefined) return false;
  const found = readLiterals(head.text);
  if (found.isPython) return false;
  const program = exportOf(found);
  if (program !== undefined) return !program.startsWith("Telegram Desktop");
  return found.keys.some((keys) => areMessageFields([...keys]));
}

const beginning = /^\s*[[{]/;
