import { isMediaLine } from "../../platform/text/placeholders.ts";
import type { TitlePlace } from "../views/views.ts";

/**
 * How far into the HTML a title is searched for: millions of signs before it would overflow the
 * stack.
 */
const FARTHEST = 1_000_000;

/** Length of a line, in characters of HTML, that can still be set as a heading: a long sentence. */
const LONGEST_HEADING = 360;

/**
 * Where a title stands at the beginning of a post's HTML, so that the page can set these very words as
 * its heading and nothing is said twice. Undefined where the text does not begin with its title, as
 * when a person gave it another.
 */
export function findTitlePlace(html: string, title: string): TitlePlace | undefined {
  const place = HAS_WORD.test(title)
    ? findTitle(html.slice(0, FARTHEST), withoutCutMark(title))
    : undefined;
  if (place === undefined) return undefined;
  const { start, end, leadEnd } = place;
  if (!isBalanced(html.slice(0, start).replace(PARAGRAPH_TAGS, ""))) return undefined;
  const line = lineEnd(html, end);
  if (line === undefined) return undefined;
  if (leadEnd !== undefined) {
    const whole = [line, leadEnd].find((at) => isHeading(html.slice(start, at)));
    return whole === undefined ? undefined : { start, end: whole, runsOn: false };
  }
  if (line - start > LONGEST_HEADING) {
    const opening = withoutOpenLink(html.slice(start, behindEndTags(html, end)));
    if (!HAS_WORD.test(opening) || !isBalanced(opening)) return undefined;
    return { start, end: start + opening.length, runsOn: true };
  }
  return isBalanced(html.slice(start, line)) ? { start, end: line, runsOn: false } : undefined;
}

/** Where the title's line begins, and where its words end. */
interface Place extends Pick<TitlePlace, "start" | "end"> {
  /** Where the first line ends, if the title goes on in a later one. */
  readonly leadEnd?: number;
}

function lineEnd(html: string, from: number): number | undefined {
  LINE_END.lastIndex = from;
  return LINE_END.exec(html)?.index;
}

/** Whether lines of one paragraph can be set as a heading together. */
const isHeading = (html: string): boolean =>
  html.length <= LONGEST_HEADING &&
  !html.includes("</p>") &&
  isBalanced(html.replaceAll("<br>", ""));

/**
 * Search the first line, and the next ones as long as the lines are only hashtags, links and signs,
 * or a line such as `[ Photo ]`.
 */
function findTitle(html: string, title: string): Place | undefined {
  if (!html.startsWith(PARAGRAPH)) return undefined;
  SIGNPOSTS.lastIndex = behindMediaLine(html);
  do {
    const start = SIGNPOSTS.lastIndex;
    const place = followWords(html, start, title);
    if (place !== undefined) return { start, ...place };
    SIGNPOSTS.lastIndex = start;
  } while (SIGNPOSTS.test(html));
  return undefined;
}

/** Where the text begins, behind `<p>[ Photo ]<br>`. */
function behindMediaLine(html: string): number {
  LINE_BREAK.lastIndex = PARAGRAPH.length;
  const lineEnd = html.startsWith("[ ", PARAGRAPH.length) ? LINE_BREAK.exec(html) : null;
  if (!lineEnd || !isMediaLine(html.slice(PARAGRAPH.length, lineEnd.index)))
    return PARAGRAPH.length;
  return LINE_BREAK.lastIndex;
}

/**
 * Where the title's words end, if the line that begins at `start` begins with them, or with the first
 * of them and the next lines with the others. Letters and digits must be the same; tags, emoji, blanks
 * and other signs may stand in one and not the other.
 */
function followWords(html: string, start: number, title: string): Omit<Place, "start"> | undefined {
  let at = start;
  let told = 0;
  let leadEnd: number | undefined;
  while (told < title.length) {
    const char = html.charAt(at);
    if (char === "" || isLineEnd(html, at)) {
      if (!HAS_WORD.test(title.slice(told))) break;
      const next = HAS_WORD.test(title.slice(0, told)) ? nextLine(html, at) : undefined;
      if (next === undefined) return undefined;
      leadEnd ??= at;
      at = next;
    } else if (char === "<" || char === "&") {
      at = html.indexOf(char === "<" ? ">" : ";", at) + 1;
      if (at === 0) return undefined;
    } else if (char === title.charAt(told)) {
      at += 1;
      told += 1;
    } else if (!HAS_WORD.test(char)) at += 1;
    else if (!HAS_WORD.test(title.charAt(told))) told += 1;
    else return undefined;
  }
  return { end: at, ...(leadEnd !== undefined && { leadEnd }) };
}

/** Where the next line with words of its own begins, behind the line end at `at`. */
function nextLine(html: string, at: number): number | undefined {
  NEXT_LINE.lastIndex = at;
  if (!NEXT_LINE.test(html)) return undefined;
  let next = NEXT_LINE.lastIndex;
  SIGNPOSTS.lastIndex = next;
  while (SIGNPOSTS.test(html)) next = SIGNPOSTS.lastIndex;
  return next;
}

const isLineEnd = (html: string, at: number): boolean =>
  html.charAt(at) === "<" && (html.startsWith("<br>", at) || html.startsWith("</p>", at));

const PARAGRAPH = "<p>";

/** `Press release on …`: the mark of a title that was cut. */
const withoutCutMark = (title: string): string =>
  title.endsWith("…") ? title.slice(0, -1).trimEnd() : title;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * A line without words of its own: `📰 <a href="...">#Tag</a> @channel<br>`. A tag is read to its
 * end: its marks and underscores are signs, too, and would double the ways to read a line.
 */
const SIGNPOSTS =
  /(?:[^\p{L}\p{N}<&#@]|&\w+;|<\/?(?:strong|em|u|s|code)>|<a [^>]*>[^<]*<\/a>|[#@][\p{L}\p{N}\p{M}_]*(?![\p{L}\p{N}\p{M}_]))*(?:<br>|<\/p>\s*<p>)/uy;

const LINE_BREAK = /<br>|<\/p>\s*<p>/g;
const LINE_END = /<br>|<\/p>/g;

/** A line may also go on in a quote: `</p>\n<blockquote>\n<p>`. */
const NEXT_LINE = /<br>|<\/p>(?:\s*<\/?(?:p|blockquote|details|summary|div)\b[^<>]*>)+/y;

/** A title that was cut inside a link stops before it. */
function withoutOpenLink(html: string): string {
  const link = html.lastIndexOf("<a ");
  return link > html.lastIndexOf("</a>") ? html.slice(0, link) : html;
}

/** A title that is all of what is bold ends behind it. */
function behindEndTags(html: string, at: number): number {
  END_TAGS.lastIndex = at;
  return END_TAGS.test(html) ? END_TAGS.lastIndex : at;
}

const END_TAGS = /(?:<\/(?:strong|em|u|s|code)>)+/y;
const PARAGRAPH_TAGS = /<br>|<\/?p>/g;

/** Emphasis that a person wrote over a line's end cannot be divided, nor can a spoiler. */
const isBalanced = (html: string): boolean =>
  html.split("<").length - 1 === 2 * (html.split("</").length - 1);
