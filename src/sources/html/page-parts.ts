import type { SourceFile, SourceRemark } from "../source.ts";
import { type HtmlEnd, type HtmlHandler, parseHtml } from "./parse-html.ts";

/** Makes parts of a page while it is parsed. */
export interface PartReader<Part> extends HtmlHandler {
  /** The parts that are whole, until they are taken. */
  readonly parts: Part[];
  /** The file has ended. */
  readonly finish: () => void;
  /** How many texts were longer than any message's, and cut. */
  readonly cutTexts: number;
}

/** How the reading of a page ended. */
export interface PageEnd extends HtmlEnd {
  readonly cutTexts: number;
}

/** The parts of a page in order, each as soon as it is whole. */
export async function* pageParts<Part>(
  file: SourceFile,
  reader: PartReader<Part>,
): AsyncGenerator<Part, PageEnd> {
  const parsing = parseHtml(file, reader);
  for (;;) {
    const step = await parsing.next();
    if (step.done) reader.finish();
    yield* reader.parts.splice(0);
    if (step.done) return { ...step.value, cutTexts: reader.cutTexts };
  }
}

/** Says what was not read of a page. */
export function tellEnd(
  { line, stoppedAt, cutTexts }: PageEnd,
  remark: (remark: SourceRemark) => void,
): void {
  if (stoppedAt !== undefined) {
    remark({ line, message: `not read any further than here, because of ${stoppedAt}` });
  }
  if (cutTexts > 0) {
    const texts = cutTexts === 1 ? "1 text was" : `${cutTexts} texts were`;
    remark({ message: `${texts} longer than a message's, and cut` });
  }
}
