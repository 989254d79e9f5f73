import type { TextSpan } from "../../platform/text/links.ts";
import {
  DENSE,
  isBlank,
  isSmall,
  NO_WORD,
  PREFIXED,
  SUFFIXED,
  scriptClasses,
  WORD,
} from "./letters.ts";
import type { NameLetters, Naming } from "./name.ts";
import type { NameBook } from "./name-book.ts";
import { LAST_LATIN } from "./scripts.ts";
import { DEAD, ROOT } from "./trie.ts";

/** Where a country's name stands in a text, and what it means. */
export interface NameMatch extends TextSpan {
  readonly means: Naming;
}

/**
 * The names in a text that is in Unicode NFC, in order, the longest at each place, none within
 * another; those that name no country included. One pass: each word (each letter, in scripts that
 * do not part words) is followed into the trie until no name goes on, which a name's length
 * bounds. `skip` (sorted) is not read.
 */
export function scanNames(
  text: string,
  skip: readonly TextSpan[],
  book: NameBook,
): readonly NameMatch[] {
  const matches: NameMatch[] = [];
  book.learn(LAST_LATIN);
  let skipped = 0;
  let skipFrom = skip[0]?.start ?? text.length;
  let at = 0;
  while (at < text.length) {
    if (at >= skipFrom) {
      at = Math.max(at, skip[skipped]?.end ?? at);
      skipped++;
      skipFrom = skip[skipped]?.start ?? text.length;
      continue;
    }
    const unit = text.charCodeAt(at);
    const script = SCRIPTS[unit] ?? NO_WORD;
    if (script === NO_WORD) {
      at++;
      continue;
    }
    if (unit > LAST_LATIN) book.learn(unit);
    const word = { start: at, end: wordEnd(text, at, script) };
    // Particles follow a Korean name without a gap, so that it may end within the word.
    const open = script === SUFFIXED ? { start: at, end: at + 1 } : word;
    const match =
      longestName(text, open, ROOT, book) ??
      (script === PREFIXED ? behindPrefix(text, word, book) : undefined);
    if (match !== undefined) matches.push(match);
    at = match !== undefined && script !== SUFFIXED ? match.end : word.end;
  }
  return matches;
}

const SCRIPTS = scriptClasses();

/** Where the next name may begin. */
function wordEnd(text: string, start: number, script: number): number {
  let at = start + 1;
  if (script === DENSE) return at;
  while (at < text.length && SCRIPTS[text.charCodeAt(at)] === script) at++;
  return at;
}

/** The longest name from a word's start on; `end` is the first place where one may end. */
function longestName(
  text: string,
  { start, end }: TextSpan,
  from: number,
  { trie, namings }: NameBook,
): NameMatch | undefined {
  let state = from;
  let at = start;
  for (; at < end - 1; at++) {
    state = trie.step(state, text.charCodeAt(at));
    if (state === DEAD) return undefined;
  }
  let longest: NameMatch | undefined;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = trie.step(state, unit);
    if (next === DEAD) {
      if (at > start && isBlank(unit) && isBlank(text.charCodeAt(at - 1))) continue;
      break;
    }
    state = next;
    const known = endsWord(text, at) ? namings[state] : undefined;
    const means = known?.find(({ letters }) => isWritten(text.slice(start, at + 1), letters));
    if (means !== undefined) longest = { start, end: at + 1, means };
  }
  return longest;
}

/** Whether a name can end with the letter at `at`. */
function endsWord(text: string, at: number): boolean {
  const script = SCRIPTS[text.charCodeAt(at)] ?? NO_WORD;
  if (script === DENSE || script === SUFFIXED) return true;
  const next = at + 1 < text.length ? SCRIPTS[text.charCodeAt(at + 1)] : NO_WORD;
  return next !== (script === NO_WORD ? WORD : script);
}

function isWritten(words: string, letters: NameLetters): boolean {
  if (letters === "CAPITALS") return words === words.toUpperCase();
  if (letters === "any") return true;
  return isSmall(words.charAt(0)) === (letters === "small");
}

/**
 * "وروسيا" (and Russia), "للصين" (to China), "ברוסיה" (in Russia): up to two letters are prefixed
 * to a name.
 */
function behindPrefix(
  text: string,
  { start, end }: TextSpan,
  book: NameBook,
): NameMatch | undefined {
  for (let at = start; at < start + 2 && PREFIX_LETTERS.has(text.charAt(at)); at++) {
    const toThe = text.startsWith("لل", at) ? article(book) : DEAD;
    const match =
      longestName(text, { start: at + 1, end }, ROOT, book) ??
      (toThe === DEAD ? undefined : longestName(text, { start: at + 2, end }, toThe, book));
    if (match !== undefined) return match;
  }
  return undefined;
}

const PREFIX_LETTERS: ReadonlySet<string> = new Set("وفبلكובלמהשכ");

const article = ({ trie }: NameBook): number =>
  trie.step(trie.step(ROOT, "ا".charCodeAt(0)), "ل".charCodeAt(0));
