import { EXPORT_IMPORT, FULL_BUILD, IMPORT } from "./annals.ts";
import type { ArchiveResults } from "./bench-archive.ts";
import { BUILD_FLOOR, HUGO, IMPORT_FLOOR, RIVALS } from "./comparisons.ts";
import { PAGE_KINDS, type PageCounts } from "./page-counts.ts";
import type { StepFigures, StepResult } from "./steps.ts";

const HEAD = [
  "posts",
  "what",
  "wall s",
  "CPU s",
  "peak MB",
  "files written",
  "others' CPU s",
  "wall / Hugo",
  "CPU / Hugo",
  "memory / Hugo",
  "wall / floor",
  "CPU / floor",
  "wall / full build",
  "wall / import",
  "CPU / import",
  "memory / import",
];

/** All results as one Markdown table: a row a step, with ratios to its rivals. */
export function formatTable(archives: readonly ArchiveResults[]): string {
  const rows = archives.flatMap(({ posts, results }) =>
    [...results].map(([name, result]) => [
      count(posts),
      name,
      ...("failure" in result
        ? [inOneCell(result.failure), ...Array<string>(HEAD.length - 3).fill("")]
        : cells(name, result, results)),
    ]),
  );
  const rule = HEAD.map((_, at) => (at === 1 ? "---" : "--:"));
  return [HEAD, rule, ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}

const LONGEST_FAILURE = 200;

/** The end of a long text, where the reason of a failure is. */
const inOneCell = (text: string): string =>
  text.trim().replace(CELL_ENDS, " / ").slice(-LONGEST_FAILURE);

const CELL_ENDS = /\s*[\n|]\s*/g;

/** The numbers of pages of each site; the comparison is fair where they are about the same. */
export function formatPages(archives: readonly ArchiveResults[]): string {
  const say = (whose: string, pages: PageCounts | undefined): readonly string[] =>
    pages === undefined
      ? []
      : [`${whose} ${PAGE_KINDS.map((kind) => `${count(pages[kind])} ${kind}`).join(", ")}`];
  return archives
    .map(({ posts, pages: { ours, hugo } }) => {
      const sites = [...say("ours", ours), ...say("Hugo's", hugo)];
      return `- ${count(posts)}: ${sites.join("; ") || "none"}\n`;
    })
    .join("");
}

function cells(
  name: string,
  figures: StepFigures,
  results: ReadonlyMap<string, StepResult>,
): readonly string[] {
  const wall = ({ seconds }: StepFigures): number => seconds;
  const cpu = ({ cpuSeconds }: StepFigures): number => cpuSeconds;
  const memory = ({ peakMemory }: StepFigures): number => peakMemory;
  const ratio = (other: string, of: (figures: StepFigures) => number, isMeant: boolean): string => {
    const result = results.get(other);
    if (!isMeant || result === undefined || "failure" in result) return "";
    const value = of(figures) / of(result);
    return value < 0.1 ? value.toFixed(3) : value.toFixed(2);
  };
  const isWhole = name === FULL_BUILD;
  const floor = name === IMPORT ? IMPORT_FLOOR : BUILD_FLOOR;
  const hasFloor = isWhole || name === IMPORT;
  const isExport = name === EXPORT_IMPORT;
  const isBuild = !RIVALS.has(name) && name !== IMPORT && !isExport;
  return [
    figures.seconds.toFixed(2),
    figures.cpuSeconds.toFixed(2),
    count(Math.round(figures.peakMemory / 1e6)),
    count(figures.filesWritten),
    figures.othersCpuSeconds.toFixed(2),
    ratio(HUGO, wall, isWhole),
    ratio(HUGO, cpu, isWhole),
    ratio(HUGO, memory, isWhole),
    ratio(floor, wall, hasFloor),
    ratio(floor, cpu, hasFloor),
    ratio(FULL_BUILD, wall, isBuild && !isWhole),
    ratio(IMPORT, wall, isExport),
    ratio(IMPORT, cpu, isExport),
    ratio(IMPORT, memory, isExport),
  ];
}

const count = (value: number): string => value.toLocaleString("en");
