import type { NearCopySettings } from "../../src/dedupe/near/settings.ts";
import { scoreOf, type Tally } from "./tally.ts";

const WORST = 10;

/** The head of the table of scores. */
export const HEAD = "| question | answers | precision | recall | F1 |\n|---|---|---|---|---|";

/** A row of the table. */
export const row = (question: string, tally: Tally): string => {
  const { precision, recall, f1 } = scoreOf(tally);
  const cells = [precision, recall, f1].map((value) => value.toFixed(4));
  return tally.wanted === 0
    ? `| ${question} | none | | | |`
    : `| ${question} | ${tally.wanted} | ${cells.join(" | ")} |`;
};

/** The thresholds for near copies, as a line below the table. */
export const thresholds = (nearCopies: NearCopySettings): string => {
  const values = Object.entries(nearCopies).map(([name, value]) => `${name} ${value}`);
  return `\nnearCopies of archive.config.ts: ${values.join(", ")}\n`;
};

/** The worst cases of a question, by file and line; what several tries got wrong stands once. */
export const worstCases = (question: string, tally: Tally): string => {
  if (tally.misses.length === 0) return "";
  const cases = new Set(tally.misses.map(({ place, what }) => `  ${place}: ${what}\n`));
  const worst = [...cases].slice(0, WORST);
  return `\n${question}: ${tally.misses.length} misses, the first:\n${worst.join("")}`;
};
