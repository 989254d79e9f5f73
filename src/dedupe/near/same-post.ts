import { countryMatches } from "../../annotate/countries/matches.ts";
import { calendarName } from "./calendar-names.ts";
import { compareWords, type Edits, sharedAtMost } from "./edits.ts";
import type { NearCopySettings } from "./settings.ts";
import { findWords, type Word } from "./words.ts";

/** A text prepared for comparison with several others. */
export interface ReadyText {
  readonly text: string;
  /** Words, numbers, flags. */
  readonly words: readonly Word[];
  readonly links: readonly string[];
  readonly marks: readonly string[];
}

/** Why two texts are two posts. */
type Difference =
  | "too short"
  | "lengths"
  | "too many edits"
  | "names or numbers"
  | "calendar"
  | "reworded"
  | "typos"
  | "emoji"
  | "links"
  | "countries";

/** Prepare a text for comparison. */
export function readyText(text: string): ReadyText {
  const all = findWords(text);
  const formsOf = (kind: Word["kind"]): readonly string[] =>
    all.filter((word) => word.kind === kind).map(({ form }) => form);
  const words = withoutSignature(all, text).filter(
    ({ kind }) => kind !== "link" && kind !== "mark",
  );
  return { text, words, links: formsOf("link"), marks: formsOf("mark") };
}

/**
 * Why two texts are two posts; undefined where they are versions of one, differing in small edits.
 * Typos mended, and words or lines added to one of them, are such edits. A number, name, date,
 * country or flag in the place of another one makes two posts: statements that share their
 * boilerplate differ in just these. What a person may have dropped or added whole stands in one
 * text only.
 */
export function differenceOf(
  a: ReadyText,
  b: ReadyText,
  settings: NearCopySettings,
): Difference | undefined {
  const [shorter = 0, longer = 0] = [a.words.length, b.words.length].sort((x, y) => x - y);
  if (shorter < settings.fewestWords) return "too short";
  if (shorter < longer * settings.leastShared) return "lengths";
  const mostMended = Math.max(1, Math.min(MOST_TYPOS, shorter * settings.mostMended));
  const least = Math.max(longer * settings.leastShared, shorter * settings.leastKept);
  if (sharedAtMost(a.words, b.words) + mostMended < least) return "too many edits";
  const most = Math.min(MOST_EDITS, shorter + longer - 2 * (least - mostMended));
  const edits = compareWords(a.words, b.words, most);
  if (edits === undefined || edits.shared < least) return "too many edits";
  if (edits.onlyA.some(isFact) && edits.onlyB.some(isFact)) return "names or numbers";
  if (shorter < FEW_WORDS && (hasFactInLine(edits.onlyA, a) || hasFactInLine(edits.onlyB, b))) {
    return "names or numbers";
  }
  if (edits.mended.some(([x, y]) => areOtherDays(x, y))) return "calendar";
  const reworded = countReworded(edits);
  if (reworded > shorter * settings.mostReworded) return "reworded";
  if (isWordForWord(edits)) return "reworded";
  if (edits.mended.length > mostMended) return "typos";
  if (shorter < FEW_WORDS && clash(a.marks, b.marks)) return "emoji";
  if (shorter < SOME_WORDS && hasOtherWords(edits) && clash(a.links, b.links)) return "links";
  return clash(countriesOf(a.text), countriesOf(b.text)) ? "countries" : undefined;
}

/**
 * Drops what channels put below a text of some length: a line of hashtags, and above it a signature,
 * a few words with a link or a handle.
 */
function withoutSignature(words: readonly Word[], text: string): readonly Word[] {
  const lines = text.split("\n");
  const untagged = withoutLastLine(words, (line) => TAGS.test(lines[line[0]?.line ?? 0] ?? ""));
  return withoutLastLine(
    untagged,
    (line) => line.length <= LONGEST_SIGNATURE && line.some(({ kind }) => kind === "link"),
  );
}

/** Words without those of the last line, where it is to go and says nothing in numbers or flags. */
function withoutLastLine(
  words: readonly Word[],
  isToGo: (line: readonly Word[]) => boolean,
): readonly Word[] {
  const last = words.at(-1)?.line ?? 0;
  const start = words.findIndex(({ line }) => line === last);
  const line = words.slice(start);
  const saysMore = line.some(({ kind }) => kind === "number" || kind === "flag");
  return start >= SHORTEST_SIGNED && !saysMore && isToGo(line) ? words.slice(0, start) : words;
}

/** `#Harvest #Autumn_fair` */
const TAGS = /^\s*(?:#[\p{L}\p{M}\p{N}_]+\s*)+$/u;

/** "👉 Subscribe to our channel | t.me/channel": in words, links and emoji counted. */
const LONGEST_SIGNATURE = 10;
const SHORTEST_SIGNED = 8;

/** Words added and dropped between the first and the last change; the time grows with its square. */
const MOST_EDITS = 800;

/** Nobody mends more typos than this in one text. */
const MOST_TYPOS = 30;

/** In a text shorter than this, a number or name more in a line says something, and so does an emoji. */
const FEW_WORDS = 12;

/** In a text shorter than this, with other words, another link leads to another matter. */
const SOME_WORDS = 40;

const isFact = ({ kind, isName, form }: Word): boolean =>
  isName || kind === "number" || kind === "flag" || calendarName(form) !== undefined;

/** Whether a line that the other text has in part has a number or a name of its own. */
function hasFactInLine(only: readonly Word[], { words }: ReadyText): boolean {
  const alone = countByLine(only);
  const all = countByLine(words);
  return only.some((word) => isFact(word) && alone.get(word.line) !== all.get(word.line));
}

function countByLine(words: readonly Word[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { line } of words) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

const areOtherDays = (a: Word, b: Word): boolean => {
  const [dayA, dayB] = [calendarName(a.form), calendarName(b.form)];
  return dayA !== undefined && dayB !== undefined && dayA !== dayB;
};

const countReworded = ({ onlyA, onlyB }: Edits): number => Math.min(onlyA.length, onlyB.length);

/**
 * Whether nothing differs but whole words in the place of others: "traffic is suspended" and "traffic
 * is resumed", "two hurt" and "nine hurt" are two pieces of news. A single character does not count as
 * a word: in scripts without blanks between words it may be a slip.
 */
const isWordForWord = ({ onlyA, onlyB, mended }: Edits): boolean =>
  onlyA.length > 0 &&
  onlyA.length === onlyB.length &&
  mended.length === 0 &&
  [...onlyA, ...onlyB].every(({ form }) => form.length > 1);

const hasOtherWords = ({ onlyA, onlyB }: Edits): boolean => onlyA.length + onlyB.length > 0;

const countriesOf = (text: string): readonly string[] =>
  countryMatches(text).map(({ codes }) => codes.join());

/** Whether each list has something, or more of it, that the other has not. */
function clash(a: readonly string[], b: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const item of b) counts.set(item, (counts.get(item) ?? 0) - 1);
  const left = [...counts.values()];
  return left.some((count) => count > 0) && left.some((count) => count < 0);
}
