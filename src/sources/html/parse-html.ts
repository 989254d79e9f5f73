import { Parser } from "htmlparser2";
import { decodePieces } from "../reading/decode-pieces.ts";
import { countLineEnds } from "../reading/line-ends.ts";
import type { SourceFile } from "../source.ts";

/** An element as its tag has it; names are lower case. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
}

/** Told of the parts of a page in order; every element that is opened is closed, too. */
export interface HtmlHandler {
  readonly open: (element: HtmlElement) => void;
  readonly text: (text: string) => void;
  /** `isCut` where no tag closed it, but the end of the file. */
  readonly close: (element: HtmlElement, isCut: boolean) => void;
}

/** How the reading of a file ended. */
export interface HtmlEnd {
  /** The number of its last line. */
  readonly line: number;
  /** Why it was not read to its end. */
  readonly stoppedAt?: string;
}

/**
 * Parse a file as HTML, telling `handler` of its parts; what it made of them can be taken at each
 * yield. Holds one piece of the file at a time, and stops where a tag or a comment does not end.
 */
export async function* parseHtml(
  file: SourceFile,
  handler: HtmlHandler,
): AsyncGenerator<void, HtmlEnd> {
  let line = 1;
  const state = startParser(handler);
  for await (const piece of decodePieces(file)) {
    state.write(piece);
    const fault = state.findFault();
    if (fault !== undefined) {
      line += countLineEnds(piece.slice(0, piece.length + fault.behind));
      return { line, stoppedAt: fault.what };
    }
    line += countLineEnds(piece);
    yield;
  }
  state.end();
  yield;
  return { line };
}

interface Fault {
  readonly what: string;
  /** Where it is in the last piece, counted from its end: 0 or less. */
  readonly behind: number;
}

/** The parser searches its list of open elements. Real pages have 1,000 messages inside each other. */
const MOST_OPEN = 2000;
/** In UTF-16 units: longer than any picture that is part of a saved page's address. */
const LONGEST_TAG = 1 << 26;

function startParser({ open, text, close }: HtmlHandler) {
  const elements: HtmlElement[] = [];
  let written = 0;
  let understood = 0;
  let isTooDeep = false;
  /** The end of the tag that is too deep, counted from the end of the last piece. */
  let behind = 0;
  let isAtEnd = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      understood = written;
      if (elements.length >= MOST_OPEN && !isTooDeep) {
        isTooDeep = true;
        behind = parser.endIndex + 1 - written;
      }
      const element = { name, attributes, classes: classesOf(attributes.class) };
      elements.push(element);
      if (!isTooDeep) open(element);
    },
    ontext(data) {
      understood = written;
      if (!isTooDeep) text(data);
    },
    onclosetag() {
      understood = written;
      const element = elements.pop();
      if (element !== undefined && !isTooDeep) close(element, isAtEnd);
    },
  });
  return {
    write(piece: string): void {
      written += piece.length;
      parser.write(piece);
    },
    findFault(): Fault | undefined {
      if (isTooDeep) return { what: `${MOST_OPEN} elements inside each other`, behind };
      return written - understood > LONGEST_TAG
        ? { what: "a tag or a comment that does not end", behind: 0 }
        : undefined;
    },
    end(): void {
      isAtEnd = true;
      parser.end();
    },
  };
}

const classesOf = (value: string | undefined): readonly string[] =>
  value === undefined ? NO_CLASSES : value.split(BLANKS).filter((name) => name !== "");

const NO_CLASSES: readonly string[] = [];
const BLANKS = /\s/;
