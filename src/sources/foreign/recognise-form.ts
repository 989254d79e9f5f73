import { decodeHead, encodingOfHead, HEAD_BYTES } from "../file-head.ts";
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
  const binary = recogniseBinary(bytes, encodingOfHead(bytes.subarray(0, HEAD_BYTES)));
  if (binary !== undefined) return binary;
  const head = decodeHead(bytes);
  return (
    recogniseHeading(head) ??
    recogniseJson(head) ??
    recogniseMarkup(head) ??
    recogniseTable(head) ??
    recogniseYaml(head)
  );
}
