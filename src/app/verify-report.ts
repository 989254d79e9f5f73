import type { VerifyReport } from "../verify/verify-archive.ts";

/** The report of a verification for a person. */
export function describeVerify(report: VerifyReport): string {
  const { lost, ...kept } = report.lines;
  const found = Object.values(kept).reduce((sum, lines) => sum + lines, 0);
  const kinds = Object.entries(KINDS).flatMap(([kind, [one, many]]) => {
    const lines = report.lines[kind as keyof typeof KINDS];
    return lines === 0 ? [] : [count(lines, one, many)];
  });
  const share = lost === 0 ? 100 : Math.floor((found / (found + lost)) * 10_000) / 100;
  const { findings, posts, dumps, published, siteFiles, links } = report;
  return [
    `lines: ${format(found)} of ${format(found + lost)} accounted for (${share} %)${kinds.length > 0 ? `: ${kinds.join(", ")}` : ""}`,
    `archive: ${[
      count(dumps, "dump"),
      count(posts, "post"),
      count(published, "published address", "published addresses"),
      `${count(siteFiles, "file")} in the site`,
      count(links, "internal link"),
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

const count = (value: number, one: string, many = `${one}s`): string =>
  `${format(value)} ${value === 1 ? one : many}`;

const format = (value: number): string => value.toLocaleString("en");
