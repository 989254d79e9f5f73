import matter from "gray-matter";
import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";
import { ArchiveError } from "../core/errors.ts";
import { scanFrontMatter } from "./scan-front-matter.ts";

/** A post file in its two parts. */
export interface SplitDocument {
  /** What the front matter holds: texts, lists and maps, since every YAML scalar is read as text. */
  readonly data: unknown;
  /** The YAML with the end of the file's first line before it, so that its lines are the file's. */
  readonly yaml: string;
  /** The Markdown, without blank lines around it; line ends are \n. */
  readonly body: string;
}

/**
 * Takes a post file apart. A byte order mark and CR LF are accepted; the front matter is YAML and
 * nothing else, whatever stands behind the first `---`. Throws an ArchiveError with file and line.
 */
export function splitDocument(source: string, file: string): SplitDocument {
  const lines = normaliseLineEnds(source);
  return splitWritten(lines) ?? splitEdited(lines, file);
}

/** The Markdown of a post file alone; its fields are read only where it is unclear where they end. */
export function bodyOf(source: string, file: string): string {
  const lines = normaliseLineEnds(source);
  const end = lines.indexOf(`\n${FENCE}`, FENCE.length);
  return lines.startsWith(`${FENCE}\n`) && lines.startsWith(FENCE_LINE, end)
    ? trimBlankLines(lines.slice(end + FENCE_LINE.length))
    : splitDocument(source, file).body;
}

/** A file as the importer writes it needs neither gray-matter nor a YAML parser. */
function splitWritten(source: string): SplitDocument | undefined {
  const end = source.indexOf(FENCE_LINE, FENCE.length);
  if (end === -1 || !source.startsWith(`${FENCE}\n`)) return undefined;
  const yaml = source.slice(FENCE.length, end + 1);
  const data = scanFrontMatter(yaml.slice(1));
  const body = trimBlankLines(source.slice(end + FENCE_LINE.length));
  return data === undefined ? undefined : { data, yaml, body };
}

function splitEdited(source: string, file: string): SplitDocument {
  checkFences(source, file);
  try {
    const { data, matter: yaml, content } = matter(source, { language: "yaml", engines: ENGINES });
    return { data, yaml, body: trimBlankLines(content) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    throw new ArchiveError(
      { file, line },
      "YAML",
      error.reason,
      "quote the text, or mend the line",
    );
  }
}

const FENCE = "---";
const FENCE_LINE = "\n---\n";

/**
 * gray-matter ends the front matter at anything that starts with three hyphens, takes what follows
 * the first three for the name of a language, runs JavaScript by default, and takes time with the
 * square of the number of blank lines: it gets only what is none of this.
 */
function checkFences(source: string, file: string): void {
  const refuse = (line: number, expected: string, found: string, advice: string): never => {
    throw new ArchiveError({ file, line }, expected, found, advice);
  };
  const refuseFence = (line: number, expected: string, found: string): never =>
    refuse(line, expected, found, ADVICE);
  const head = firstLine(source);
  if (!FENCE_ALONE.test(head)) refuseFence(1, "a line with --- alone", shorten(head));
  const end = source.indexOf(`\n${FENCE}`, FENCE.length - 1);
  if (end === -1) refuseFence(1, "a second line with ---", "none");
  const foot = firstLine(source.slice(end + 1));
  const line = source.slice(0, end).split("\n").length + 1;
  if (!FENCE_ALONE.test(foot)) refuseFence(line, "a line with --- alone", shorten(foot));
  const blank = countBlankLines(source.slice(0, end));
  if (blank > MOST_BLANK_LINES) {
    refuse(
      1,
      `at most ${MOST_BLANK_LINES} blank lines among the fields`,
      String(blank),
      "delete them",
    );
  }
}

const countBlankLines = (text: string): number =>
  text.split("\n").filter((line) => line.trim() === "").length;

const ADVICE = "write the fields between two lines of three hyphens, as the other posts have them";
const FENCE_ALONE = /^---[ \t]*$/;
/** The importer writes none, and a person few; 1,000 take gray-matter 2 ms, 64,000 six seconds. */
const MOST_BLANK_LINES = 1000;

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";
const shorten = (line: string): string => JSON.stringify(line.slice(0, 80));

const refuseLanguage = (): object => {
  throw new TypeError("front matter in another language than YAML");
};

const ENGINES = {
  yaml: (yaml: string): object => {
    const data = load(yaml, { schema: FAILSAFE_SCHEMA, maxAliases: 0 });
    return typeof data === "object" && data !== null ? data : {};
  },
  javascript: refuseLanguage,
  json: refuseLanguage,
};

const normaliseLineEnds = (source: string): string => {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  return text.includes("\r") ? text.replace(FOREIGN_LINE_ENDS, "\n") : text;
};

const FOREIGN_LINE_ENDS = /\r\n?/g;

/** Editors add and strip them; `encodeText` never writes any there. */
function trimBlankLines(markdown: string): string {
  let end = markdown.length;
  while (end > 0 && BLANKS.has(markdown.charAt(end - 1))) end--;
  return markdown.slice(0, end).replace(BLANK_LINES_BEFORE, "");
}

const BLANKS: ReadonlySet<string> = new Set(["\n", " ", "\t"]);
const BLANK_LINES_BEFORE = /^(?:[ \t]*\n)+/;
