import type { LineRange } from "../core/locator.ts";
import type { DumpLine } from "./dump-lines.ts";
import type { Finding } from "./finding.ts";
import type { RunningCounts } from "./line-counts.ts";
import { matchText, textLines } from "./match-text.ts";
import { findDropped, findOriginal } from "./original-text.ts";
import { fieldFinding } from "./post-fields.ts";
import { readPost, type VerifiedPost } from "./read-posts.ts";

/** The claim of a post file that some lines of a dump are its own. */
export interface Claim {
  readonly post: VerifiedPost;
  /** Place in the post's `seen`, from 0. */
  readonly place: number;
  readonly lines: LineRange;
}

/**
 * Check that the lines that a post claims hold its text and nothing else, and count them. For a
 * text that a person corrected, the dump must hold the original, and the correction must have a
 * counterpart for each of its lines.
 */
export function accountClaim(
  claim: Claim,
  lines: readonly DumpLine[],
  dump: string,
  counts: RunningCounts,
): readonly Finding[] {
  const { post } = claim;
  const current = textLines(readPost(post.path).post.text);
  const original = post.hasOwnText
    ? findOriginal(lines, { ...post, id: post.summary.id })
    : current;
  if (original === undefined) {
    counts.lost += lines.length;
    return [unheld(claim, dump, `no text there has the id ${post.summary.id}`)];
  }
  const { roles, missing } = matchText(lines, original);
  if (missing !== undefined) {
    counts.lost += lines.length;
    return [unheld(claim, dump, `${quote(original[missing] ?? "")} is not there`)];
  }
  const dropped = new Set(post.hasOwnText ? findDropped(original, current) : []);
  const findings: Finding[] = [];
  let place = 0;
  lines.forEach((line, at) => {
    const role = roles[at] ?? "none";
    const isDropped = role === "text" && dropped.has(place);
    if (role === "text") place += 1;
    if (isDropped) findings.push(droppedLine(line, post, dump));
    else if (role === "none") findings.push(foreignLine(line, post, dump));
    counts[fateOf(role, isDropped, post)] += 1;
  });
  return findings;
}

/** A range of lines as `76-80` or `76`. */
export const rangeText = ({ from, to }: LineRange): string =>
  from === to ? `${from}` : `${from}-${to}`;

/** A line's first words, in quotes. */
export const quote = (text: string): string =>
  JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);

const LONGEST_QUOTE = 60;

const fateOf = (
  role: "text" | "copy" | "label" | "none",
  isDropped: boolean,
  { hasOwnText }: VerifiedPost,
): keyof RunningCounts => {
  if (isDropped || role === "none") return "lost";
  return role === "text" && hasOwnText ? "corrected" : role;
};

function unheld({ post, place, lines }: Claim, dump: string, found: string): Finding {
  const message = `expected lines that hold the post's text, found ${dump}:${rangeText(lines)}: ${found}; restore what stood here`;
  return fieldFinding(post.path, ["seen", place], message);
}

const droppedLine = ({ number, text }: DumpLine, post: VerifiedPost, dump: string): Finding => ({
  file: dump,
  line: number,
  message: `this line is in no post: ${quote(text)}; ${post.path} was corrected and no longer holds it: restore it there, or put a mark such as [...] in its place`,
});

const foreignLine = ({ number, text }: DumpLine, post: VerifiedPost, dump: string): Finding => ({
  file: dump,
  line: number,
  message: `this line is not in the text of the post that names it: ${quote(text)}; correct the seen lines of ${post.path}`,
});
