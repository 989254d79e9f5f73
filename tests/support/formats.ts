import type { RangeKind, TextRange } from "../../src/core/message.ts";
import type { Body } from "../../src/core/types.ts";

/** A visible character of a text and the formats that it has, as `kind` or `kind url`, sorted. */
export type FormattedCharacter = readonly [character: string, ...formats: string[]];

/** The visible characters of a body with the formats that its ranges give them. */
export function charactersOf({ text, ranges = [] }: Body): readonly FormattedCharacter[] {
  const characters: FormattedCharacter[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + character.length;
    if (/\S/.test(character)) {
      const formats = ranges.filter(({ from, to }) => from < end && to > at).map(spell);
      characters.push([character, ...[...new Set(formats)].sort()]);
    }
    at = end;
  }
  return characters;
}

/** The same with one name for what is a quote, and one for what is code. */
export const plainNames = ([character, ...formats]: FormattedCharacter): FormattedCharacter => [
  character,
  ...[...new Set(formats.map(plainName))].sort(),
];

const plainName = (format: string): string =>
  format === "pre" ? "code" : format.endsWith("blockquote") ? "quote" : format;

const spell = ({ kind, url }: TextRange): string => (url === undefined ? kind : `${kind} ${url}`);

const EMPHASIS: readonly RangeKind[] = ["bold", "italic", "underline", "strikethrough", "spoiler"];

/**
 * The same by the rules of the format, told apart from how they are kept: a quote has its lines, the
 * first of several links counts, and what is code or preformatted is called code, whose other
 * formats only code may have.
 */
export function meantCharacters(
  { text, ranges: given = [] }: Body,
  isPre: (at: number) => boolean,
): readonly FormattedCharacter[] {
  const ranges = given.flatMap((range) => wholeCharacters(text, range));
  const links = ranges
    .flatMap((range) => asLink(text, range))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const characters: FormattedCharacter[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + character.length;
    const covers = ({ from, to }: TextRange): boolean => from < end && to > at && from < to;
    if (/\S/.test(character)) {
      const kinds = ranges.filter(covers).map(({ kind }) => kind);
      const formats: string[] = [];
      if (!isPre(at)) {
        formats.push(...EMPHASIS.filter((kind) => kinds.includes(kind)));
        const link = links.find(covers);
        if (link !== undefined) formats.push(`text-link ${link.url}`);
      }
      if (kinds.includes("code") || kinds.includes("pre") || isPre(at)) formats.push("code");
      if (isQuoted(text, ranges, at)) formats.push("quote");
      characters.push([character, ...formats.sort()]);
    }
    at = end;
  }
  return characters;
}

function wholeCharacters(text: string, range: TextRange): readonly TextRange[] {
  const isInside = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
  const { from, to } = range;
  if (from === to) return [];
  return [{ ...range, from: isInside(from) ? from - 1 : from, to: isInside(to) ? to + 1 : to }];
}

function asLink(text: string, range: TextRange): readonly TextRange[] {
  const { kind, from, to, url = "" } = range;
  if (kind === "text-link") return /^(?:https|tg|mailto):/.test(url) ? [range] : [];
  const name = kind === "mention" && /^\s*@([A-Za-z]\w{2,31})\s*$/.exec(text.slice(from, to))?.[1];
  return name ? [{ ...range, kind: "text-link", url: `https://t.me/${name}` }] : [];
}

/** Whether a visible character of the same line is in a quote, or the line is between two of one. */
function isQuoted(text: string, ranges: readonly TextRange[], at: number): boolean {
  const from = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  const to = end === -1 ? text.length : end;
  return ranges.some(
    (range) =>
      range.kind.endsWith("blockquote") &&
      range.from < to &&
      range.to > from &&
      hasVisible(text, Math.max(from, range.from), Math.min(to, range.to), range),
  );
}

/** A quote is trimmed at its ends, but covers all lines between them. */
function hasVisible(text: string, from: number, to: number, range: TextRange): boolean {
  const before = /\S/.test(text.slice(range.from, to));
  const behind = /\S/.test(text.slice(from, range.to));
  return before && behind;
}
