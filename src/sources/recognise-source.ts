import type { FileHead, Source } from "./source.ts";

/** The reader of the format that a file is of; undefined where none knows it, as for a text. */
export const recogniseSource = (head: FileHead, sources: readonly Source[]): Source | undefined =>
  sources.find((source) => source.recognises(head));

/** What a dump may be, for messages: `a dump: text, or one of: Telegram Desktop's ...`. */
export const expectedDump = (sources: readonly Pick<Source, "description">[]): string =>
  sources.length === 0
    ? "a dump: text"
    : `a dump: text, or one of: ${sources.map(({ description }) => description).join(", ")}`;
