/**
 * The visible text of rendered post text, to the character. Strict: it knows paragraphs, line
 * breaks, links and five references, and throws at anything else, so that a test which uses it
 * also proves that nothing else is rendered.
 */
export function htmlToText(html: string): string {
  if (html === "") return "";
  if (!html.startsWith("<p>") || !html.endsWith("</p>\n"))
    throw new Error(`no paragraphs: ${html}`);
  return html
    .slice("<p>".length, -"</p>\n".length)
    .split("</p>\n<p>")
    .map(paragraphText)
    .join("\n\n");
}

function paragraphText(html: string): string {
  let text = "";
  let end = 0;
  let depth = 0;
  for (const match of html.matchAll(PIECE)) {
    if (match.index !== end) break;
    end += match[0].length;
    const { open, close, lineBreak, reference, plain } = match.groups ?? {};
    depth += open ? 1 : close ? -1 : 0;
    if (depth < 0 || depth > 1) throw new Error(`nested or unopened links: ${html}`);
    if (lineBreak) text += "\n";
    if (reference) text += REFERENCES.get(reference) ?? "";
    if (plain) text += plain;
  }
  if (end !== html.length || depth !== 0) throw new Error(`unexpected at ${end}: ${html}`);
  return text;
}

const PIECE =
  /(?<open><a href="[^"<>\s]*"(?: rel="nofollow noopener noreferrer")?>)|(?<close><\/a>)|(?<lineBreak><br>)|&(?<reference>amp|lt|gt|quot|#13);|(?<plain>[^<>&"\n\r]+)/g;

const REFERENCES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#13", "\r"],
]);
