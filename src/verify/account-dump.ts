import type { Dump, LineRange } from "../types.ts";
import { type DumpLine, type DumpText, openDumpText } from "./dump-lines.ts";
import type { Finding } from "./finding.ts";
import { type LeftOut, reasonsFor } from "./left-out.ts";
import { type LineRole, matchText, textLines } from "./match-text.ts";
import { findDropped, findOriginal } from "./original-text.ts";
import { fieldFinding } from "./post-fields.ts";
import { readPost, type VerifiedPost } from "./read-posts.ts";

/** What a post file says of a dump: these lines are mine. */
export interface Claim {
  readonly post: VerifiedPost;
  /** Place in the post's `seen`, from 0. */
  readonly place: number;
  readonly lines: LineRange;
}

/** How many non-blank lines of a dump are what; `lost` are those that are nowhere. */
export type LineCounts = Readonly<
  Record<Exclude<LineRole, "none"> | LeftOut | "corrected" | "lost", number>
>;

export const NO_LINES: LineCounts = {
  text: 0,
  copy: 0,
  label: 0,
  corrected: 0,
  separator: 0,
  "empty message": 0,
  lost: 0,
};

export interface DumpAccount {
  readonly counts: LineCounts;
  readonly findings: readonly Finding[];
}

/**
 * Account for every non-blank line of a dump: by the posts that claim it, or by a reason to be in
 * none. The dump's name is the path that findings give. Texts are read one at a time. Throws an
 * ArchiveError on a dump that is no text.
 */
export function accountDump(dump: Dump, claims: readonly Claim[]): DumpAccount {
  const text = openDumpText(dump);
  const counts = { ...NO_LINES };
  const findings: Finding[] = [];
  let free = 1;
  let previous: Claim | undefined;
  for (const claim of claims.toSorted(byLines)) {
    const { from, to } = claim.lines;
    const misfit = misfitOf(claim, previous, text, dump.name);
    if (misfit !== undefined) {
      findings.push(misfit);
      continue;
    }
    const between = text.linesOf({ from: free, to: from - 1 });
    findings.push(...accountRest(between, dump.name, counts));
    findings.push(...accountClaim(claim, text.linesOf(claim.lines), dump.name, counts));
    free = to + 1;
    previous = claim;
  }
  const rest = text.linesOf({ from: free, to: text.lineCount });
  findings.push(...accountRest(rest, dump.name, counts));
  return { counts, findings };
}

type Tally = { -readonly [Kind in keyof LineCounts]: number };

const byLines = (a: Claim, b: Claim): number =>
  a.lines.from - b.lines.from || a.lines.to - b.lines.to || (a.post.path < b.post.path ? -1 : 1);

/** A claim on lines that the dump has not got, or that another post claims too. */
function misfitOf(
  { post, place, lines }: Claim,
  previous: Claim | undefined,
  { lineCount }: DumpText,
  dump: string,
): Finding | undefined {
  const finding = (message: string): Finding => fieldFinding(post.path, ["seen", place], message);
  if (lines.to > lineCount) {
    return finding(`expected lines of ${dump}, which has ${lineCount}, found ${rangeText(lines)}`);
  }
  if (previous === undefined || lines.from > previous.lines.to) return undefined;
  return finding(
    `expected lines of ${dump} that no other post names, found ${rangeText(lines)}, of which ${previous.post.path} names ${rangeText(previous.lines)}`,
  );
}

/** Whether the lines that a post claims hold its text, and nothing that it has not. */
function accountClaim(
  claim: Claim,
  lines: readonly DumpLine[],
  dump: string,
  counts: Tally,
): readonly Finding[] {
  const { post, place } = claim;
  const current = textLines(readPost(post.path).post.text);
  const original = post.hasOwnText ? findOriginal(lines, post.summary.id) : current;
  const { roles, missing } = matchText(lines, original ?? []);
  if (original === undefined || missing !== undefined) {
    counts.lost += lines.length;
    const held = `${dump}:${rangeText(claim.lines)}`;
    const found =
      original === undefined
        ? `no text there has the id ${post.summary.id}`
        : `${quote(original[missing ?? 0] ?? "")} is not there`;
    const message = `expected lines that hold the post's text, found ${held}: ${found}; restore the lines, or import the dump again`;
    return [fieldFinding(post.path, ["seen", place], message)];
  }
  const dropped = post.hasOwnText ? new Set(findDropped(original, current)) : new Set<number>();
  let textLine = -1;
  const lost = lines.filter((_, at) => {
    const role = roles[at] ?? "none";
    if (role === "text") textLine += 1;
    const isLost = role === "none" || (role === "text" && dropped.has(textLine));
    if (isLost) counts.lost += 1;
    else if (role === "text" && post.hasOwnText) counts.corrected += 1;
    else counts[role] += 1;
    return isLost;
  });
  const advice = post.hasOwnText
    ? `${post.path} was corrected and no longer holds it: restore it, or put a mark such as [...] in its place`
    : `${post.path} names it, but its text does not hold it: import the dump again`;
  return lost.map(({ number, text }) => ({
    file: dump,
    line: number,
    message: `this line is in no post: ${quote(text)}; ${advice}`,
  }));
}

/** Lines that no post claims: reported in one finding a run, save for those with a reason. */
function accountRest(lines: readonly DumpLine[], dump: string, counts: Tally): readonly Finding[] {
  const findings: Finding[] = [];
  const reasons = reasonsFor(lines);
  let run: DumpLine[] = [];
  const close = (): void => {
    const [first] = run;
    if (first !== undefined) findings.push(lostFinding(first, run.length, dump));
    run = [];
  };
  lines.forEach((line, at) => {
    const reason = reasons[at];
    counts[reason ?? "lost"] += 1;
    if (reason === undefined) run.push(line);
    else close();
  });
  close();
  return findings;
}

function lostFinding({ number, text }: DumpLine, length: number, dump: string): Finding {
  const which =
    length === 1
      ? "this line is in no post"
      : `this line and ${length - 1} after it are in no post`;
  return { file: dump, line: number, message: `${which}: ${quote(text)}; import the dump again` };
}

const rangeText = ({ from, to }: LineRange): string => (from === to ? `${from}` : `${from}-${to}`);

const quote = (text: string): string =>
  JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);

const LONGEST_QUOTE = 60;
