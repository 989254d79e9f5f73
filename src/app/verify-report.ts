import { countLeftOut, describeLeftOut } from "../core/left-out.ts";
import type { RecordCounts } from "../verify/account-export.ts";
import type { VerifyReport } from "../verify/verify-archive.ts";

/** The report of a verification for a person. */
export function describeVerify(report: VerifyReport): string {
  const { lost, ...kept } = report.lines;
  const found = Object.values(kept).reduce((sum, lines) => sum + lines, 0);
  const kinds = Object.entries(KINDS).flatMap(([kind, [one, many]]) => {
    const lines = report.lines[kind as keyof typeof KINDS];
    return lines === 0 ? [] : [count(lines, one, many)];
  });
  const { findings, posts, dumps, published, siteFiles, links, searched } = report;
  return [
    ...describeRecords(report.records),
    `lines: ${format(found)} of ${format(found + lost)} accounted for (${shareOf(found, lost)} %)${kinds.length > 0 ? `: ${kinds.join(", ")}` : ""}`,
    `archive: ${[
      count(dumps, "dump"),
      count(posts, "post"),
      count(published, "published address", "published addresses"),
      `${count(siteFiles, "file")} in the site`,
      count(links, "internal link"),
      ...(searched === 0 ? [] : [`${count(searched, "post")} found by search`]),
    ].join(", ")}`,
    ...describeMedia(report.media),
    findings.length === 0 ? "verified: nothing to mend" : `${format(findings.length)} to mend`,
  ].join("\n");
}

/** `media: 91 files whole; 1 that no post names: ab/abcd….jpg` */
function describeMedia({ whole, unnamed }: VerifyReport["media"]): readonly string[] {
  if (whole + unnamed.length === 0) return [];
  const shown = unnamed.slice(0, MOST_UNNAMED).join(", ");
  const others = unnamed.length > MOST_UNNAMED ? `${shown}, …` : shown;
  const stray =
    unnamed.length === 0 ? "" : `; ${format(unnamed.length)} that no post names: ${others}`;
  return [`media: ${count(whole, "file")} whole${stray}`];
}

const MOST_UNNAMED = 5;

/** `messages: 924 of 924 accounted for (100 %): 908 in posts, 16 service messages (16 pin message)` */
function describeRecords({ post = 0, lost = 0, ...leftOut }: RecordCounts): readonly string[] {
  const found = post + countLeftOut(leftOut);
  if (found + lost === 0) return [];
  const reasons = describeLeftOut(leftOut, format);
  return [
    `messages: ${format(found)} of ${format(found + lost)} accounted for (${shareOf(found, lost)} %): ${[`${format(post)} in posts`, ...(reasons === "" ? [] : [reasons])].join(", ")}`,
  ];
}

/** In percent; 100 where nothing is lost. */
const shareOf = (found: number, lost: number): number =>
  lost === 0 ? 100 : Math.floor((found / (found + lost)) * 10_000) / 100;

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
