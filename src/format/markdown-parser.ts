import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { addCallouts } from "./callouts.ts";
import { isAllowedLink } from "./link-policy.ts";
import { addMarks } from "./marks.ts";

/**
 * A new parser of the one dialect that posts are written in: CommonMark with strikethrough,
 * spoilers, folded quotes, and a few tags instead of HTML; links only where posts may link, deep
 * nesting kept rather than dropped.
 */
export function createMarkdownParser(): MarkdownIt {
  const parser = new MarkdownItParser("commonmark", {
    html: false,
    xhtmlOut: false,
    maxNesting: 100,
  });
  parser.disable(["html_block", "html_inline"]);
  parser.enable("strikethrough");
  addMarks(parser);
  addCallouts(parser);
  parser.validateLink = isAllowedLink;
  return parser;
}
