import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { isAllowedLink } from "./link-policy.ts";

/**
 * A new parser of the one dialect that posts are written in: CommonMark without HTML, links only
 * where posts may link, deep nesting kept rather than dropped.
 */
export function createMarkdownParser(): MarkdownIt {
  const parser = new MarkdownItParser("commonmark", {
    html: false,
    xhtmlOut: false,
    maxNesting: 100,
  });
  parser.disable(["html_block", "html_inline"]);
  parser.validateLink = isAllowedLink;
  return parser;
}
