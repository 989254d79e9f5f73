import type { FrontMatterValue } from "../core/field.ts";
import { FIELD_NAMES, type FieldName, fieldOf, type PostFields } from "../core/fields.ts";
import type { Post } from "../core/post.ts";
import type { TextIdentity } from "../core/types.ts";
import { identifyText } from "../dedupe/identity.ts";
import { encodeBody } from "./body/encode-body.ts";
import { emitFrontMatter, type FrontMatterData } from "./emit-front-matter.ts";
import { correctedFields, fingerprint, formatImported } from "./fingerprint.ts";
import { splitDocument } from "./front-matter.ts";
import { plainText } from "./plain-text.ts";
import type { PostDocument, PostSource } from "./post-file.ts";
import { frontMatterSchema, IMPORTED } from "./schema.ts";
import { fieldError, type RefusedFrontMatter, schemaError } from "./schema-error.ts";
import { datesAgree, settleDate } from "./settle-date.ts";

/** The document that the importer writes for a post nobody has corrected. */
export function newDocument(
  post: Post,
  { textHash: importedText }: Pick<TextIdentity, "textHash"> = identifyText(post.text),
): Required<PostDocument> {
  const body = encodeBody(post);
  return { post, body, fingerprint: fingerprint(post, body), importedText };
}

/** A document as the content of its file; see docs/post-files.md. */
export function formatDocument({ post, body, fingerprint, importedText }: PostDocument): string {
  const imported =
    fingerprint && formatImported({ fingerprint, ...(importedText && { importedText }) });
  return `---\n${emitFrontMatter(frontMatterData(post, imported))}---\n${body}\n`;
}

/** Reads a post file. Throws an ArchiveError that names file, line and field. */
export function parseDocument(source: string, file: string): PostDocument {
  const { post, ...rest } = parseSource(source, file);
  return { ...rest, post: { ...post, text: plainText(rest.body) } };
}

/**
 * Reads the fields of a post file; its Markdown is left as it is, which takes half the time. Where a
 * person corrected only one of date and edtf, the other follows.
 */
export function parseSource(source: string, file: string): PostSource {
  const split = splitDocument(source, file);
  const refused: RefusedFrontMatter = { ...split, file };
  const checked = frontMatterSchema.safeParse(split.data);
  if (!checked.success) throw schemaError(refused, checked.error);
  const { imported, ...post } = checked.data;
  const { body } = split;
  return settled({ post, body, ...imported }, refused);
}

/** Where a person corrected one of the two dates, the other follows. */
function settled(document: PostSource, refused: RefusedFrontMatter): PostSource {
  if (datesAgree(document.post)) return document;
  const { date: _date, edtf: _edtf, ...rest } = document.post;
  const dates = settleDate(document.post, correctedFields(document));
  if (dates === undefined) throw fieldError(refused, ["edtf"]);
  return { ...document, post: { ...rest, ...dates } };
}

/** The fields in the order of a file; empty lists are written, absent fields are not. */
function frontMatterData(post: PostFields, imported: string | undefined): FrontMatterData {
  const data: Record<string, FrontMatterValue> = {};
  for (const name of FIELD_NAMES) {
    const value = writeField(name, post[name]);
    if (value !== undefined) data[name] = value;
  }
  if (imported !== undefined) data[IMPORTED] = imported;
  return data;
}

function writeField(name: FieldName, value: PostFields[FieldName]): FrontMatterValue | undefined {
  if (value === undefined) return undefined;
  const { write } = fieldOf(name);
  if (write !== undefined) return write(value);
  return Array.isArray(value) ? value.map(String) : String(value);
}
