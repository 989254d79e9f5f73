import { monthNamed, weekdayNamed } from "../../annotate/dates/names.ts";
import { countryMatches } from "../../annotate/countries/matches.ts";
import { compareWords, type Edits } from "./edits.ts";
import type { NearCopySettings } from "./settings.ts";
import { findWords, foldForWords, type Word } from "./words.ts";

/** More words added and dropped than this are no small edit in a text of any length. */
const MOST_EDITS = 600;

export type Verdict = { readonly same: boolean; readonly reason: string };

/**
 * Whether two texts are one post but for small edits. Typos mended and words or lines added to one
 * of them are; a number, name, date, country or flag in the place of another makes two posts, since
 * statements that share their boilerplate differ in just these.
 */
export function judge(textA: string, textB: string, settings: NearCopySettings): Verdict {
  const [a, b] = [wordsOf(textA), wordsOf(textB)];
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < settings.fewestWords) return no("short");
  if (shorter < longer * settings.leastShared) return no("length");
  const edits = compareWords(a, b, Math.min(MOST_EDITS, shorter + longer));
  if (edits === undefined) return no("edits");
  if (edits.shared < longer * settings.leastShared) return no("shared");
  if (edits.shared < shorter * settings.leastKept) return no("kept");
  const soft = reworded(edits);
  if (edits.onlyA.some(isFact) && edits.onlyB.some(isFact)) return no("facts");
  if (edits.mended.some(([x, y]) => namesOther(x, y))) return no("calendar");
  if (soft > shorter * settings.mostReworded) return no("reworded");
  if (edits.mended.length > Math.max(1, shorter * 0.15)) return no("mended");
  if (countriesClash(textA, textB)) return no("countries");
  return { same: true, reason: "" };
}
const no = (reason: string): Verdict => ({ same: false, reason });

const wordsOf = (text: string): readonly Word[] =>
  findWords(foldForWords(text)).filter(({ kind }) => kind !== "link" && kind !== "mark");

const reworded = ({ onlyA, onlyB }: Edits): number => Math.min(onlyA.length, onlyB.length);

const isFact = ({ kind, isName, form }: Word): boolean =>
  isName || kind === "number" || kind === "flag" || calendarOf(form) !== undefined;

const calendarOf = (form: string): string | undefined => {
  const month = monthNamed(form);
  if (month !== undefined) return `m${month}`;
  const day = weekdayNamed(form);
  return day === undefined ? undefined : `d${day}`;
};

const namesOther = (a: Word, b: Word): boolean => {
  const [x, y] = [calendarOf(a.form), calendarOf(b.form)];
  return x !== undefined && y !== undefined && x !== y;
};

function countriesClash(a: string, b: string): boolean {
  const counts = new Map<string, number>();
  const count = (text: string, step: number) => {
    for (const { codes } of countryMatches(text)) {
      const key = codes.join();
      counts.set(key, (counts.get(key) ?? 0) + step);
    }
  };
  count(a, 1);
  count(b, -1);
  const values = [...counts.values()];
  return values.some((value) => value > 0) && values.some((value) => value < 0);
}
