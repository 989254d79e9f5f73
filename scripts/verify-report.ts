import type { VerifyReport } from "../src/verify/verify-archive.ts";

/** What was verified, in a few lines for a person. */
export function describeVerify(report: VerifyReport): string {
  const { lost, ...kept } = report.lines;
  const found = Object.values(kept).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(KINDS).flatMap(([kind, [one, many]]) => {
    const count = report.lines[kind as keyof typeof KINDS];
    return count === 0 ? [] : [`${format(count)} ${count === 1 ? one : many}`];
  });
  const share = lost === 0 ? 100 : Math.floor((found / (found + lost)) * 10_000) / 100;
  const { findings, posts, dumps, published, siteFiles, links } = report;
  return [
    `lines: ${format(found)} of ${format(found + lost)} accounted for (${share} %)${kinds.length > 0 ? `: ${kinds.join(", ")}` : ""}`,
    `archive: ${[
      `${format(dumps)} dump(s)`,
      `${format(posts)} post(s)`,
      `${format(published)} published address(es)`,
      `${format(siteFiles)} file(s) in the site`,
      `${format(links)} internal link(s)`,
    ].join(", ")}`,
    findings.length === 0 ? "verified: nothing to mend" : `${format(findings.length)} to mend`,
  ].join("\n");
}

const KINDS = {
  text: ["line of a post", "lines of posts"],
  corrected: ["line of a corrected post", "lines of corrected posts"],
  copy: ["second copy", "second copies"],
  label: ["message header", "message headers"],
  separator: ["separator", "separators"],
  "empty message": ["line of a message without text", "lines of messages without text"],
} as const;

const format = (count: number): string => count.toLocaleString("en");
