import type { Encoding } from "../../platform/text/faults.ts";
import { detectEncoding } from "../encoding.ts";
import { recogniseBinary } from "./binary.ts";
import type { ForeignForm } from "./form.ts";
import { recogniseHeading } from "./headings.ts";
import { recogniseJson } from "./json.ts";
import { recogniseMarkup } from "./markup.ts";
import { recogniseTable } from "./tables.ts";
import { recogniseYaml } from "./yaml.ts";

/**
 * The form of a file that is no text dump, told by its content alone; undefined for a text.
 *
 * Only the first 64 KiB are examined, and of a zip archive its list of files. A text is never taken
 * for another form because a post in it shows JSON, HTML or a table: what is recognised must reach,
 * or stay open, to the end of what is examined.
 */
export function recogniseForm(bytes: Uint8Array): ForeignForm | undefined {
  const head = bytes.subarray(0, SAMPLE_BYTES);
  const encoding = encodingOf(head);
  const binary = recogniseBinary(bytes, encoding);
  if (binary !== undefined) return binary;
  const text = new TextDecoder(encoding).decode(head).replace(blankLines, "");
  const sample = { text, isCut: bytes.length > head.length };
  return (
    recogniseHeading(sample) ??
    recogniseJson(sample) ??
    recogniseMarkup(sample) ??
    recogniseTable(sample) ??
    recogniseYaml(sample)
  );
}

const SAMPLE_BYTES = 65_536;

/** Blanks at the start of the first line stay: a table may begin with a tab. */
const blankLines = /^\s*[\r\n]/;

/**
 * As RFC 4627 tells it (section 3), where neither mark nor blanks do: the forms that are recognised
 * begin with two ASCII characters, so that in UTF-16 every other byte of the first four is zero.
 */
function encodingOf(head: Uint8Array): Encoding {
  const { encoding } = detectEncoding(head);
  const [a, b, c, d] = head;
  if (encoding !== "utf-8") return encoding;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return encoding;
}
