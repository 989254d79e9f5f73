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

/** The worst cases of a question, by file and line. */
export const worstCases = (question: string, tally: Tally): string => {
  if (tally.misses.length === 0) return "";
  const worst = tally.misses.slice(0, WORST).map(({ place, what }) => `  ${place}: ${what}\n`);
  return `\n${question}: ${tally.misses.length} misses, the first:\n${worst.join("")}`;
};
