import type { Dump } from "../core/types.ts";
import { accountClaim, type Claim, quote, rangeText } from "./account-claim.ts";
import { type DumpLine, openDumpText } from "./dump-lines.ts";
import type { Finding } from "./finding.ts";
import { reasonsFor } from "./left-out.ts";
import { type LineCounts, type RunningCounts, ZERO_COUNTS } from "./line-counts.ts";
import { fieldFinding } from "./post-fields.ts";

interface DumpAccount {
  readonly counts: LineCounts;
  readonly findings: readonly Finding[];
}

/**
 * Account for every non-blank line of a dump: by the posts that claim it, or by a reason to be in
 * none. Findings name the dump by its name, which may be a path. Texts are read one at a time.
 * Throws an ArchiveError on a dump that is no text.
 */
export function accountDump(dump: Dump, claims: readonly Claim[]): DumpAccount {
  const text = openDumpText(dump);
  const counts = { ...ZERO_COUNTS };
  const findings: Finding[] = [];
  let last: Claim | undefined;
  const freeFrom = (): number => (last === undefined ? 1 : last.lines.to + 1);
  const close = (to: number): void => {
    const between = text.linesOf({ from: freeFrom(), to });
    for (const finding of accountRest(between, dump.name, counts)) findings.push(finding);
  };
  for (const claim of claims.toSorted(byLines)) {
    const { from, to } = claim.lines;
    if (to > text.lineCount) {
      findings.push(tooFar(claim, text.lineCount, dump.name));
    } else if (last !== undefined && from < freeFrom()) {
      findings.push(overlap(claim, last, dump.name));
      counts.lost += text.linesOf({ from: freeFrom(), to }).length;
      if (to > last.lines.to) last = claim;
    } else {
      close(from - 1);
      const claimed = text.linesOf(claim.lines);
      for (const finding of accountClaim(claim, claimed, dump.name, counts)) findings.push(finding);
      last = claim;
    }
  }
  close(text.lineCount);
  return { counts, findings };
}

const byLines = (a: Claim, b: Claim): number =>
  a.lines.from - b.lines.from || a.lines.to - b.lines.to || (a.post.path < b.post.path ? -1 : 1);

const tooFar = ({ post, place, lines }: Claim, lineCount: number, dump: string): Finding =>
  fieldFinding(
    post.path,
    ["seen", place],
    `expected lines of ${dump}, which has ${lineCount}, found ${rangeText(lines)}; restore what stood here`,
  );

const overlap = ({ post, place, lines }: Claim, other: Claim, dump: string): Finding =>
  fieldFinding(
    post.path,
    ["seen", place],
    `expected lines of ${dump} that no other post names, found ${rangeText(lines)}, of which ${other.post.path} names ${rangeText(other.lines)}; correct one of them`,
  );

/** Lines that no post claims: one finding a run, save for those with a reason. */
function accountRest(
  lines: readonly DumpLine[],
  dump: string,
  counts: RunningCounts,
): readonly Finding[] {
  const reasons = reasonsFor(lines);
  const runs: DumpLine[][] = [];
  lines.forEach((line, at) => {
    const reason = reasons[at];
    counts[reason ?? "lost"] += 1;
    if (reason !== undefined) return;
    if (at > 0 && reasons[at - 1] === undefined) runs.at(-1)?.push(line);
    else runs.push([line]);
  });
  return runs.flatMap((run) => {
    const [first] = run;
    return first === undefined ? [] : [lostLines(first, run.length - 1, dump)];
  });
}

function lostLines({ number, text }: DumpLine, more: number, dump: string): Finding {
  const which = more === 0 ? "this line is" : `this line and ${more} after it are`;
  const message = `${which} in no post: ${quote(text)}; run npm run build to import the dump again, after mending or deleting the post file where one is damaged`;
  return { file: dump, line: number, message };
}
