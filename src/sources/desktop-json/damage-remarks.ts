import type { SourceRemark } from "../source.ts";
import type { ExportWalker } from "./export-walker.ts";
import type { Defect } from "./mend-json.ts";
import type { TokenStream } from "./token-stream.ts";

/** What was wrong in a file as JSON and was mended, with the line of the first of each kind. */
export function mendedRemarks({ defects, undecodedLine }: TokenStream): readonly SourceRemark[] {
  const undecoded =
    undecodedLine === undefined
      ? []
      : [{ line: undecodedLine, message: "bytes that are no text were replaced by U+FFFD" }];
  const kinds = Object.keys(DEFECTS) as Defect[];
  const mended = kinds.flatMap((kind) => {
    const found = defects.get(kind);
    return found ? [{ line: found.line, message: `${DEFECTS[kind]}: ${found.count}` }] : [];
  });
  return [...undecoded, ...mended];
}

/** Where a file could not be read to its end; undefined where it was. */
export function cutRemark(
  { faultyLine, line }: TokenStream,
  walker: ExportWalker,
  lastMessage: number | undefined,
): SourceRemark | undefined {
  const last = lastMessage === undefined ? "" : `; the last message read is ${lastMessage}`;
  if (faultyLine !== undefined) {
    const what = walker.isComplete
      ? "the export ends before this line, and what follows was not read"
      : "this line is no JSON, and neither the message it cuts nor what follows was read";
    return { line: faultyLine, message: `${what}${last}` };
  }
  if (walker.isComplete) return undefined;
  const what = walker.isInMessage
    ? "the file ends within a message, which was left out"
    : "the file ends before the export does";
  return { line, message: `${what}${last}; export it again for the rest` };
}

const DEFECTS: Readonly<Record<Defect, string>> = {
  escape: "escapes that JSON does not know (such as \\x0C) were read as what they stand for",
  control: "control characters within strings were kept",
  bare: "values without quotes were read as strings",
  long: "strings longer than any message can have were cut",
};
