import type { TextRange } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";
import { bodyOf } from "../reading/body-text.ts";

/** What a range says besides where it stands. */
export type RangeSeed = Omit<TextRange, "from" | "to">;

/** How an element marks the text inside it. */
export interface Formatting {
  /** The range it makes, where that does not depend on its text. */
  readonly seed?: RangeSeed;
  /** The range it makes, by its text; texts longer than any link's come as undefined. */
  readonly seedFor?: (text: string | undefined) => RangeSeed | undefined;
  /** Line ends of the file inside it are the text's own, as in <pre>. */
  readonly isVerbatim?: boolean;
  /** It stands on lines of its own without <br>. */
  readonly isBlock?: boolean;
  /** What is inside it is no range, as the sign of an emoji that is a picture. */
  readonly isPlain?: boolean;
  /** Inside <pre> it is no range of its own, but names the language, where it is known. */
  readonly asPre?: { readonly language?: string };
}

/**
 * The text of an element while its page is read. Lines end at <br>. Line ends of the file, with the
 * blanks around them, are one blank between words and nothing beside a <br>: editors break lines.
 */
export class TextField {
  private readonly parts: string[] = [];
  private length = 0;
  private last = "";
  /** Blanks at the end of what came so far: whether they count depends on what follows. */
  private held = "";
  private isBroken = false;
  private needsLine = false;
  private verbatimDepth = 0;
  private plainDepth = 0;
  private language: string | undefined;
  private opened = 0;
  private readonly open: OpenRange[] = [];
  private readonly ranges: OrderedRange[] = [];
  /** Whether it was longer than any message's text can be, and its end was left out. */
  isCut = false;

  add(raw: string): void {
    if (this.verbatimDepth > 0) {
      this.addVerbatim(raw);
      return;
    }
    let at = 0;
    for (const { index } of raw.matchAll(LINE_END)) {
      if (index < at) continue;
      let from = index;
      while (from > at && isBlank(raw.charCodeAt(from - 1))) from -= 1;
      this.put(raw.slice(at, from));
      this.held = "";
      this.isBroken = true;
      at = index + 1;
      while (at < raw.length && isBlank(raw.charCodeAt(at))) at += 1;
    }
    let to = raw.length;
    while (to > at && isBlank(raw.charCodeAt(to - 1))) to -= 1;
    this.put(raw.slice(at, to));
    if (!this.isBroken) this.held += raw.slice(to);
  }

  endLine(): void {
    this.needsLine = false;
    this.append(this.held);
    this.held = "";
    this.isBroken = false;
    this.append("\n");
  }

  enter(formatting: Formatting): void {
    this.startLine();
    this.settleBlanks();
    if (formatting.isBlock) this.startBlock();
    if (formatting.isVerbatim) this.verbatimDepth += 1;
    if (formatting.isPlain) this.plainDepth += 1;
    const { length: from, opened: order } = this;
    this.open.push({ formatting, from, part: this.parts.length, order });
    this.opened += 1;
  }

  /** Ends what was entered last. */
  leave(): void {
    if (!this.isBroken) this.settleBlanks();
    const range = this.open.pop();
    if (range === undefined) return;
    const { formatting, from, part, order } = range;
    if (formatting.isVerbatim) this.verbatimDepth -= 1;
    if (formatting.isBlock) this.needsLine = true;
    if (formatting.isPlain) this.plainDepth -= 1;
    const to = this.length;
    if (to === from || this.plainDepth > 0) return;
    if (formatting.asPre && this.verbatimDepth > 0) {
      this.language ??= formatting.asPre.language;
      return;
    }
    const seed = formatting.seedFor
      ? formatting.seedFor(this.textFrom(part, from))
      : formatting.seed;
    if (seed === undefined) return;
    const language = formatting.isVerbatim ? this.takeLanguage() : {};
    this.ranges.push({ range: { ...seed, ...language, from, to }, order });
  }

  /** The whole text without blanks at its ends, well-formed and without NUL. */
  finish(): Body {
    while (this.open.length > 0) this.leave();
    const ranges = this.ranges.toSorted((a, b) => a.order - b.order).map(({ range }) => range);
    return bodyOf(this.parts.join(""), ranges);
  }

  private takeLanguage(): { language?: string } {
    const { language } = this;
    this.language = undefined;
    return language === undefined ? {} : { language };
  }

  private addVerbatim(raw: string): void {
    const isStart = this.open.at(-1)?.from === this.length;
    const text = raw.replaceAll("\r", "");
    // The parser drops no line end behind <pre>, as a browser does.
    this.append(isStart && text.startsWith("\n") ? text.slice(1) : text);
  }

  private put(text: string): void {
    if (text === "") return;
    const visible = this.isBroken ? trimBlanks(text) : text;
    this.startLine();
    this.settleBlanks();
    this.append(visible);
  }

  /** The blanks that came before a word or a tag. */
  private settleBlanks(): void {
    if (this.isBroken && this.length > 0 && this.last !== "\n" && this.last !== " ")
      this.append(" ");
    this.isBroken = false;
    this.append(this.held);
    this.held = "";
  }

  private startBlock(): void {
    if (this.length > 0 && this.last !== "\n") this.append("\n");
    this.needsLine = false;
  }

  private startLine(): void {
    if (this.needsLine && this.last !== "\n") this.append("\n");
    this.needsLine = false;
  }

  private append(text: string): void {
    if (text === "") return;
    if (this.length + text.length > MOST_TEXT) {
      this.isCut = true;
      return;
    }
    this.parts.push(text);
    this.length += text.length;
    this.last = text.slice(-1);
  }

  private textFrom(part: number, from: number): string | undefined {
    return this.length - from > LONGEST_LINK ? undefined : this.parts.slice(part).join("");
  }
}

interface OpenRange {
  readonly formatting: Formatting;
  readonly from: number;
  readonly part: number;
  readonly order: number;
}

interface OrderedRange {
  readonly range: TextRange;
  /** When it was opened: of two that begin at one place, the outer one is the longer. */
  readonly order: number;
}

// A carriage return alone ends a line, too: browsers read it so.
const LINE_END = /[\r\n]/g;
/** Telegram's longest text has 4,096 characters. */
const MOST_TEXT = 1 << 20;
const LONGEST_LINK = 4096;

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;

function trimBlanks(text: string): string {
  let from = 0;
  while (from < text.length && isBlank(text.charCodeAt(from))) from += 1;
  return text.slice(from);
}
